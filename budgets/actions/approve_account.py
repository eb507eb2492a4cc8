"""Approves an account as it was sent."""

from datetime import date

from django.utils.translation import gettext as _

from budgets.actions.taking import taking
from budgets.models import Account
from budgets.notices import account as notices
from budgets.procedures.account import table_of
from budgets.queries.accounts import latest_snapshot
from budgets.readiness.of_account import problems_of_approval
from budgets.rules import may_take_account
from partnerships.models import User
from partnerships.problem import errors
from partnerships.workflow import Refused, Stale


def approve_account(
    account: Account, *, by: User, seen: int, facts_hash: str, note: str = "", on: date | None = None
) -> None:
    """Approve the snapshot that was shown; of a final account its repayment stands from now on (rules.md 2.11).

    Raises Refused while a request to carry over is undecided (G-07) and for whoever had a hand in the account, Stale
    when another snapshot was sent since.
    """
    with taking(
        account,
        table_of(account),
        "approve_account",
        by=by,
        seen=seen,
        note=note,
        on=on,
        may=may_take_account,
    ) as row:
        snapshot = latest_snapshot(row)
        if snapshot is None or snapshot.facts_hash != facts_hash:
            raise Stale(_("Regnskabet er ændret, siden du læste det. Læs det igen, før du afgør noget."))
        waiting = errors(problems_of_approval(row))
        if waiting:
            raise Refused(" ".join(problem.sentence for problem in waiting[:3]))
        row.decision_note = note
        notices.tell_account_sender(row, snapshot.sent_by)
