"""The way out as a page tells it: the clause, its effects, and the last day if notice were received today."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from agreements.terms.document.facts import Facts
from agreements.terms.sentences import long_date
from partnerships.danish.notice import Mode, earliest_end, has_effect


@dataclass(frozen=True)
class WayOut:
    """The printed sentences, and what a notice of today comes to; "" where the agreement gives no notice or is over."""

    sentence: str
    effects: tuple[str, ...]
    today: str


def way_out(facts: Facts, today: date) -> WayOut:
    """Give the agreement's way out on a day (rules.md 3.6)."""
    return WayOut(facts.termination.sentence, facts.termination.effects, _notice_of(facts, today))


def _notice_of(facts: Facts, today: date) -> str:
    """Say the last day by the agreed reading of the notice, and the other reading's where the two differ."""
    clause = facts.termination
    expires = date.fromisoformat(facts.period.end) if facts.period.end else None
    if not clause.sentence or (expires and today > expires):
        return ""
    agreed = Mode(clause.mode or Mode.INCLUSIVE)
    other = Mode.FULL_MONTHS if agreed is Mode.INCLUSIVE else Mode.INCLUSIVE
    end, otherwise = (earliest_end(today, clause.months, clause.anchor, mode) for mode in (agreed, other))
    if expires and not has_effect(end, expires):
        told = _("Opsiges aftalen i dag, ændrer det ikke noget: Den slutter allerede den %(day)s.")
        return told % {"day": long_date(expires)}
    told = _("Opsiges aftalen i dag, gælder den til og med den %(day)s.") % {"day": _day_before(end)}
    if end == otherwise:
        return told
    doubt = _(
        "Varslet kan også læses, så den gælder til og med den %(day)s. Aftal det, før I regner med dagen."
    )
    return f"{told} {doubt % {'day': _day_before(otherwise)}}"


def _day_before(end: date) -> str:
    return long_date(end - timedelta(days=1))
