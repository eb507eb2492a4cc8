"""Gives an account back to be mended."""

from datetime import date

from budgets.actions.taking import taking
from budgets.enums import AccountState
from budgets.models import Account
from budgets.notices import account as notices
from budgets.procedures.account import table_of
from budgets.rules import may_take_account
from partnerships.models import User


def return_account(account: Account, *, by: User, seen: int, note: str, on: date | None = None) -> None:
    """Pass the turn back with a message. The management states anew what is sent again; what was sent stays kept."""
    with taking(
        account, table_of(account), "return_account", by=by, seen=seen, note=note, on=on, may=may_take_account
    ) as row:
        row.decision_note = note
        row.stated_by, row.stated_on, row.stated_hash = None, None, ""
        notices.tell_account_turn(row, AccountState.RETURNED)
