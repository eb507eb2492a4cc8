"""Which days money has."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.annexes import Waiting
from agreements.terms.models import Agreement
from budgets.enums import DueKind
from budgets.queries.calendar_dues import calendar_dues
from budgets.queries.dues import MoneyDue, money_dues
from budgets.rules import BOOKERS
from partnerships.danish.periods import format_date_short, format_days
from partnerships.queries.memberships import party_ids_of, roles_of
from partnerships.shapes import Span

_DUE_PAGES = {
    DueKind.ACCEPTANCE: "agreement_grant",
    DueKind.CONDITION: "agreement_grants",
    DueKind.INSTALMENT: "agreement_grants",
    DueKind.ACCOUNT: "agreement_accounts",
    DueKind.BEGUN: "agreement_account",
    DueKind.INTERIM: "agreement_accounts",
    DueKind.REPORT: "agreement_grants",
}
_NUMBERED = (DueKind.ACCEPTANCE, DueKind.BEGUN)


def dues(user: Any, seen: QuerySet[Agreement], span: Span) -> list[Waiting]:
    """Give the days that the money of agreements that are seen has; two queries, one on the desk of who reports nowhere."""
    own = party_ids_of(user)
    doers = [party_id for party_id, roles in roles_of(user).items() if roles & BOOKERS]
    found = money_dues(seen, own, span) + calendar_dues(seen, own, doers, span)
    return [_due(due) for due in sorted(found, key=lambda due: due.due_on)[: span.most]]


def _due(due: MoneyDue) -> Waiting:
    internal_on = due.internal_on if due.is_owed else None
    number = [due.number] if due.kind in _NUMBERED else []
    period = format_days(*due.part) if due.part else ""
    return Waiting(
        title=str(due.kind.label) % {"number": due.number, "period": period},
        agreement=due.agreement,
        reference=due.reference,
        text=_("Internt klar %(day)s.") % {"day": format_date_short(internal_on)} if internal_on else "",
        action=_("Åbn"),
        url=reverse(_DUE_PAGES[due.kind], args=[due.reference, *number]),
        word=_("Frist"),
        kind="info",
        deadline=due.due_on,
        is_owed=due.is_owed,
        is_mine=False,
        internal_on=internal_on,
    )
