"""What the pages of one account share: the account, and what this user reads of it."""

from budgets.models import Account
from budgets.views.account_shown import ShownAccount, account_of, shown_account
from budgets.views.sections import MoneyPage


class AccountPages(MoneyPage):
    """A page of one account of the agreement; 404 for what the user has no sight of."""

    account: Account
    shown: ShownAccount

    def find(self) -> None:
        """Look up the account and what is shown of it."""
        super().find()
        self.account = account_of(self.frame.agreement, self.kwargs["number"])
        self.shown = shown_account(self.request.user, self.account)
