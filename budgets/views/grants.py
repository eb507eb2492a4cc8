"""Tilskud: the agreement's grants, each with where it stands."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from budgets.enums import GrantState
from budgets.queries.grants import GrantSheet
from budgets.rules import may_prepare_grants
from budgets.views.grant_base import seen_grants
from budgets.views.sections import MoneyPage
from partnerships.danish.amounts import format_amount

STATE_KINDS = {
    GrantState.PREPARED: "info",
    GrantState.CONDITIONAL: "warning",
    GrantState.FINAL: "warning",
    GrantState.ACCEPTED: "success",
    GrantState.STOPPED: "error",
    GrantState.SETTLED: "",
    GrantState.LAPSED: "error",
}


@dataclass(frozen=True)
class GrantRow:
    """A grant in the list, its amounts as they are shown."""

    sheet: GrantSheet
    url: str
    state_kind: str
    amount: str
    paid: str
    remaining: str
    next_amount: str


def grant_row(sheet: GrantSheet) -> GrantRow:
    """Give a grant as the list shows it; no query."""
    grant, following = sheet.grant, sheet.next_instalment
    return GrantRow(
        sheet,
        reverse("agreement_grant", args=[grant.agreement.reference, grant.number]),
        STATE_KINDS[GrantState(grant.state)],
        kroner(grant.amount),
        kroner(sheet.paid),
        kroner(sheet.remaining),
        kroner(following.amount) if following else "",
    )


def kroner(amount: Any) -> str:
    """Give an amount with øre only when there are some."""
    return format_amount(amount, 2 if amount % 1 else 0)


class GrantsPage(MoneyPage):
    """All grants the user sees."""

    template_name = "budgets/grant/list.html"
    section = "agreement_grants"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user, agreement = self.request.user, self.frame.agreement
        return super().get_context_data(
            rows=[grant_row(sheet) for sheet in seen_grants(user, agreement)],
            may_create=may_prepare_grants(user, agreement),
            **kwargs,
        )
