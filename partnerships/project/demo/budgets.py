"""Writes a budget as a document prints it: lines, how they were calculated, and every sum that stands there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from agreements.terms.models import Edition
from budgets.actions.add_line import add_line
from budgets.actions.create_budget import create_budget
from budgets.actions.heads import Head
from budgets.actions.save_line import LineEntry, save_line
from budgets.actions.save_printed_sums import save_printed_sums
from budgets.enums import Table
from budgets.models import Budget, Financier
from budgets.shapes import Printed
from partnerships.models import User

Amounts = Sequence[int | str | Decimal | None]  # kroner; None is an empty cell


@dataclass(frozen=True)
class BudgetRow:
    """One line: `expenses` by column, `paid` by payer's place in the head and column.

    `labels` is what the financing calls the line, `printed` the line's sum as it stands in the source (None: of the
    expenditure, else of the payer in that place), `details` those of `budgets.actions.save_line.DETAILS`.
    """

    text: str
    expenses: Amounts
    paid: Mapping[int, Amounts] = field(default_factory=dict)
    labels: Mapping[int, str] = field(default_factory=dict)
    printed: Mapping[int | None, int] = field(default_factory=dict)
    details: Mapping[str, str | Decimal | None] = field(default_factory=dict)
    initiative_id: int | None = None


@dataclass(frozen=True)
class PrintedColumns:
    """The sums printed under a table: one for each column and the whole last. `payer` is a place in the head."""

    table: Table
    amounts: Amounts
    payer: int | None = None


def write_printed_budget(
    edition: Edition,
    head: Head,
    rows: Sequence[BudgetRow],
    columns: Sequence[PrintedColumns] = (),
    *,
    by: User,
) -> Budget:
    """Write the edition's budget through the verbs and give it; raises what they raise."""
    budget = create_budget(edition, head, by=by)
    payers = list(Financier.objects.filter(budget=budget).values_list("pk", flat=True))
    for row in rows:
        line = add_line(budget, row.text, by=by)
        save_line(budget, line.pk, _entry(budget, row, payers), by=by, seen=line.version)
    sums = {
        (str(printed.table), None if printed.payer is None else payers[printed.payer], year): Printed(amount)
        for printed in columns
        for year, amount in zip((*budget.columns, None), map(_kroner, printed.amounts), strict=True)
    }
    return save_printed_sums(budget, sums, by=by, seen=budget.version)


def _entry(budget: Budget, row: BudgetRow, payers: list[int]) -> LineEntry:
    return LineEntry(
        initiative_id=row.initiative_id,
        sets_initiative=row.initiative_id is not None,
        expenses=dict(zip(budget.columns, map(_kroner, row.expenses), strict=True)),
        allocations={
            (year, payers[place]): amount
            for place, amounts in row.paid.items()
            for year, amount in zip(budget.columns, map(_kroner, amounts), strict=True)
        },
        labels={payers[place]: label for place, label in row.labels.items()},
        details=row.details,
        printed={
            (None if place is None else payers[place]): Printed(Decimal(amount))
            for place, amount in row.printed.items()
        },
    )


def _kroner(amount: int | str | Decimal | None) -> Decimal | None:
    return None if amount is None else Decimal(amount)
