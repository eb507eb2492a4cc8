"""Writing what belongs to a grant: conditions, the payment plan, an instalment, requests."""

from typing import Any

from django.http import Http404
from django.utils.translation import gettext_lazy as _

from budgets.actions.fulfil_condition import fulfil_condition
from budgets.actions.plan_instalments import plan_instalments
from budgets.actions.request_carry_over import request_carry_over
from budgets.actions.request_extension import request_extension
from budgets.actions.save_condition import save_condition
from budgets.actions.save_instalment import save_instalment
from budgets.forms.grant_parts import (
    CarryOverForm,
    ConditionForm,
    ExtensionForm,
    InstalmentForm,
    MetForm,
    PlanForm,
)
from budgets.models import GrantCondition, Instalment
from budgets.rules import may_ask_of_grant, may_prepare_grants, may_write_grant
from budgets.views.grant_base import GrantPages, WritingPage
from partnerships.actions.once import once
from partnerships.danish import clock
from partnerships.verdict import Verdict


class ConditionPage(WritingPage, GrantPages):
    """A condition of the grant, new or there already."""

    rule = may_write_grant
    heading = _("Betingelse")
    lead = _("Betingelsen kommer til at stå i brevet. Nogle skal være opfyldt, før tilsagnet er endeligt.")
    button = _("Gem betingelsen")
    done = _("Betingelsen er gemt.")
    condition: GrantCondition | None = None

    def find(self) -> None:
        super().find()
        if "condition" in self.kwargs:
            self.condition = one_of(self.sheet.conditions, "pk", self.kwargs["condition"])

    def form(self, data: Any = None) -> ConditionForm:
        row = self.condition
        initial = (
            {"text": row.text, "is_precedent": row.is_precedent, "due_on": row.due_on}
            if row
            else {"is_precedent": True}
        )
        return ConditionForm(data, initial=initial, is_new=row is None)

    def write(self, form: ConditionForm, seen: int) -> None:
        pk = self.condition.pk if self.condition else None
        save_condition(self.grant, form.entry(), by=self.request.user, seen=seen, pk=pk)


class ConditionMetPage(WritingPage, GrantPages):
    """That a condition is met."""

    heading = _("Betingelsen er opfyldt")
    button = _("Registrér som opfyldt")
    done = _("Betingelsen er registreret som opfyldt.")
    condition: GrantCondition

    def find(self) -> None:
        super().find()
        self.condition = one_of(self.sheet.conditions, "pk", self.kwargs["condition"])
        self.lead = self.condition.text

    def may(self) -> Verdict:
        return may_prepare_grants(self.request.user, self.frame.agreement)

    def form(self, data: Any = None) -> MetForm:
        return MetForm(data, initial={"on": clock.today()})

    def write(self, form: MetForm, seen: int) -> None:
        values = form.cleaned_data
        fulfil_condition(
            self.condition, by=self.request.user, seen=seen, note=values["note"], on=values["on"]
        )

    def seen(self) -> int:
        return self.condition.version

    def fresh(self) -> int:
        return GrantCondition.objects.values_list("version", flat=True).get(pk=self.condition.pk)


class PlanPage(WritingPage, GrantPages):
    """The payment plan laid anew."""

    rule = may_write_grant
    heading = _("Læg udbetalingsplanen")
    lead = _(
        "Tilskuddet bliver delt i lige store rater i hele kroner. Den sidste rate er det, der er tilbage. "
        "En plan, der er lagt før, bliver erstattet. Du kan rette hver rate bagefter."
    )
    button = _("Læg planen")
    done = _("Planen er lagt. Ret en rate, hvis den skal være anderledes.")

    def form(self, data: Any = None) -> PlanForm:
        return PlanForm(data, initial={"count": 4, "first_on": self.grant.starts_on})

    def write(self, form: PlanForm, seen: int) -> None:
        plan_instalments(self.grant, form.plan(), by=self.request.user, seen=seen)


class InstalmentPage(WritingPage, GrantPages):
    """One instalment of the plan."""

    rule = may_write_grant
    heading = _("Ret raten")
    lead = _("Ændrer du beløbet, tager den sidste rate forskellen, så raterne tilsammen giver tilskuddet.")
    button = _("Gem raten")
    done = _("Raten er gemt.")
    instalment: Instalment

    def find(self) -> None:
        super().find()
        self.instalment = one_of(self.sheet.instalments, "number", self.kwargs["instalment"])

    def form(self, data: Any = None) -> InstalmentForm:
        row = self.instalment
        initial = {"amount": row.amount, "trigger": row.trigger, "due_on": row.due_on}
        return InstalmentForm(data, initial=initial, is_last=row == self.sheet.instalments[-1])

    def write(self, form: InstalmentForm, seen: int) -> None:
        save_instalment(self.grant, self.instalment.number, form.entry(), by=self.request.user, seen=seen)


class ExtensionPage(WritingPage, GrantPages):
    """The grantee asks for more time."""

    rule = may_ask_of_grant
    heading = _("Søg om forlængelse")
    lead = _(
        "Ministeriet får en mail og svarer. Anmodningen skal være sendt senest på projektets sidste dag."
    )
    button = _("Send anmodningen")
    done = _("Anmodningen er sendt. Ministeriet har fået en mail.")

    def form(self, data: Any = None) -> ExtensionForm:
        return ExtensionForm(data)

    def write(self, form: ExtensionForm, seen: int) -> None:
        values, user = form.cleaned_data, self.request.user
        once(
            lambda: request_extension(self.grant, values["new_end"], values["reason"], by=user, seen=seen),
            by=user,
            key=form.key,
        )


class CarryOverPage(WritingPage, GrantPages):
    """The grantee asks for money of one year to be used in the next."""

    rule = may_ask_of_grant
    heading = _("Søg om overførsel af uforbrugte midler")
    lead = _(
        "Ministeriet får en mail og svarer. Overførslen skal være godkendt, før årets regnskab er godkendt."
    )
    button = _("Send anmodningen")
    done = _("Anmodningen er sendt. Ministeriet har fået en mail.")

    def form(self, data: Any = None) -> CarryOverForm:
        return CarryOverForm(data, years=[row.year for row in self.sheet.years])

    def write(self, form: CarryOverForm, seen: int) -> None:
        values, user = form.cleaned_data, self.request.user
        once(
            lambda: request_carry_over(
                self.grant, values["from_year"], values["amount"], values["reason"], by=user, seen=seen
            ),
            by=user,
            key=form.key,
        )


def one_of(rows: Any, name: str, value: int) -> Any:
    """Give the row with this value; raises Http404."""
    found = next((row for row in rows if getattr(row, name) == value), None)
    if found is None:
        raise Http404
    return found
