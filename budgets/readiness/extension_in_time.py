"""G-06: an extension is asked for while the period still runs."""

from datetime import date

from django.utils.translation import gettext as _

from partnerships.danish.periods import format_date_long
from partnerships.problem import Problem, Severity

CODE = "G-06"


def check_extension_in_time(asked_on: date, ends_on: date) -> list[Problem]:
    """Give an error when the request is dated after the period's last day; that day is in time (rules.md 2.8, G-06)."""
    if asked_on <= ends_on:
        return []
    sentence = _("Projektperioden sluttede %(day)s. En forlængelse skal være søgt senest den dag.") % {
        "day": format_date_long(ends_on)
    }
    return [Problem(CODE, Severity.ERROR, sentence, field="new_end")]
