"""The agreement in short: what a page says of targets and duties where the whole text would be too much."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from agreements.terms.document.facts import Facts, ObligationFacts
from agreements.terms.enums import Capacity


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


def targets_in_short(facts: Facts) -> list[str]:
    """Give one line for each target: "Mentorforløb: 10–15 forløb om året"."""
    return [
        f"{target.what}: {target.sentence}" if target.sentence else target.what
        for initiative in facts.initiatives
        for target in initiative.targets
    ]


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
