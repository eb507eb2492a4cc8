"""A line's amounts spread over the quarters or months of each year."""

from decimal import Decimal
from typing import Any, NamedTuple

from django import forms
from django.forms.boundfield import BoundField

from budgets.actions.save_spread import Part
from budgets.document.line_columns import part_name
from budgets.forms.line import shown
from budgets.money import NOTHING, spread_evenly
from budgets.queries.sheets import Sheet, SheetLine
from partnerships.forms.fields import AmountField
from partnerships.forms.texts import TextsForm


class YearRow(NamedTuple):
    """A year of the table: its name, what the line costs in it, what is spread, what is left, and its fields."""

    name: str
    amount: str
    spread: str
    left: str
    fields: list[tuple[str, BoundField]]  # with the name of the part


class SpreadForm(TextsForm):
    """One amount for each part of each year; an emptied one is no amount."""

    hide_optional = True

    def __init__(self, *args: Any, sheet: Sheet, line: SheetLine, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sheet, self.line = sheet, line
        figures = next(figures for figures in sheet.grid.lines if figures.key == line.key)
        self.amounts = {year: figures.expenses.get(year) or NOTHING for year in sheet.grid.years}
        for year in sheet.grid.years:
            for part, name in self.parts:
                self.fields[_name(year, part)] = AmountField(
                    label=f"{sheet.column(year)}, {name}",
                    required=False,
                    initial=line.spread.get((year, part)),
                    widget=forms.TextInput(attrs={"class": "short", "inputmode": "decimal"}),
                )

    @property
    def parts(self) -> list[tuple[int, str]]:
        """The parts of a year with their names: "1. kvartal", "jan"."""
        return [(part, part_name(self.sheet.rhythm, part)) for part in self.sheet.parts]

    def rows(self) -> list[YearRow]:
        """Give the rows of the table; what is spread is what is stored."""
        rows = []
        for year, amount in self.amounts.items():
            stored = [part for (of, _part), part in self.line.spread.items() if of == year]
            spread = sum(stored, NOTHING)
            fields = [(name, self[_name(year, part)]) for part, name in self.parts]
            left = shown(amount - spread) if stored else ""
            rows.append(YearRow(self.sheet.column(year), shown(amount), shown(spread), left, fields))
        return rows

    def spread(self) -> dict[Part, Decimal | None]:
        """Give what was typed, by year and part; the form must be valid."""
        return {
            (year, part): self.cleaned_data[_name(year, part)]
            for year in self.amounts
            for part in self.sheet.parts
        }

    def evenly(self) -> dict[Part, Decimal | None]:
        """Give each year's amount in equal parts, to the øre; a year without amount has none."""
        return {
            (year, part): share
            for year, amount in self.amounts.items()
            for part, share in zip(
                self.sheet.parts, spread_evenly(amount, len(self.sheet.parts)), strict=True
            )
            if amount
        }


def _name(year: int, part: int) -> str:
    return f"f_{year}_{part}"
