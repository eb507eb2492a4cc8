"""Sends an account: what it says now is kept for good."""

from datetime import date

from django.utils.translation import gettext as _

from agreements.terms.queries.chains import chain_of
from budgets.actions.taking import taking
from budgets.document.account import account_facts, hash_of, papers_of
from budgets.enums import AccountState
from budgets.models import Account, AccountSnapshot
from budgets.notices import account as notices
from budgets.procedures.account import table_of
from budgets.queries.figures import figures_of
from budgets.readiness.of_account import problems_of_account
from budgets.rules import may_take_account
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User
from partnerships.problem import errors
from partnerships.workflow import Refused, Stale


def send_account(account: Account, *, by: User, seen: int, facts_hash: str, on: date | None = None) -> None:
    """Keep a snapshot of the facts that were shown, and pass the turn to who decides.

    Raises Refused while something is missing or when the sender himself made the management's statement, Stale when the
    account or its figures have changed since they were seen.
    """
    with taking(
        account, table_of(account), "send_account", by=by, seen=seen, on=on, may=may_take_account
    ) as row:
        figures = figures_of(row)
        if figures is None:
            raise Refused(_("Der er ikke noget godkendt budget at lave regnskab efter endnu."))
        facts = account_facts(row, figures)
        if hash_of(facts) != facts_hash:
            raise Stale(_("Tallene er ændret, siden du åbnede siden. Se regnskabet igen, før du sender det."))
        missing = errors(problems_of_account(row, figures, facts))
        if missing:
            raise Refused(" ".join(problem.sentence for problem in missing[:3]))
        whole = facts | papers_of(row)
        snapshot = AccountSnapshot.objects.create(
            account=row,
            number=row.snapshots.count() + 1,
            facts=whole,
            facts_hash=hash_of(whole),
            sent_by=by,
            sent_on=on or clock.today(),
            recorded_at=clock.true_now(),
        )
        trail.record("keep_account", by=by, subject=snapshot, chain=chain_of(row.agreement), on=on)
        notices.tell_account_turn(row, AccountState.SUBMITTED)
