"""B-15: what a rule set lets nobody approve: a larger total, a change sent after its year's last day (rules.md 2.8)."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from budgets.models import RuleSet
from budgets.money import NOTHING
from budgets.readiness.change_limits import CODE, reasons_for
from budgets.shapes import Measured, kroner
from partnerships.danish.periods import format_date_long
from partnerships.problem import Problem, Severity


def faults_by_rules(change: Measured, rules: RuleSet | None, sent_on: date) -> list[Problem]:
    """Give the errors that stop a change sent on this day; what was noted before counts along in the total.

    The deadline is for what is applied for: a change that is only noted has none, and a correction at the year's end,
    which the funder makes, comes after it.
    """
    if rules is None:
        return []
    return [*_larger_total(change, rules), *_too_late(change, rules, sent_on)]


def _larger_total(change: Measured, rules: RuleSet) -> Iterator[Problem]:
    growth = sum(
        (
            amount
            for part in (change.earlier, change.asked)
            for (_line, _year, payer), amount in part.items()
            if payer is None
        ),
        NOTHING,
    )
    if growth > 0 and not rules.lets_total_rise:
        told = _(
            "Budgettet må ikke blive større i alt. Ændringen gør det %(amount)s større end det godkendte."
        )
        yield Problem(CODE, Severity.ERROR, told % {"amount": kroner(growth)})


def _too_late(change: Measured, rules: RuleSet, sent_on: date) -> Iterator[Problem]:
    month, day = rules.change_latest_month, rules.change_latest_day
    if month is None or day is None or change.is_correction or not reasons_for(change, rules):
        return
    for year in sorted({year for _line, year, _payer in change.asked}):
        latest = date(year, month, min(day, monthrange(year, month)[1]))
        if sent_on > latest:
            told = _("En ændring af beløbene i %(year)s skulle være søgt senest %(day)s.")
            yield Problem(CODE, Severity.ERROR, told % {"year": year, "day": format_date_long(latest)})
