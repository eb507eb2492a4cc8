"""What a written moment is: first and last day, how exact, what must be asked about. Rule: rules.md 5.2."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
TWO_DIGIT_YEAR = "ambiguous_two_digit_year"


class Precision(StrEnum):
    """How exact a moment was written, fine to coarse; UNRESOLVED is "dags dato" until the last signature."""

    DAY = "day"
    WEEK = "week"
    THIRD_OF_MONTH = "third_of_month"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    UNRESOLVED = "unresolved"


class DateError(ValueError):
    """The text is no date or period; `args[0]` is a Danish sentence that says how to mend it."""


class AmbiguousDate(DateError):
    """The text must be asked about; `guess` is the likeliest day, or None when there is none."""

    def __init__(self, sentence: str, guess: date | None = None) -> None:
        self.guess = guess
        super().__init__(sentence)


class MissingYear(AmbiguousDate):
    """A day, month or season without a year."""


@dataclass(frozen=True)
class Moment:
    """First and last day of what was written, how exact it was, and what must be asked about."""

    start: date
    end: date
    precision: Precision
    flags: frozenset[str] = frozenset()
