"""What no approval mends in a change of the budget (B-04, B-14).

Nothing is asked for, an amount falls under nought or under what is used, or a year's financing is not its expenditure.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from django.utils.translation import gettext as _

from budgets.money import NOTHING
from budgets.shapes import Measured, Spot, kroner
from partnerships.problem import Problem, Severity


def faults_of(change: Measured, used: Mapping[tuple[int, int], Decimal]) -> list[Problem]:
    """Give the errors that stop the change; `used` is what is booked, in kroner by line and year."""
    if not change.asked:
        sentence = _("Ændringen flytter ingenting endnu. Tilføj mindst én flytning.")
        return [Problem("B-15", Severity.ERROR, sentence)]
    return [*_too_low(change, used), *_out_of_balance(change)]


def _too_low(change: Measured, used: Mapping[tuple[int, int], Decimal]) -> Iterator[Problem]:
    for spot, amount in change.asked.items():
        line, year, payer = spot
        after = _after(change, spot)
        spent = used.get((line, year), NOTHING) if payer is None else NOTHING
        if amount >= 0:
            continue
        if after < 0:
            yield Problem("B-15", Severity.ERROR, _under_nought(change, spot, after))
        elif after < spent:
            told = _("“%(line)s” i %(year)s ville få %(after)s, men der er allerede brugt %(spent)s")
            values = {"after": kroner(after), "spent": kroner(spent)}
            yield Problem("B-14", Severity.ERROR, told % (_of(change, spot) | values))


def _under_nought(change: Measured, spot: Spot, after: Decimal) -> str:
    values = _of(change, spot) | {
        "amount": kroner(after - change.asked[spot]),
        "wanted": kroner(-change.asked[spot]),
    }
    if spot[2] is None:
        told = _("“%(line)s” har kun %(amount)s i %(year)s, og ændringen tager %(wanted)s")
    else:
        told = _("%(payer)s betaler kun %(amount)s til “%(line)s” i %(year)s, og ændringen tager %(wanted)s")
    return told % values


def _out_of_balance(change: Measured) -> Iterator[Problem]:
    gaps: dict[int, Decimal] = defaultdict(Decimal)
    for (_line, year, payer), amount in change.asked.items():
        gaps[year] += amount if payer is None else -amount
    for year, gap in sorted(gaps.items()):
        if gap:
            told = _("Udgifter og finansiering følges ikke ad i %(year)s: Forskellen er %(amount)s")
            values = {"year": year, "amount": kroner(abs(gap))}
            yield Problem("B-04", Severity.ERROR, told % values)


def _of(change: Measured, spot: Spot) -> dict[str, str]:
    line, year, payer = spot
    name = "" if payer is None else change.payers[payer]
    return {"line": change.lines[line].text, "year": str(year), "payer": name}


def _after(change: Measured, spot: Spot) -> Decimal:
    return sum((part.get(spot, NOTHING) for part in (change.approved, change.earlier, change.asked)), NOTHING)
