"""What an agreement's lines have used, year by year, beside what the budget in force gives them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Max
from django.db.models.functions import ExtractYear

from agreements.terms.models import Agreement
from budgets.accounting.usage import Usage, added
from budgets.models import ApprovedLine, Entry, Forecast
from budgets.money import NOTHING
from budgets.queries.exact import kroner_of, ore_of
from budgets.queries.versions import Approved, approved_of, version_in_force
from partnerships.danish import clock

LineYear = tuple[int, int]


@dataclass(frozen=True)
class UsedLine:
    """A line with its years. One that was used and that the budget in force lacks is not `is_in_force` (B-14)."""

    line: ApprovedLine
    years: Mapping[int, Usage]
    is_in_force: bool

    @property
    def total(self) -> Usage:
        """The line over all years."""
        return added(self.years.values())


@dataclass(frozen=True)
class UseTable:
    """The lines in order, over the years that have a budget or a use."""

    years: tuple[int, ...]
    lines: tuple[UsedLine, ...]

    @property
    def sums(self) -> dict[int, Usage]:
        """Every year added up over the lines."""
        return {year: added(line.years[year] for line in self.lines) for year in self.years}

    @property
    def total(self) -> Usage:
        """All of it."""
        return added(line.total for line in self.lines)


def budget_in_force(agreement: Agreement) -> Approved | None:
    """Give the budget money is used by, whole, or None before there is one."""
    version = version_in_force(agreement)
    return None if version is None else approved_of(version)


def use_table(
    agreement: Agreement, approved: Approved, first: date | None = None, last: date | None = None
) -> UseTable:
    """Give what was used, from the first day to the last when they are named; four queries with the budget's own two."""
    used, judged = used_of(agreement, first, last), _judged(agreement)
    known = {line.pk: line for line in approved.lines}
    strayed = {line for line, _year in used} - known.keys()
    lines = [*approved.lines, *(ApprovedLine.objects.filter(pk__in=strayed) if strayed else ())]
    years = tuple(
        sorted(
            year
            for year in {*approved.years, *(year for _line, year in used)}
            if (first is None or year >= first.year) and (last is None or year <= last.year)
        )
    )
    this_year = clock.today().year
    return UseTable(
        years,
        tuple(
            UsedLine(
                line,
                {
                    year: Usage(
                        approved.amounts.get((line.pk, year, None), NOTHING),
                        used.get((line.pk, year), NOTHING),
                        judged.get((line.pk, year)),
                        is_over=year < this_year,
                    )
                    for year in years
                },
                line.pk in known,
            )
            for line in lines
        ),
    )


def used_of(
    agreement: Agreement, first: date | None = None, last: date | None = None
) -> dict[LineYear, Decimal]:
    """Give what was booked by line and year, in kroner; one query."""
    rows = Entry.objects.filter(agreement=agreement).order_by()
    if first is not None:
        rows = rows.filter(booked_on__gte=first)
    if last is not None:
        rows = rows.filter(booked_on__lte=last)
    sums = rows.values_list("line_id", ExtractYear("booked_on")).annotate(ore=ore_of())
    return {(line, year): kroner_of(ore) for line, year, ore in sums}


def _judged(agreement: Agreement) -> dict[LineYear, Decimal]:
    """Give the latest judgement of every line and year."""
    rows = Forecast.objects.filter(agreement=agreement).order_by()
    latest = rows.values("line", "year").annotate(last=Max("pk")).values("last")
    found = Forecast.objects.filter(pk__in=latest).values_list("line_id", "year", "amount")
    return {(line, year): amount for line, year, amount in found}
