"""Takes an account back before it is decided."""

from datetime import date

from budgets.actions.taking import taking
from budgets.models import Account
from budgets.notices import account as notices
from budgets.procedures.account import table_of
from budgets.rules import may_take_account
from partnerships.models import User


def withdraw_account(account: Account, *, by: User, seen: int, on: date | None = None) -> None:
    """Let the account be written again. The management states anew what is sent again; what was sent stays kept.

    Raises Refused once it is decided, Stale.
    """
    with taking(
        account, table_of(account), "withdraw_account", by=by, seen=seen, on=on, may=may_take_account
    ) as row:
        row.stated_by, row.stated_on, row.stated_hash = None, None, ""
        notices.tell_account_withdrawn(row)
