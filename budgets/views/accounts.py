"""Regnskaber: the accounts of an agreement, and the beginning of a new one."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.procedures.common import HEADS
from agreements.terms.enums import Side
from agreements.terms.models import Agreement
from budgets.actions.booking import books_of
from budgets.forms.account import NewAccountForm
from budgets.models import Account
from budgets.procedures.account import account_table
from budgets.queries.accounts import accounts_of
from budgets.queries.funding import grant_of
from budgets.rules import may_book
from budgets.views.account_state import state_badge
from budgets.views.books import BookingPage
from budgets.views.sections import MoneyPage


def decided_by(agreement: Agreement) -> str:
    """Give the sentence that says who approves an account that is begun now."""
    step = account_table(agreement.kind, has_grant=grant_of(agreement) is not None).step("approve_account")
    if step.roles & HEADS:
        return _("Regnskabet bliver godkendt af den, der har givet tilskuddet.")
    if step.side == Side.APPROVER:
        return _(
            "Der er ikke registreret et tilskud til aftalen. Regnskabet bliver godkendt af en af de andre parter."
        )
    return _(
        "Der er ikke registreret et tilskud til aftalen. Regnskabet bliver godkendt af en leder, der ikke selv har afgivet "
        "ledelseserklæringen."
    )


class AccountsPage(MoneyPage):
    """The list, the newest first, with what is due when and where it stands."""

    template_name = "budgets/accounts.html"
    section = "agreement_accounts"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        agreement = self.frame.agreement
        may = may_book(self.request.user, agreement)
        return super().get_context_data(
            accounts=[(account, *state_badge(account)) for account in accounts_of(agreement)],
            may_begin=bool(may) and books_of(agreement) is not None,
            decided_by=decided_by(agreement),
            **kwargs,
        )


class NewAccountPage(BookingPage):
    """Begin an account."""

    section = "agreement_accounts"
    heading = gettext_lazy("Begynd et regnskab")
    lead = gettext_lazy(
        "Regnskabet henter selv tallene fra de poster, der er bogført i perioden. Du kan rette alt, til det er sendt."
    )
    button = gettext_lazy("Begynd")
    done = gettext_lazy("Regnskabet er begyndt. Se herunder, hvad der mangler.")

    def make_form(self, data: Any = None, files: Any = None) -> NewAccountForm:
        return NewAccountForm(data, agreement=self.frame.agreement, books=self.books)

    def act(self, form: NewAccountForm) -> Account:
        return form.save(self.request.user)

    def back(self) -> str:
        return reverse("agreement_accounts", args=[self.frame.agreement.reference])

    def onward(self, made: Account) -> str:
        return reverse("agreement_account", args=[self.frame.agreement.reference, made.number])
