"""One account: what it says, what is missing, and what the user can do with it."""

from inspect import signature
from typing import Any, NamedTuple

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgets.actions.approve_account import approve_account
from budgets.actions.return_account import return_account
from budgets.actions.send_account import send_account
from budgets.actions.state_account import state_account
from budgets.actions.withdraw_account import withdraw_account
from budgets.forms.account import AccountForm, AccountStepForm, DeviationForm, FactsForm
from budgets.models import Account, ApprovedLine
from budgets.procedures.account import table_of
from budgets.readiness.of_account import problems_of_approval
from budgets.rules import may_edit_account, may_state_account, may_take_account
from budgets.views.account_base import AccountPages
from budgets.views.account_shown import ShownAccount
from budgets.views.account_state import is_late, state_badge, turn_of
from budgets.views.money_form import MoneyFormPage
from partnerships.problem import Problem, errors
from partnerships.workflow import Step

VERBS = {verb.__name__: verb for verb in (send_account, return_account, approve_account, withdraw_account)}


class OfferedAccountStep(NamedTuple):
    """A step as it is offered: why not when it cannot be taken, and whether it is the way forward."""

    step: Step
    url: str
    reason: str
    is_main: bool


class AccountPage(AccountPages):
    """The account as the user may read it, with the steps that are his."""

    template_name = "budgets/account.html"
    section = "agreement_accounts"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user, account = self.request.user, self.account
        word, kind = state_badge(account)
        problems = standing_in_the_way(account, self.shown)
        return super().get_context_data(
            account=account,
            facts=self.shown.facts,
            is_live=self.shown.is_live,
            word=word,
            kind=kind,
            is_late=is_late(account),
            internal_day=account.internal_on if self.shown.is_live else None,
            turn=turn_of(account),
            problems=problems,
            may_edit=bool(may_edit_account(user, account)) and self.shown.is_live,
            may_state=bool(may_state_account(user, account)) and self.shown.is_live,
            steps=self._steps(problems),
            snapshots=list(account.snapshots.select_related("sent_by").order_by("-number")),
            **kwargs,
        )

    def _steps(self, problems: list[Problem]) -> list[OfferedAccountStep]:
        """Give the steps the user may take from here, the way forward first."""
        offered = []
        for step in table_of(self.account).steps_from(self.account.state):
            if not may_take_account(self.request.user, self.account, step):
                continue
            stops = errors(problems) if step.needs_readiness else []
            reason = _("Der mangler noget, før det kan gøres. Se listen.") if stops else ""
            args = [self.frame.agreement.reference, self.account.number, step.verb]
            offered.append(
                OfferedAccountStep(
                    step, reverse("agreement_account_step", args=args), reason, not step.is_quiet
                )
            )
        return offered


def standing_in_the_way(account: Account, shown: ShownAccount) -> list[Problem]:
    """Give what is to be mended before it is sent, or decided before it is approved, and what is told."""
    return list(shown.problems) if shown.is_live else problems_of_approval(account)


class _AccountForm(AccountPages, MoneyFormPage):
    """A form about one account."""

    section = "agreement_accounts"

    def subjects(self) -> tuple[Any, ...]:
        return (self.account,)

    def back(self) -> str:
        return reverse("agreement_account", args=[self.frame.agreement.reference, self.account.number])

    @property
    def seen(self) -> dict[str, Any]:
        """What the form sends back of what was seen."""
        return {"seen": self.account.version, "facts_hash": self.shown.facts_hash}


class AccountEditPage(_AccountForm):
    """Remarks and audit papers."""

    rule = may_edit_account
    heading = gettext_lazy("Bemærkninger og revisors papirer")
    lead = gettext_lazy(
        "Har ledelsen allerede stået inde for regnskabet, skal den gøre det igen, når teksten ændres."
    )
    button = gettext_lazy("Gem")
    done = gettext_lazy("Regnskabet er gemt.")

    def make_form(self, data: Any = None, files: Any = None) -> AccountForm:
        return AccountForm(data, files, initial=self.seen | {"remarks": self.account.remarks})

    def act(self, form: AccountForm) -> Account:
        return form.save(self.account, self.request.user)


class DeviationPage(_AccountForm):
    """The explanation of one line."""

    rule = may_edit_account
    lead = gettext_lazy(
        "Skriv, hvorfor der er brugt mere eller mindre end godkendt. Den, der godkender regnskabet, læser det."
    )
    button = gettext_lazy("Gem forklaringen")
    done = gettext_lazy("Forklaringen er gemt.")
    line: ApprovedLine

    def find(self) -> None:
        super().find()
        known = {row["line"] for row in self._rows()}
        if self.kwargs["line"] not in known:
            raise Http404
        self.line = get_object_or_404(ApprovedLine, pk=self.kwargs["line"])
        self.heading = _("Forklar “%(line)s”") % {"line": self.line.text}

    def _rows(self) -> list[dict[str, Any]]:
        facts = self.shown.facts
        return [*facts["lines"], *facts["in_kind"]] if facts else []

    def make_form(self, data: Any = None, files: Any = None) -> DeviationForm:
        text = next(row["explanation"] for row in self._rows() if row["line"] == self.line.pk)
        return DeviationForm(data, initial=self.seen | {"text": text})

    def act(self, form: DeviationForm) -> Account:
        return form.save(self.account, self.line.pk, self.request.user)


class StatementPage(_AccountForm):
    """The management stands by the figures that the page shows."""

    template_name = "budgets/account_decision.html"
    rule = may_state_account
    heading = gettext_lazy("Ledelseserklæring")
    lead = gettext_lazy(
        "Du står inde for, at regnskabet er rigtigt, og at pengene er brugt til det, de blev givet til. "
        "Erklæringen gælder tallene herunder. Ændrer de sig, skal den afgives igen. En anden sender regnskabet."
    )
    button = gettext_lazy("Jeg står inde for regnskabet")
    done = gettext_lazy("Ledelseserklæringen er afgivet.")

    def make_form(self, data: Any = None, files: Any = None) -> FactsForm:
        return FactsForm(data, initial=self.seen)

    def act(self, form: FactsForm) -> Account:
        values = form.cleaned_data
        return state_account(
            self.account, by=self.request.user, seen=values["seen"], facts_hash=values["facts_hash"]
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(facts=self.shown.facts, account=self.account, **kwargs)


class AccountStepPage(_AccountForm):
    """One step of the procedure: what will happen, what stands in the way, and the account it is about."""

    template_name = "budgets/account_decision.html"
    rule = may_take_account
    step: Step

    def find(self) -> None:
        super().find()
        try:
            self.step = table_of(self.account).step(self.kwargs["verb"])
        except KeyError as error:
            raise Http404 from error
        self.heading, self.lead = self.step.label, self.step.explains
        self.button, self.done = self.step.label, self.step.done

    def subjects(self) -> tuple[Any, ...]:
        return self.account, self.step

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.account.state not in self.step.sources:
            state = self.account.get_state_display()
            raise PermissionDenied(_("Det kan ikke gøres nu. Regnskabet er: %(state)s.") % {"state": state})
        return super().get(request, *args, **kwargs)

    def make_form(self, data: Any = None, files: Any = None) -> AccountStepForm:
        return AccountStepForm(data, initial=self.seen, step=self.step)

    def act(self, form: AccountStepForm) -> bool:
        verb: Any = VERBS[self.step.verb]
        asked = signature(verb).parameters
        verb(
            self.account,
            by=self.request.user,
            **{name: value for name, value in form.cleaned_data.items() if name in asked},
        )
        return True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        problems = standing_in_the_way(self.account, self.shown) if self.step.needs_readiness else []
        return super().get_context_data(
            facts=self.shown.facts, account=self.account, stopping=errors(problems), **kwargs
        )
