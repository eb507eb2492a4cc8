"""Regnskaber: the accounts of an agreement, and the beginning of a new one."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from budgets.actions.booking import books_of
from budgets.forms.account import NewAccountForm
from budgets.models import Account
from budgets.queries.accounts import accounts_of
from budgets.rules import may_book
from budgets.views.account_state import state_badge
from budgets.views.books import BookingPage
from budgets.views.sections import MoneyPage


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
            **kwargs,
        )


class NewAccountPage(BookingPage):
    """Begin an account."""

    section = "agreement_accounts"
    heading = _("Begynd et regnskab")
    lead = _(
        "Regnskabet henter selv tallene fra de poster, der er bogført i perioden. Du kan rette alt, til det er sendt."
    )
    button = _("Begynd")
    done = _("Regnskabet er begyndt. Se herunder, hvad der mangler.")

    def make_form(self, data: Any = None, files: Any = None) -> NewAccountForm:
        return NewAccountForm(data, agreement=self.frame.agreement, books=self.books)

    def act(self, form: NewAccountForm) -> Account:
        return form.save(self.request.user)

    def back(self) -> str:
        return reverse("agreement_accounts", args=[self.frame.agreement.reference])

    def onward(self, made: Account) -> str:
        return reverse("agreement_account", args=[self.frame.agreement.reference, made.number])
