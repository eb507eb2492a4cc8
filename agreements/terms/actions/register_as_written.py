"""Register a text that was made before the system, as it stands."""

from datetime import date

from django.db import transaction

from agreements import annexes
from agreements.rules import may_start_for
from agreements.terms.actions.create_agreement import open_agreement
from agreements.terms.actions.index_agreement import index_agreement
from agreements.terms.models import Edition, Programme
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import Party, User
from partnerships.workflow import Refused


@transaction.atomic
def register_as_written(
    *,
    by: User,
    owner: Party,
    kind: str,
    title: str,
    programme: Programme | None = None,
    reference: str = "",
    on: date | None = None,
) -> Edition:
    """Open an agreement without template or standard text, marked as written before the system; give its edition.

    Its faults are shown and stop nothing (DECISIONS). Raises Refused when the user is no drafter in the owner.
    """
    verdict = may_start_for(by, owner.pk)
    if not verdict:
        raise Refused(verdict.reason)
    day = on or clock.today()
    edition = open_agreement(
        by=by,
        owner=owner,
        template=None,
        kind=kind,
        title=title,
        programme=programme,
        reference=reference,
        on=day,
    )
    before = trail.snapshot(edition)
    edition.is_as_written = True
    edition.save()
    trail.record("change_edition", by=by, subject=edition, before=before, chain=chain_of(edition), on=day)
    index_agreement(edition)
    annexes.heed(annexes.Happening(annexes.Occasion.CREATED, edition, by))
    return edition
