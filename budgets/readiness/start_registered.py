"""G-03: the project has begun within six months of its period."""

from datetime import date

from django.utils.translation import gettext as _

from budgets.enums import GrantState
from budgets.models import Grant
from partnerships.danish.notice import add_months
from partnerships.danish.periods import format_date_long
from partnerships.problem import Problem, Severity

CODE = "G-03"
MONTHS = 6
RUNNING = frozenset({GrantState.ACCEPTED, GrantState.STOPPED})


def last_start(grant: Grant) -> date:
    """Give the last day the project may begin: so many months after its first day as the rule set says, else six."""
    months = grant.rule_set.start_within_months if grant.rule_set else MONTHS
    return add_months(grant.starts_on, months)


def check_start_registered(grant: Grant, today: date) -> list[Problem]:
    """Give a warning when the project began too late, or nobody has registered that it began (rules.md 2.2, G-03)."""
    last = last_start(grant)
    began = grant.started_on or today
    if grant.state not in RUNNING or began <= last:
        return []
    words = {"day": format_date_long(last)}
    if grant.started_on is None:
        told = _(
            "Ingen har registreret, at projektet er begyndt. Det skulle ske senest %(day)s, og tilskuddet "
            "kan bortfalde."
        )
    else:
        told = _("Projektet begyndte %(began)s. Det skulle begynde senest %(day)s.")
        words["began"] = format_date_long(grant.started_on)
    return [Problem(CODE, Severity.WARNING, told % words, field="started_on")]
