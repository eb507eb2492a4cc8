"""The page of one grant: where it stands, what comes next, and all that belongs to it."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from budgets.actions.issuing import problems_before_letter
from budgets.document.letter_gather import letter_of, when_paid
from budgets.document.living import letter_title
from budgets.enums import GrantState, InstalmentState, Trigger
from budgets.models import Grant, GrantLetter, GrantRequest, Instalment
from budgets.procedures.grant import GRANT
from budgets.procedures.grant_request import GRANT_REQUEST
from budgets.procedures.instalment import INSTALMENT
from budgets.queries.grants import GrantSheet
from budgets.readiness.acceptance import check_acceptance
from budgets.readiness.instalment_release import problems_before_release
from budgets.readiness.reports_due import check_reports_due
from budgets.readiness.start_registered import check_start_registered
from budgets.rules import (
    LETTERS,
    may_ask_of_grant,
    may_prepare_grants,
    may_take_on_grant,
    may_take_on_instalment,
    may_take_on_request,
    may_write_grant,
    sees_unissued,
)
from budgets.views.grant_base import GrantPages
from budgets.views.grants import grant_row, kroner
from budgets.views.report_rows import ReportRow, report_rows
from partnerships.danish import clock
from partnerships.problem import Problem
from partnerships.workflow import Step, Table


@dataclass(frozen=True)
class Offered:
    """A step that is the user's to take, and where."""

    step: Step
    url: str


@dataclass(frozen=True)
class Line:
    """A row of the plan, or a request, with the steps the user may take on it."""

    row: Any
    amount: str
    when: str
    steps: tuple[Offered, ...]


@dataclass(frozen=True)
class Band:
    """Whose turn it is: what comes next, and the button when it is the user's."""

    heading: str
    text: str
    url: str = ""
    label: str = ""


class GrantPage(GrantPages):
    """Reads everything of the grant; what may be done stands beside what it is done to."""

    template_name = "budgets/grant/page.html"

    def subjects(self) -> tuple[Any, ...]:
        return ()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user, grant = self.request.user, self.grant
        steps, reports = self.offered(), report_rows(self.request.user, self.sheet)
        return super().get_context_data(
            row=grant_row(self.sheet),
            band=self._band(steps, reports),
            reports=reports,
            waits_for_reports=waits_for_reports(self.sheet),
            steps=[
                offered for offered in steps if offered.step.is_quiet and offered.step.verb not in LETTERS
            ],
            missing=missing_before_letter(user, self.sheet),
            warnings=warnings_of(self.sheet),
            instalments=[self.instalment(row) for row in self.sheet.instalments],
            requests=[self.request_line(row) for row in self.sheet.requests],
            letters=[
                (letter, letter_title(letter), self.letter_url(letter)) for letter in self.sheet.letters
            ],
            years=[(row.year, kroner(row.amount)) for row in self.sheet.years],
            may_write=may_write_grant(user, grant),
            may_fulfil=may_prepare_grants(user, grant.agreement),
            may_ask=may_ask_of_grant(user, grant),
            sees_draft=is_unissued(grant) and sees_unissued(user, grant.agreement),
            **kwargs,
        )

    def offered(self) -> list[Offered]:
        """Give the steps of the grant that are the user's to take now."""
        return [
            Offered(step, self._url("agreement_grant_step", step.verb))
            for step in GRANT.steps_from(self.grant.state)
            if may_take_on_grant(self.request.user, self.grant, step) and self._is_ripe(step)
        ]

    def _is_ripe(self, step: Step) -> bool:
        """Tell whether a step makes sense now: a conditional letter waits for something, a start is registered once."""
        if step.verb == "issue_conditional_letter":
            return bool(self.sheet.unmet)
        if step.verb == "issue_final_letter":
            return not self.sheet.unmet
        return step.verb != "register_start" or self.grant.started_on is None

    def _band(self, steps: list[Offered], reports: list[ReportRow]) -> Band | None:
        turn = GRANT.turn_step(self.grant.state)
        main = next((offered for offered in steps if not offered.step.is_quiet), None)
        if main is None and self.grant.state == GrantState.PREPARED:
            main = next(
                (offered for offered in steps if offered.step.verb == "issue_conditional_letter"), None
            )
        if main and main.step.verb in LETTERS and missing_before_letter(self.request.user, self.sheet):
            return Band(str(main.step.label), _("Brevet kan udstedes, når det herunder er på plads."))
        if main:
            return Band(str(main.step.label), str(main.step.explains), main.url, str(main.step.label))
        if turn:
            return Band(str(turn.turn), "")
        if self.grant.state != GrantState.ACCEPTED:
            return None
        return _late_report(reports) or self._next_payment()

    def _next_payment(self) -> Band | None:
        """Give the next instalment as what comes next, with the button of whoever is to release or pay it."""
        row = self.sheet.next_instalment
        if row is None:
            return None
        line = self.instalment(row)
        words = {"number": row.number, "amount": line.amount, "when": line.when}
        main = next((offered for offered in line.steps if not offered.step.is_quiet), None)
        heading = _("Næste rate: rate %(number)s, %(amount)s") % words
        if main:
            return Band(heading, str(main.step.explains), main.url, str(main.step.label))
        turn = INSTALMENT.turn_step(row.state) if row.state == InstalmentState.RELEASED else None
        return Band(heading, f"{turn.turn}." if turn else _("Udbetales: %(when)s.") % words)

    def instalment(self, row: Instalment) -> Line:
        """Give a row of the plan with its steps; before the grant is accepted there are none to take."""
        steps = self._steps(INSTALMENT, row, may_take_on_instalment, "agreement_instalment_step", row.number)
        running = self.grant.state == GrantState.ACCEPTED and self._may_be_released(row)
        return Line(row, kroner(row.amount), when_paid(row), steps if running else ())

    def _may_be_released(self, row: Instalment) -> bool:
        """Tell whether a planned instalment's day and trigger have come."""
        if row.state != InstalmentState.PLANNED:
            return True
        return not problems_before_release(self.sheet, row, clock.today())

    def request_line(self, row: GrantRequest) -> Line:
        """Give a request with its steps."""
        steps = self._steps(
            GRANT_REQUEST, row, may_take_on_request, "agreement_grant_request_step", row.number
        )
        return Line(row, kroner(row.amount) if row.amount else "", "", steps)

    def letter_url(self, letter: GrantLetter) -> str:
        """Give the address of an issued letter's file."""
        return self._url("agreement_grant_letter", letter.number)

    def _steps(self, table: Table, row: Any, may: Any, name: str, number: int) -> tuple[Offered, ...]:
        return tuple(
            Offered(step, self._url(name, number, step.verb))
            for step in table.steps_from(row.state)
            if may(self.request.user, row, step)
        )

    def _url(self, name: str, *more: Any) -> str:
        return reverse(name, args=[self.frame.agreement.reference, self.grant.number, *more])


def _late_report(reports: list[ReportRow]) -> Band | None:
    """Give the earliest report that stops payments as what comes next, to who can hand it in."""
    late = next((row for row in reports if row.is_late and row.links), None)
    if late is None:
        return None
    label, url = late.links[0]
    heading = _("Statusrapporten for %(period)s mangler") % {"period": late.period}
    return Band(heading, _("Ingen rate kan udbetales, før den er afleveret."), url, label)


def waits_for_reports(sheet: GrantSheet) -> bool:
    """Tell whether an instalment waits for a status report, also where no calendar asks for any."""
    return any(row.trigger == Trigger.REPORT for row in sheet.instalments)


def warnings_of(sheet: GrantSheet) -> list[Problem]:
    """Give what both sides must know: late acceptance, late start, missing accounts and reports (G-02, G-03, G-05)."""
    today, grant = clock.today(), sheet.grant
    dues = check_reports_due(sheet, today) if _is_running(grant) else []
    return [*check_acceptance(sheet, today), *check_start_registered(grant, today), *dues]


def _is_running(grant: Grant) -> bool:
    return grant.state in {GrantState.ACCEPTED, GrantState.STOPPED}


def is_unissued(grant: Grant) -> bool:
    """Tell whether a letter is still to be issued."""
    return grant.state in {GrantState.PREPARED, GrantState.CONDITIONAL}


def missing_before_letter(user: Any, sheet: GrantSheet) -> list[Problem]:
    """Give what stands before the next letter; only those who write it are told."""
    if not is_unissued(sheet.grant) or not sees_unissued(user, sheet.grant.agreement):
        return []
    is_conditional = sheet.grant.state == GrantState.PREPARED and bool(sheet.unmet)
    return problems_before_letter(sheet, letter_of(sheet, is_conditional=is_conditional))
