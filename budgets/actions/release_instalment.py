"""Vouch for an instalment: it may be paid."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from budgets.actions.hold_grant import lock_grant
from budgets.actions.taking import taking
from budgets.models import Instalment
from budgets.notices import grant as notices
from budgets.procedures.instalment import INSTALMENT
from budgets.queries.grants import grant_sheet
from budgets.readiness.instalment_release import problems_before_release
from partnerships.danish import clock
from partnerships.models import User
from partnerships.workflow import Refused


def release_instalment(
    instalment: Instalment, *, by: User, seen: int, note: str = "", on: date | None = None
) -> None:
    """Lay the instalment before the head of office (rules.md 2.3, 8, G-05).

    Demands an accepted grant that is not stopped, the instalment's trigger, and that no due account or report is missing.
    Raises Refused, Stale.
    """
    day = on or clock.today()
    with transaction.atomic():
        lock_grant(instalment)
        with taking(instalment, INSTALMENT, "release_instalment", by=by, seen=seen, note=note, on=day) as row:
            problems = problems_before_release(grant_sheet(row.grant), row, day)
            if problems:
                sentences = " ".join(problem.sentence for problem in problems)
                raise Refused(_("Raten kan ikke frigives. %(what)s") % {"what": sentences})
            row.released_by = by
            notices.tell_released(row)
