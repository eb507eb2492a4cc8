"""Write a remark on a block of what was sent."""

from django.db import transaction

from agreements.life.models import Remark
from agreements.rights import Group
from agreements.terms.actions.hold import hold
from agreements.terms.models import Edition
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.danish import clock
from partnerships.danish.text import clean_text
from partnerships.models import User


@transaction.atomic
def place_remark(edition: Edition, *, by: User, block: str, text: str) -> Remark:
    """Keep the remark; the side that wrote sees it when the agreement is returned. Raises Refused, ValidationError."""
    held = hold(edition, by=by, group=Group.REMARKS)
    remark = Remark(
        edition=held, block=block, text=clean_text(text).strip(), placed_by=by, placed_at=clock.now()
    )
    remark.full_clean()
    remark.save()
    trail.record("place_remark", by=by, subject=remark, chain=chain_of(held))
    return remark
