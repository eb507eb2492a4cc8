"""When an agreement begins."""

from datetime import date

from django.db.models import Q

from agreements.terms.enums import WITHOUT_PARTIES, StartRule
from agreements.terms.models import Edition


def first_day(edition: Edition) -> date | None:
    """Give the first day: the written one, or the day of the last signature (None until it is signed; rules.md 3.5).

    What nobody signs begins with its approval where it says so, and a framework note without a first day does, too.
    """
    if _starts_when_settled(edition):
        return edition.signed_on
    return edition.starts_on


def _starts_when_settled(edition: Edition) -> bool:
    is_undated = edition.kind in WITHOUT_PARTIES and edition.starts_on is None
    return is_undated or edition.start_rule == StartRule.LAST_SIGNATURE


def has_begun(today: date) -> Q:
    """Give the same as a condition on settled editions: their first day is today or earlier."""
    undated = Q(kind__in=WITHOUT_PARTIES, starts_on__isnull=True)
    return Q(start_rule=StartRule.LAST_SIGNATURE) | Q(starts_on__lte=today) | undated
