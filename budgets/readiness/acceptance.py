"""G-02: the acceptance came within the letter's deadline."""

from datetime import date

from django.utils.translation import gettext as _

from budgets.enums import GrantState
from budgets.queries.grants import GrantSheet
from partnerships.danish.periods import format_date_long
from partnerships.problem import Problem, Severity

CODE = "G-02"


def is_late(sheet: GrantSheet, today: date) -> bool:
    """Tell whether the deadline passed before the acceptance came, or has passed and none has come."""
    deadline = sheet.grant.accept_by
    if deadline is None:
        return False
    if sheet.grant.state == GrantState.FINAL:
        return today > deadline
    return sheet.accepted_on is not None and sheet.accepted_on > deadline


def check_acceptance(sheet: GrantSheet, today: date) -> list[Problem]:
    """Give a warning when the acceptance is late: the grant may lapse, which the funder decides (rules.md 2.2, G-02).

    The deadline itself is in time.
    """
    if not is_late(sheet, today):
        return []
    words = {"day": format_date_long(sheet.grant.accept_by or today)}
    if sheet.accepted_on is None:
        told = _("Tilskuddet skulle være accepteret senest %(day)s og kan bortfalde.") % words
    else:
        words["accepted"] = format_date_long(sheet.accepted_on)
        told = _("Tilskuddet blev accepteret %(accepted)s, efter fristen %(day)s, og kan bortfalde.") % words
    return [Problem(CODE, Severity.WARNING, told, field="accept_by")]
