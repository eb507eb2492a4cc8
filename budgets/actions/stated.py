"""How printed sums are written, with their line or with the budget."""

from collections.abc import Iterator, Mapping

from agreements.terms.models import Edition
from budgets.enums import Table
from budgets.models import Budget, BudgetLine, StatedTotal
from budgets.shapes import Printed

ColumnPlace = tuple[str, int | None, int | None]  # table, payer, year
UNCHANGED = Printed(None)


def changed_sums(
    budget: Budget, line: BudgetLine | None, wanted: Mapping[ColumnPlace, Printed]
) -> dict[ColumnPlace, Printed]:
    """Give those of the wanted sums, of one line or of the whole, that are not stored already."""
    if not wanted:
        return {}
    stored = {
        (row.table, row.financier_id, row.year): Printed(row.amount, row.explanation)
        for row in StatedTotal.objects.filter(budget=budget, line=line)
    }
    return {
        place: printed for place, printed in wanted.items() if _plain(printed) != stored.get(place, UNCHANGED)
    }


def write_sums(
    budget: Budget, edition: Edition, line: BudgetLine | None, sums: Mapping[ColumnPlace, Printed]
) -> None:
    """Store the sums in the place of those that stood there; one without amount is taken away."""
    for table, payer, year in sums:
        StatedTotal.objects.filter(budget=budget, line=line, table=table, financier=payer, year=year).delete()
    StatedTotal.objects.bulk_create(_rows(budget, edition, line, sums))


def place_of_line(payer: int | None) -> ColumnPlace:
    """Give the place of a line's sum: that of its expenditure, or of what a payer pays."""
    return (Table.EXPENDITURE if payer is None else Table.FINANCING), payer, None


def _plain(printed: Printed) -> Printed:
    return printed if printed.amount is not None else UNCHANGED


def _rows(
    budget: Budget, edition: Edition, line: BudgetLine | None, sums: Mapping[ColumnPlace, Printed]
) -> Iterator[StatedTotal]:
    for (table, payer, year), printed in sums.items():
        if printed.amount is not None:
            yield StatedTotal(
                edition=edition,
                budget=budget,
                table=table,
                line=line,
                financier_id=payer,
                year=year,
                amount=printed.amount,
                explanation=printed.explanation,
            )
