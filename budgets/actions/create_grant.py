"""Begin a grant to an agreement."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.rules import standing
from agreements.terms.enums import Side
from agreements.terms.models import Access, Agreement, Edition
from agreements.terms.queries.chains import chain_of
from budgets.actions.grant_entry import GrantEntry
from budgets.models import Grant
from budgets.rules import may_prepare_grants
from partnerships import trail
from partnerships.actions.hold import demand
from partnerships.models import Party, User
from partnerships.workflow import Refused


@transaction.atomic
def create_grant(agreement: Agreement, entry: GrantEntry, *, by: User, on: date | None = None) -> Grant:
    """Give a new grant that is being prepared; the funder is the caseworker's own organisation on the deciding side.

    Raises Refused before the agreement's text is closed and for others than the funder's caseworkers, ValidationError
    by field.
    """
    locked = Agreement.objects.select_for_update().get(pk=agreement.pk)
    demand(may_prepare_grants(by, locked))
    if not Edition.objects.filter(agreement=locked, frozen_at__isnull=False).exists():
        raise Refused(_("Aftalens tekst er ikke lukket endnu. Et tilskud kan først skrives, når den er det."))
    last = Grant.objects.filter(agreement=locked).order_by("-number").first()
    grant = Grant(
        agreement=locked,
        number=last.number + 1 if last else 1,
        funder=_funder(by, locked),
        prepared_by=by,
    )
    entry.write(grant)
    grant.save()
    entry.store_years(grant)
    trail.record("create_grant", by=by, subject=grant, chain=chain_of(locked), on=on)
    return grant


def _funder(by: User, agreement: Agreement) -> Party:
    own = Access.objects.open_today().filter(
        agreement=agreement, side=Side.APPROVER, party_id__in=standing(by, agreement).party_ids
    )
    access = own.select_related("party").order_by("id").first()
    if access is None:
        raise Refused(_("Din organisation er ikke den, der giver tilskuddet."))
    return access.party
