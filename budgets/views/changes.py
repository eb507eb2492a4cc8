"""Ændringer: the approved budgets of an agreement, the changes between them, and the way to a new one."""

from typing import Any, NamedTuple

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from budgets.actions.create_change import create_change
from budgets.enums import ChangeState
from budgets.forms.line import shown
from budgets.models import BudgetVersion, ChangeRequest
from budgets.money import NOTHING
from budgets.procedures.change import change_table, table_of
from budgets.queries.changes import changes_of
from budgets.queries.versions import sums_of_versions, versions_of
from budgets.rules import may_take_change
from budgets.views.sections import MoneyPage
from partnerships.verdict import Verdict
from partnerships.workflow import Refused

STATE_KINDS = {
    ChangeState.DRAFT: "info",
    ChangeState.SUBMITTED: "warning",
    ChangeState.NOTED: "success",
    ChangeState.APPROVED: "success",
    ChangeState.PARTLY_APPROVED: "success",
    ChangeState.REJECTED: "error",
    ChangeState.WITHDRAWN: "",
}


class VersionLine(NamedTuple):
    """A version in the list: its sum, and what each payer pays."""

    version: BudgetVersion
    total: str
    paid: list[tuple[str, str]]


class ChangeLine(NamedTuple):
    """A change in the list."""

    request: ChangeRequest
    state_kind: str


def is_seen(user: Any, request: ChangeRequest) -> bool:
    """Tell whether the user reads the change: what has not been sent is its writers' own."""
    return request.sent_on is not None or bool(
        may_take_change(user, request, table_of(request).step("send_change"))
    )


class ChangesPage(MoneyPage):
    """Which budget is in force since when and by whom, and every change; whoever may begins one."""

    template_name = "budgets/changes.html"
    section = "agreement_changes"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        agreement, user = self.frame.agreement, self.request.user
        versions = self._versions()
        return super().get_context_data(
            versions=versions,
            changes=[
                ChangeLine(row, STATE_KINDS[ChangeState(row.state)])
                for row in changes_of(agreement)
                if is_seen(user, row)
            ],
            may_ask=bool(versions) and self._may(is_correction=False),
            may_correct=bool(versions) and self._may(is_correction=True),
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Begin a change, or a correction, and lead to it."""
        act = request.POST.get("act")
        if act not in {"new", "correct"}:
            return redirect("agreement_changes", self.frame.agreement.reference)
        try:
            row = create_change(self.frame.agreement, by=request.user, is_correction=act == "correct")
        except Refused as refusal:
            messages.error(request, refusal.args[0])
            return redirect("agreement_changes", self.frame.agreement.reference)
        told = _("Ændring %(number)s er begyndt. Budgettet er uændret.")
        messages.success(request, told % {"number": row.number})
        return redirect("agreement_change", self.frame.agreement.reference, row.number)

    def _may(self, *, is_correction: bool) -> Verdict:
        agreement = self.frame.agreement
        row = ChangeRequest(agreement=agreement, is_correction=is_correction)
        step = change_table(agreement.kind, is_correction=is_correction).step("send_change")
        return may_take_change(self.request.user, row, step)

    def _versions(self) -> list[VersionLine]:
        sums = sums_of_versions(self.frame.agreement)
        lines = []
        for version in versions_of(self.frame.agreement):
            own = sums.get(version.pk, {})
            payers = sorted((payer for payer in own if payer), key=lambda payer: (payer.order, payer.pk))
            paid = [(payer.name, shown(own[payer])) for payer in payers]
            lines.append(VersionLine(version, shown(own.get(None, NOTHING)), paid))
        return lines
