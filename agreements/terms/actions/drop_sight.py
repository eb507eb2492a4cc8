"""End the sight that an organisation had as a party of the agreement, when it is one no more."""

from django.utils.translation import gettext as _

from agreements.terms.actions.ended import end_now
from agreements.terms.enums import Side
from agreements.terms.models import Access, Edition
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.models import User

_AS_PARTY = (Side.APPROVER, Side.PARTY)


def drop_sight(edition: Edition, party_id: int, *, by: User) -> None:
    """End what sending gave the organisation (HOUSE.md, idea 5); whoever reads along by hand goes on doing so.

    Runs inside the caller's transaction. When the organisation becomes a party again, the next sending gives it anew.
    """
    open_rows = Access.objects.select_for_update().open_today()
    for access in open_rows.filter(agreement=edition.agreement_id, party=party_id, side__in=_AS_PARTY):
        before = trail.snapshot(access)
        trail.record(
            "end_access",
            by=by,
            subject=end_now(access),
            before=before,
            chain=chain_of(edition),
            note=_("Organisationen er ikke længere part i aftalen."),
        )
