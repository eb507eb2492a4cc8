"""The accounts of an agreement, and what was sent of them."""

from collections.abc import Iterable
from typing import Any

from agreements.terms.models import Agreement
from budgets.enums import AccountKind, AccountState
from budgets.models import Account, AccountSnapshot


def accounts_of(agreement: Agreement) -> list[Account]:
    """Give the agreement's accounts, the newest first."""
    return list(Account.objects.filter(agreement=agreement).order_by("-number"))


def latest_snapshot(account: Account) -> AccountSnapshot | None:
    """Give what was sent last, or None before the account was sent."""
    return account.snapshots.select_related("sent_by").order_by("-number").first()


def settlements_of(agreements: Iterable[Agreement]) -> dict[int, dict[str, Any]]:
    """Give {agreement id: how the grant was settled}, in kroner as strings, of approved final accounts; one query."""
    rows = AccountSnapshot.objects.filter(
        account__agreement__in=agreements,
        account__kind=AccountKind.FINAL,
        account__state=AccountState.APPROVED,
    ).order_by("number")
    found = rows.values_list("account__agreement_id", "facts")
    return {agreement: facts["settlement"] for agreement, facts in found if facts["settlement"]}
