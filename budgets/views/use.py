"""Forbrug: per line and year what is approved, used, expected and left, and the entries behind it."""

from typing import Any, NamedTuple

from django.core.paginator import Paginator
from django.utils.translation import gettext as _

from budgets.accounting.usage import Usage
from budgets.document.pictures import Picture, budget_against_use
from budgets.forms.line import shown, shown_left, shown_percent
from budgets.queries.ledger import entries_of
from budgets.queries.usage import UseTable, budget_in_force, use_table
from budgets.readiness.used_lines import check_used_lines
from budgets.rules import may_book, reads_entries
from budgets.views.sections import MoneyPage
from partnerships.danish import clock

A_PAGE = 25


class UseRow(NamedTuple):
    """A row of the table; amounts as they are shown. `key` is None of the sum."""

    text: str
    key: int | None
    approved: str
    used: str
    forecast: str
    remaining: str
    percent: str
    is_over: bool
    is_in_force: bool = True


class UsePage(MoneyPage):
    """The table of a year, or of all years, to everybody with sight; entry by entry to those who keep or audit the books."""

    template_name = "budgets/use.html"
    section = "agreement_use"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        agreement, user = self.frame.agreement, self.request.user
        approved = budget_in_force(agreement)
        context: dict[str, Any] = {"may_book": may_book(user, agreement), "rows": []}
        if approved is not None:
            table = use_table(agreement, approved)
            year = self._year(table)
            context |= {
                "rows": [*_rows(table, year)],
                "sum": _sum_row(table, year),
                "year": year,
                "years": [(str(each), f"?aar={each}", each == year) for each in table.years]
                + [(_("Alle år"), "?aar=alle", year is None)],
                "problems": check_used_lines(table.lines),
                "pictures": [_picture(table)],
            }
        if reads_entries(user, agreement):
            found = entries_of(agreement)
            line = self.request.GET.get("linje", "")
            if line.isascii() and line.isdecimal() and len(line) < 10:
                found = found.filter(line_id=int(line))
            page = Paginator(found, A_PAGE).get_page(self.request.GET.get("page"))
            context |= {"page": page, "entries": [(entry, shown(entry.amount)) for entry in page]}
        return super().get_context_data(**context | kwargs)

    def _year(self, table: UseTable) -> int | None:
        """Give the year that is asked for, else this one; None is all years."""
        asked = self.request.GET.get("aar", str(clock.today().year))
        return next((year for year in table.years if str(year) == asked), None)


def _picture(table: UseTable) -> Picture:
    """Draw what is approved and what is used, year by year."""
    return budget_against_use(
        [(str(year), table.sums[year].approved, table.sums[year].used) for year in table.years]
    )


def _rows(table: UseTable, year: int | None) -> list[UseRow]:
    return [
        _row(row.line.text, row.line.pk, row.years[year] if year else row.total, is_in_force=row.is_in_force)
        for row in table.lines
    ]


def _sum_row(table: UseTable, year: int | None) -> UseRow:
    return _row(_("I alt"), None, table.sums[year] if year else table.total)


def _row(text: str, key: int | None, usage: Usage, *, is_in_force: bool = True) -> UseRow:
    return UseRow(
        text,
        key,
        shown(usage.approved),
        shown(usage.used),
        shown(usage.forecast),
        shown_left(usage.remaining),
        shown_percent(usage.deviation_percent),
        bool(usage.excess) or not is_in_force,
        is_in_force,
    )
