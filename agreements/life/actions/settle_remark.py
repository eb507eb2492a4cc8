"""Mark a remark as dealt with."""

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.life.models import Remark
from agreements.rights import Group
from agreements.terms.actions.conflict import Conflict
from agreements.terms.actions.hold import hold
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.danish import clock
from partnerships.danish.text import clean_text
from partnerships.models import User


@transaction.atomic
def settle_remark(remark: Remark, *, by: User, seen: int, answer: str = "") -> Remark:
    """Settle the remark, with an answer if there is one. Raises Conflict when somebody did so first, Refused."""
    held = hold(remark.edition, by=by, group=Group.TEXT)
    row = Remark.objects.select_for_update().get(pk=remark.pk, edition=held, returned_on__isnull=False)
    if row.version != seen:
        raise Conflict(_("En anden har allerede svaret på bemærkningen."), row)
    before = trail.snapshot(row)
    row.answer = clean_text(answer).strip()
    row.settled_by, row.settled_at = by, clock.now()
    row.version += 1
    row.full_clean()
    row.save()
    trail.record("settle_remark", by=by, subject=row, before=before, chain=chain_of(held))
    return row
