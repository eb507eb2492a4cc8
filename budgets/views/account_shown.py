"""What a user reads of an account: its own side the living figures until it is sent, everybody else what was sent."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from agreements.rules import standing
from agreements.terms.enums import Side
from agreements.terms.models import Agreement
from agreements.terms.queries.rows import BIGGEST
from budgets.document.account import Facts, account_facts, hash_of, papers_of
from budgets.enums import UNSENT_ACCOUNT
from budgets.models import Account
from budgets.queries.accounts import latest_snapshot
from budgets.queries.figures import figures_of
from budgets.readiness.of_account import problems_of_account
from partnerships.problem import Problem


@dataclass(frozen=True)
class ShownAccount:
    """The facts as read, with the hash a decision names; none of an unsent account, to who does not write it."""

    facts: Facts | None
    facts_hash: str
    is_live: bool
    problems: tuple[Problem, ...] = ()


NOTHING_SHOWN = ShownAccount(None, "", is_live=False)


def account_of(agreement: Agreement, number: int) -> Account:
    """Give the agreement's account of the number; raises Http404."""
    if number > BIGGEST:
        raise Http404
    rows = Account.objects.select_related(
        "agreement__owner",
        "grant__funder",
        "grant__grantee",
        "grant__rule_set",
        "audit_statement",
        "audit_memorandum",
    )
    return get_object_or_404(rows, agreement=agreement, number=number)


def shown_account(user: Any, account: Account) -> ShownAccount:
    """Give what the user reads of the account."""
    is_open = account.state in UNSENT_ACCOUNT
    if is_open and Side.OWNER in standing(user, account.agreement).sides:
        return _living(account)
    snapshot = latest_snapshot(account)
    if snapshot is None:
        return NOTHING_SHOWN
    return ShownAccount(snapshot.facts, snapshot.facts_hash, is_live=False)


def _living(account: Account) -> ShownAccount:
    figures = figures_of(account)
    if figures is None:
        return NOTHING_SHOWN
    facts = account_facts(account, figures)
    problems = tuple(problems_of_account(account, figures, facts))
    return ShownAccount(facts | papers_of(account), hash_of(facts), is_live=True, problems=problems)
