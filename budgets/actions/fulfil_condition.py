"""Note that a condition of a grant is met."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.terms.queries.chains import chain_of
from budgets.models import GrantCondition
from budgets.rules import may_prepare_grants
from partnerships import trail
from partnerships.actions.hold import claim, demand
from partnerships.danish import clock
from partnerships.models import User
from partnerships.workflow import Refused


@transaction.atomic
def fulfil_condition(
    condition: GrantCondition, *, by: User, seen: int, note: str, on: date | None = None
) -> GrantCondition:
    """Keep the day the condition was met and how; the funder's caseworker judges it. `seen` is the condition's version.

    The grant's version counts up with it, for the next letter says so. Raises Refused, Stale.
    """
    row, before = claim(condition, seen)
    agreement = row.grant.agreement
    demand(may_prepare_grants(by, agreement))
    if row.fulfilled_on:
        raise Refused(_("Betingelsen er allerede registreret som opfyldt."))
    if not note.strip():
        raise Refused(_("Skriv, hvordan betingelsen er opfyldt."))
    row.fulfilled_on, row.fulfilled_note = on or clock.today(), note.strip()
    row.save()
    claim(row.grant, row.grant.version)
    trail.record(
        "fulfil_condition", by=by, subject=row, before=before, chain=chain_of(agreement), note=note, on=on
    )
    return row
