"""A budget as it is read: its words, and its figures as a grid."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from budgets.enums import PARTS_OF_YEAR, AmountBasis, Category, Contribution, Rhythm
from budgets.money import Grid
from budgets.shapes import NO_CALCULATION, Calculation, Commitment, Rules, Stated


@dataclass(frozen=True)
class SheetFinancier:
    """Who pays: key is the row's primary key. A grantor gives the grant that the others finance with."""

    key: int
    name: str
    party_id: int | None
    is_grantor: bool = False


@dataclass(frozen=True)
class SheetLine:
    """A line's words; `key` is the row's primary key, `line` its identity through every edition."""

    key: int
    line: int
    version: int
    text: str
    initiative_id: int | None
    initiative: str
    labels: dict[int, str]  # financier key -> what the financing table calls the line
    calculation: Calculation = NO_CALCULATION
    legal_basis: str = ""
    note: str = ""
    category: str = ""
    contribution: str = Contribution.MONEY
    spread: Mapping[tuple[int, int], Decimal] = field(default_factory=dict)  # (year, part of the year)

    @property
    def is_in_kind(self) -> bool:
        """Whether the line is given and valued, not paid."""
        return self.contribution != Contribution.MONEY

    @property
    def kind_words(self) -> str:
        """What kind of cost the line is, and what it is paid with when that is not money; "" when nothing is said."""
        category = str(Category(self.category).label) if self.category else ""
        given = str(Contribution(self.contribution).label) if self.is_in_kind else ""
        return ", ".join(words for words in (category, given) if words)

    @property
    def has_notes(self) -> bool:
        """Whether something is said of the line besides its amounts."""
        own = self.calculation
        return bool(
            own.words or own.rate_words or own.assumptions or self.legal_basis or self.note or self.kind_words
        )


@dataclass(frozen=True)
class Sheet:
    """A budget read whole: its words, and its figures as a grid."""

    key: int
    edition_id: int
    version: int
    title: str
    note: str
    price_level_year: int | None
    financiers: tuple[SheetFinancier, ...]
    lines: tuple[SheetLine, ...]
    grid: Grid
    years: tuple[int, ...]  # all that the budget covers; `grid.years` are those that have a column
    basis: str = AmountBasis.BY_YEAR
    is_estimate: bool = False
    remarks: str = ""
    stated: tuple[Stated, ...] = ()
    rules: Rules | None = None
    rhythm: str = Rhythm.YEAR
    commitments: tuple[Commitment, ...] = ()

    @property
    def parts(self) -> tuple[int, ...]:
        """The quarters or months that a year is spread over; none when a column is not a year (B-13)."""
        if self.rhythm == Rhythm.YEAR or self.basis == AmountBasis.WHOLE_PERIOD:
            return ()
        return tuple(range(1, PARTS_OF_YEAR[Rhythm(self.rhythm)] + 1))

    @property
    def period(self) -> str:
        """The budget's years as printed: "2010-2011", or "2010"."""
        first, last = self.years[0], self.years[-1]
        return str(first) if first == last else f"{first}–{last}"

    @property
    def heading(self) -> str:
        """The title with the years, unless the title names them itself."""
        return self.title if str(self.years[0]) in self.title else f"{self.title} {self.period}"

    @property
    def has_notes(self) -> bool:
        """Whether something is said of the budget, or of a line, in words."""
        return bool(self.remarks) or any(line.has_notes for line in self.lines)

    @property
    def is_per_year(self) -> bool:
        """Whether one column holds what each year of the period is to have."""
        return self.basis == AmountBasis.PER_YEAR

    def column(self, year: int) -> str:
        """What the column of the year is called: the year, or the period that it stands for."""
        return str(year) if self.basis == AmountBasis.BY_YEAR else self.period
