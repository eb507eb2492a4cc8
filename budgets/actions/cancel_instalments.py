"""Let instalments lapse that will never be paid."""

from datetime import date
from typing import Any

from budgets.actions.taking import taking
from budgets.models import Grant
from budgets.procedures.instalment import INSTALMENT
from budgets.queries.grants import OPEN_INSTALMENTS
from partnerships.models import User
from partnerships.verdict import YES, Verdict


def cancel_instalments(
    grant: Grant, *, by: User, note: str, after: date | None = None, on: date | None = None
) -> int:
    """Cancel what is not paid, and give how many; with `after` only what is due later than that day, or on no day.

    Part of another verb, which has asked who may: nobody's role is demanded here.
    """
    rows = list(grant.instalments.filter(state__in=OPEN_INSTALMENTS).order_by("number"))
    lapsing = [row for row in rows if after is None or row.due_on is None or row.due_on > after]
    for row in lapsing:
        with taking(
            row, INSTALMENT, "cancel_instalment", by=by, seen=row.version, note=note, on=on, may=_granted
        ):
            pass
    return len(lapsing)


def _granted(*_asked: Any) -> Verdict:
    return YES
