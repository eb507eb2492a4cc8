"""When an agreement begins."""

from datetime import date

from agreements.terms.enums import StartRule
from agreements.terms.models import Edition


def first_day(edition: Edition) -> date | None:
    """Give the first day: the written one, or the day of the last signature (None until it is signed; rules.md 3.5)."""
    if edition.start_rule == StartRule.LAST_SIGNATURE:
        return edition.signed_on
    return edition.starts_on
