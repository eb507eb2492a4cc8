"""Where an account stands, in a word and a colour; late is derived (rules.md 7)."""

from django.utils.translation import gettext as _

from budgets.enums import UNSENT_ACCOUNT, AccountState
from budgets.models import Account
from budgets.procedures.account import table_of
from partnerships.danish import clock

KINDS = {
    AccountState.DRAFT: "info",
    AccountState.SUBMITTED: "info",
    AccountState.RETURNED: "warning",
    AccountState.APPROVED: "success",
}


def state_badge(account: Account) -> tuple[str, str]:
    """Give the word and the kind of its badge; an account that is due and not sent is late."""
    if is_late(account):
        return _("Forsinket"), "error"
    state = AccountState(account.state)
    return str(state.label), KINDS[state]


def is_late(account: Account) -> bool:
    """Tell whether the account's day has passed before it was sent."""
    is_open = account.state in UNSENT_ACCOUNT
    return is_open and account.due_on is not None and account.due_on < clock.today()


def turn_of(account: Account) -> str:
    """Give whose turn it is in words, "" when nobody is waited for."""
    step = table_of(account).turn_step(account.state)
    return str(step.turn) if step else ""
