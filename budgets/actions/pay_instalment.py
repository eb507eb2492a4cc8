"""Register that an instalment is paid."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from budgets.actions.hold_grant import lock_grant
from budgets.actions.taking import taking
from budgets.models import Instalment
from budgets.notices import grant as notices
from budgets.procedures.instalment import INSTALMENT
from budgets.queries.grants import grant_sheet
from budgets.readiness.instalment_release import problems_before_payment
from budgets.rules import may_take_on_instalment
from partnerships.danish import clock
from partnerships.models import User
from partnerships.workflow import Refused


def pay_instalment(instalment: Instalment, *, by: User, seen: int, on: date | None = None) -> None:
    """Keep the day of payment; another person than who released it, and nothing is paid that was stopped meanwhile.

    Raises Refused, Stale (rules.md 8, G-05).
    """
    day = on or clock.today()
    with transaction.atomic():
        lock_grant(instalment)
        with taking(
            instalment, INSTALMENT, "pay_instalment", by=by, seen=seen, on=day, may=may_take_on_instalment
        ) as row:
            problems = problems_before_payment(grant_sheet(row.grant), day)
            if problems:
                sentences = " ".join(problem.sentence for problem in problems)
                raise Refused(_("Raten kan ikke udbetales. %(what)s") % {"what": sentences})
            row.paid_on = day
            notices.tell_paid(row)
