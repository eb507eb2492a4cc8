"""Sharing out so that the parts add up exactly, and shares of a target. Rule: rules.md 4.3."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from math import lcm

from django.utils.translation import gettext as _

MOST_ATTAINMENT = Decimal(999)
MONTHS = 12
_PER_KRONE = 100


class ShareError(ValueError):
    """The amount cannot be shared out so; `args[0]` is a Danish sentence that says how to mend it."""


def largest_remainder(total: int, parts: int) -> list[int]:
    """Share a whole number over equal parts: 31 over 10 is one 4 and nine 3. Raises ShareError."""
    if parts < 1:
        raise ShareError(_("Der skal være mindst én at fordele på. Skriv et antal på 1 eller mere."))
    return _share_out(total, [1] * parts)


def distribute(amount: Decimal, weights: Sequence[Decimal | int]) -> list[Decimal]:
    """Share an amount in kroner by weights, in whole øre that add up exactly. Raises ShareError."""
    if any(weight < 0 for weight in weights) or not any(weights):
        raise ShareError(_("Vægtene skal være 0 eller mere, og mindst én skal være over 0."))
    ore = amount * _PER_KRONE
    if ore != int(ore):
        raise ShareError(_("Beløbet har dele af en øre. Skriv højst to decimaler, før det fordeles."))
    return [Decimal(part).scaleb(-2) for part in _share_out(int(ore), weights)]


def _share_out(total: int, weights: Sequence[Decimal | int]) -> list[int]:
    sign = -1 if total < 0 else 1
    numerators, whole = _as_integers(weights)
    shares = [divmod(abs(total) * numerator, whole) for numerator in numerators]
    missing = abs(total) - sum(share for share, _rest in shares)
    neediest = set(sorted(range(len(shares)), key=lambda place: -shares[place][1])[:missing])
    return [sign * (share + (place in neediest)) for place, (share, _rest) in enumerate(shares)]


def _as_integers(weights: Sequence[Decimal | int]) -> tuple[list[int], int]:
    """Give the weights on a common denominator and their sum: no rounding before the remainders."""
    ratios = [Decimal(weight).as_integer_ratio() for weight in weights]
    common = lcm(*(denominator for _numerator, denominator in ratios))
    integers = [numerator * (common // denominator) for numerator, denominator in ratios]
    return integers, sum(integers)


def pro_rata(per_year: int, months: int) -> int:
    """Give a yearly target's part for `months` in force, rounded up: 30 a year, March to December, is 25."""
    return -(-per_year * months // MONTHS)


def months_by_year(first: date, last: date) -> dict[int, int]:
    """Give {year: how many of its months the days from first to last touch}; {} when they run backwards."""
    counted = {
        year: (last.month if year == last.year else MONTHS) - (first.month if year == first.year else 1) + 1
        for year in range(first.year, last.year + 1)
    }
    return counted if first <= last else {}


def percentage(numerator: int | Decimal, denominator: int | Decimal) -> Decimal | None:
    """Give the share in percent with one decimal, half up; None when the denominator is 0."""
    if denominator == 0:
        return None
    return (Decimal(numerator) * 100 / Decimal(denominator)).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)


def attainment(actual: int | Decimal, minimum: int | Decimal) -> Decimal | None:
    """Give how much of the target's minimum is reached, in percent, at most 999; None when it is 0."""
    reached = percentage(actual, minimum)
    return None if reached is None else min(reached, MOST_ATTAINMENT)
