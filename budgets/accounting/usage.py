"""What a line has used of what it was given, what it is expected to use, and when the difference is to be explained."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from budgets.enums import Join
from budgets.money import NOTHING, PERCENT

USUAL_PERCENT = Decimal(10)  # where a funder has no rule of its own


@dataclass(frozen=True)
class Usage:
    """A line in a year, in kroner. `judged` is the year's use as somebody expects it; a year that is over has used all."""

    approved: Decimal
    used: Decimal
    judged: Decimal | None = None
    is_over: bool = False

    @property
    def remaining(self) -> Decimal:
        """What is left of the approved amount; below nought when more is used."""
        return self.approved - self.used

    @property
    def excess(self) -> Decimal:
        """What is used over the line: not accepted until a change is approved (rules.md 2.11, B-14)."""
        return max(NOTHING, self.used - self.approved)

    @property
    def accepted(self) -> Decimal:
        """What is used within the approved amount."""
        return self.used - self.excess

    @property
    def forecast(self) -> Decimal:
        """The whole year's use: used up when the year is over, as judged, else all that is approved or already used."""
        if self.is_over:
            return self.used
        return max(self.approved, self.used) if self.judged is None else self.judged

    @property
    def deviation(self) -> Decimal:
        """The forecast less the approved amount."""
        return self.forecast - self.approved

    @property
    def deviation_percent(self) -> Decimal | None:
        """The deviation in percent of the approved amount, two decimals half up; None of a line that was given nothing."""
        return deviation_percent(self.approved, self.forecast)


def added(usages: Iterable[Usage]) -> Usage:
    """Add years or lines up. The sum is expected to use what its parts are."""
    parts = list(usages)
    return Usage(
        sum((part.approved for part in parts), NOTHING),
        sum((part.used for part in parts), NOTHING),
        sum((part.forecast for part in parts), NOTHING),
    )


def deviation_percent(approved: Decimal, used: Decimal) -> Decimal | None:
    """Give how far `used` is from `approved`, in percent of it with two decimals, half up; None when it is nought."""
    if not approved:
        return None
    return ((used - approved) * 100 / approved).quantize(PERCENT, rounding=ROUND_HALF_UP)


@dataclass(frozen=True)
class Limit:
    """From where a deviation is to be explained: over the percent, over the amount, or over both; None is no limit."""

    percent: Decimal | None = USUAL_PERCENT
    amount: Decimal | None = None
    join: str = Join.ANY


def must_explain(approved: Decimal, used: Decimal, limit: Limit) -> bool:
    """Tell whether the difference is over the limit (strictly, as rules.md 2.8); of a line given nothing any use is."""
    gap = abs(used - approved)
    if not approved:
        return bool(gap)
    passed = [
        gap * 100 > limit.percent * abs(approved) if limit.percent is not None else None,
        gap > limit.amount if limit.amount is not None else None,
    ]
    asked = [each for each in passed if each is not None]
    return bool(asked) and (all(asked) if limit.join == Join.ALL else any(asked))
