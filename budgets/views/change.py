"""One change of the budget: written while it is a draft, said at once whether it needs approval, answered by who decides."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from agreements.life.views.agreement_page import try_to
from budgets.actions.approve_change import approve_change
from budgets.actions.approve_part_of_change import approve_part_of_change
from budgets.actions.changing import faults_in
from budgets.actions.delete_change_item import delete_change_item
from budgets.actions.reject_change import reject_change
from budgets.actions.save_change import save_change
from budgets.actions.save_change_item import save_change_item
from budgets.actions.send_change import send_change
from budgets.actions.withdraw_change import withdraw_change
from budgets.enums import ChangeState
from budgets.forms.change import DecisionForm, MoveForm, ReasonForm, SeenForm, initial_of
from budgets.models import ChangeRequest
from budgets.procedures.change import table_of
from budgets.queries.changes import Change, budget_before, change_of, changes_of
from budgets.queries.rules_of import rule_set_of
from budgets.queries.usage import used_of
from budgets.readiness.change_limits import reasons_for
from budgets.readiness.change_sentences import sentence_of
from budgets.rules import may_take_change
from budgets.shapes import Reason
from budgets.views.change_rows import parts_of, rows_of, year_sums
from budgets.views.changes import STATE_KINDS, is_seen
from budgets.views.sections import MoneyPage
from partnerships.workflow import Comment, Refused, Stale, Step

WAITING = {ChangeState.DRAFT, ChangeState.SUBMITTED}
DECISIONS = ("approve_change", "approve_part_of_change", "reject_change")


class ChangePage(MoneyPage):
    """Before, difference and after; the reasons for approval with their figures; and what this user may do with it."""

    template_name = "budgets/change.html"
    section = "agreement_changes"
    change: Change

    def find(self) -> None:
        super().find()
        self._read()

    def _read(self) -> None:
        row = changes_of(self.frame.agreement).filter(number=self.kwargs["number"]).first()
        budget = budget_before(row) if row is not None else None
        if row is None or budget is None or not is_seen(self.request.user, row):
            raise Http404
        self.change = change_of(row, budget)

    @property
    def row(self) -> ChangeRequest:
        return self.change.request

    def _may(self, verb: str) -> bool:
        step = table_of(self.row).step(verb)
        return self.row.state in step.sources and bool(may_take_change(self.request.user, self.row, step))

    # The page

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        change = self.change
        may_write, may_decide = self._may("send_change"), self._may("approve_change")
        kwargs.setdefault("bound", None)
        return super().get_context_data(
            change=change,
            row=self.row,
            state_kind=STATE_KINDS[ChangeState(self.row.state)],
            is_waiting=self.row.state in WAITING,
            reasons=[sentence_of(reason) for reason in self._reasons()],
            rules=rule_set_of(self.frame.agreement) if self.row.state in WAITING else None,
            faults=faults_in(self.change) if may_write or may_decide else [],
            parts=parts_of(change),
            rows=rows_of(change, used_of(self.frame.agreement)),
            years=list(year_sums(change)),
            may_write=may_write,
            may_withdraw=self._may("withdraw_change"),
            may_decide=may_decide,
            steps=self._steps(),
            **self._forms(kwargs["bound"], may_write=may_write, may_decide=may_decide),
            **kwargs,
        )

    def _reasons(self) -> list[Reason]:
        if self.row.state == ChangeState.DRAFT:
            return (
                reasons_for(self.change.measured, rule_set_of(self.frame.agreement))
                if self.change.items
                else []
            )
        return [Reason.read(kept) for kept in self.row.why]

    def _steps(self) -> dict[str, Step]:
        return {step.verb: step for step in table_of(self.row).steps}

    def _forms(self, bound: forms.BaseForm | None, *, may_write: bool, may_decide: bool) -> dict[str, Any]:
        """Give the forms that are offered; the one that was sent and refused stands as it was typed."""
        found: dict[str, Any] = {}
        if may_write:
            found |= {"move_form": self._move_form(), "reason_form": self._reason_form()}
        if may_decide:
            found["decision_form"] = self._decision_form()
        return {name: bound if type(bound) is type(form) else form for name, form in found.items()}

    def _move_form(self, data: Any = None) -> MoveForm:
        asked = self.request.GET.get("ret", "")
        part = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else None
        return MoveForm(data, change=self.change, initial=initial_of(self.change, part), prefix="flyt")

    def _reason_form(self, data: Any = None) -> ReasonForm:
        values = {
            "seen": self.row.version,
            "reason": self.row.reason,
            "changes_purpose": self.row.changes_purpose,
        }
        return ReasonForm(data, initial=values, prefix="hvorfor")

    def _decision_form(self, data: Any = None) -> DecisionForm:
        parts = [(str(part.number), part.words) for part in parts_of(self.change)]
        values = {"seen": self.row.version, "mark": self.change.operative.mark}
        return DecisionForm(data, parts=parts, initial=values, prefix="svar")

    # What is done on it

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what the button says; a refusal is said on the page, with what was typed."""
        act = request.POST.get("act", "")
        acts: dict[str, Callable[[], HttpResponse]] = {
            "move": self._save_move,
            "delete": self._delete_move,
            "reason": self._save_reason,
            "send": self._send,
            "withdraw": self._withdraw,
            **dict.fromkeys(DECISIONS, self._decide),
        }
        if act not in acts:
            return self._back()
        return acts[act]()

    def _save_move(self) -> HttpResponse:
        form = self._move_form(self.request.POST)
        return self._do(
            form,
            lambda: save_change_item(
                self.row,
                form.move(),
                by=self.request.user,
                seen=form.cleaned_data["seen"],
                part=form.cleaned_data["part"],
            ),
            _("Flytningen er gemt. Budgettet er uændret, til ændringen er sendt."),
        )

    def _delete_move(self) -> HttpResponse:
        part = self.request.POST.get("part", "")
        number = int(part) if part.isascii() and part.isdigit() and len(part) < 6 else 0
        form = SeenForm(self.request.POST)
        return self._do(
            form,
            lambda: delete_change_item(
                self.row, number, by=self.request.user, seen=form.cleaned_data["seen"]
            ),
            _("Flytningen er taget ud af ændringen."),
        )

    def _save_reason(self) -> HttpResponse:
        form = self._reason_form(self.request.POST)
        return self._do(
            form,
            lambda: save_change(
                self.row,
                form.cleaned_data["reason"],
                changes_purpose=form.cleaned_data["changes_purpose"],
                by=self.request.user,
                seen=form.cleaned_data["seen"],
            ),
            _("Begrundelsen er gemt."),
        )

    def _send(self) -> HttpResponse:
        form = SeenForm(self.request.POST)
        return self._do(
            form, lambda: send_change(self.row, by=self.request.user, seen=form.cleaned_data["seen"])
        )

    def _withdraw(self) -> HttpResponse:
        form = SeenForm(self.request.POST)
        return self._do(
            form, lambda: withdraw_change(self.row, by=self.request.user, seen=form.cleaned_data["seen"])
        )

    def _decide(self) -> HttpResponse:
        form, verb = self._decision_form(self.request.POST), self.request.POST["act"]
        form.fields["note"].required = table_of(self.row).step(verb).comment is Comment.REQUIRED

        def decide() -> Any:
            said = {name: form.cleaned_data[name] for name in ("seen", "mark", "note")} | {
                "by": self.request.user
            }
            if verb == "approve_change" and len(form.cleaned_data["parts"]) < len(self.change.parts):
                raise Refused(
                    _("Du har taget hak af ved en del. Sæt det igen, eller godkend kun de andre dele.")
                )
            if verb == "approve_part_of_change":
                return approve_part_of_change(self.row, form.cleaned_data["parts"], **said)
            return (
                approve_change(self.row, **said)
                if verb == "approve_change"
                else reject_change(self.row, **said)
            )

        return self._do(form, decide)

    def _do(self, form: forms.Form, verb: Callable[[], Any], done: str = "") -> HttpResponse:
        """Let the verb act, say what happened and show the page anew."""
        try:
            if not form.is_valid() or not try_to(form, verb):
                return self._again(form, 422)
        except Stale as stale:
            form.add_error(None, str(stale.args[0]))
            return self._again(form, 409)
        self._read()
        messages.success(self.request, done or self._done())
        return self._back()

    def _done(self) -> str:
        """Give what the step that led to the present state says of itself."""
        return next(str(step.done) for step in table_of(self.row).steps if step.target == self.row.state)

    def _again(self, form: forms.Form, status: int) -> HttpResponse:
        self._read()
        if status == 409:
            form.data = form.data.copy()
            for name, value in (("seen", self.row.version), ("mark", self.change.operative.mark)):
                if name in form.fields:
                    form.data[form.add_prefix(name)] = value
        return self.render_to_response(self.get_context_data(bound=form), status=status)

    def _back(self) -> HttpResponse:
        return redirect("agreement_change", self.frame.agreement.reference, self.row.number)
