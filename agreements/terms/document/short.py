"""The agreement in short: what a page says of targets and duties where the whole text would be too much."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from agreements.terms.document.facts import Facts, ObligationFacts, TargetFacts
from agreements.terms.enums import AmountKind, Basis, Capacity
from agreements.terms.sentences import plain_number
from partnerships.danish.shares import months_by_year, pro_rata


@dataclass(frozen=True)
class Duty:
    """An obligation with its day: `due` is the interval's end (rules.md 5.2), None when there is no date."""

    facts: ObligationFacts
    due: date | None


@dataclass(frozen=True)
class Promise:
    """What one party promises: targets in short (the receiver of the grant only) and its duties by date."""

    party: str
    targets: tuple[str, ...]
    duties: tuple[Duty, ...]


def targets_in_short(facts: Facts, first_day: date | None = None) -> list[str]:
    """Give one line for each target: "Mentorforløb: 10–15 forløb om året"; with the first day also what years come to."""
    return [
        _in_short(target, _years(facts, first_day))
        for initiative in facts.initiatives
        for target in initiative.targets
    ]


def _in_short(target: TargetFacts, months: dict[int, int]) -> str:
    return ": ".join(filter(None, (target.what, target.sentence))) + _in_all(target, months)


def _years(facts: Facts, first_day: date | None) -> dict[int, int]:
    """Give {year: months of it that the agreement covers, a begun month counted}; {} while an end is not known."""
    return (
        months_by_year(first_day, date.fromisoformat(facts.period.end))
        if first_day and facts.period.end
        else {}
    )


def _in_all(target: TargetFacts, months: dict[int, int]) -> str:
    """Say what a yearly number comes to over the agreement's years, "; i alt 93 besøg (2012: 3 ...)" (rules.md 4.3)."""
    least = Decimal(target.minimum or 0)
    if target.basis not in {Basis.PER_YEAR, Basis.PER_YEAR_OVER} or not months or not least or least % 1:
        return ""
    parts = {year: pro_rata(int(least), number) for year, number in months.items()}
    told = {
        "number": plain_number(Decimal(sum(parts.values()))),
        "unit": target.unit,
        "years": ", ".join(f"{year}: {plain_number(Decimal(part))}" for year, part in parts.items()),
    }
    if target.amount_kind == AmountKind.EXACT:
        return _("; i alt %(number)s %(unit)s (%(years)s)") % told
    return _("; i alt mindst %(number)s %(unit)s (%(years)s)") % told


def duties_by_date(facts: Facts) -> list[Duty]:
    """Give the obligations, the next due first, those without a date last."""
    return sorted(
        (_duty(row) for row in facts.obligations), key=lambda duty: (duty.due is None, duty.due or date.max)
    )


def promises(facts: Facts, first: str = "") -> list[Promise]:
    """Give what each party promises, the party named `first` before the others."""
    duties = duties_by_date(facts)
    targets = tuple(targets_in_short(facts))
    found = [
        Promise(
            party.name,
            targets if party.capacity == Capacity.GRANTEE else (),
            tuple(duty for duty in duties if duty.facts.owner == party.name),
        )
        for party in facts.parties
    ]
    return _first(first, (promise for promise in found if promise.targets or promise.duties))


def _first(name: str, found: Iterable[Promise]) -> list[Promise]:
    return sorted(found, key=lambda promise: promise.party != name)


def _duty(row: ObligationFacts) -> Duty:
    day = row.due_end or row.due_start
    return Duty(row, date.fromisoformat(day) if day else None)
