"""The sums that a source prints of years, payers and the whole, typed beside the computed ones."""

from typing import Any, NamedTuple

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _

from budgets.actions.stated import ColumnPlace
from budgets.forms.line import shown
from budgets.money import totals
from budgets.queries.sheets import Sheet
from budgets.queries.stated import column_sums, compare
from budgets.shapes import Printed, Stated
from partnerships.forms.fields import AmountField
from partnerships.forms.texts import TextsForm


class SumRow(NamedTuple):
    """A row of the form: what the sum is called, what is computed, and its two fields."""

    label: str
    computed: str
    fields: tuple[BoundField, BoundField]  # the amount, and why it differs


class PrintedSumsForm(TextsForm):
    """An amount and an explanation for each sum; an emptied amount takes the printed sum away."""

    hide_optional = True

    def __init__(self, *args: Any, sheet: Sheet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sums, known = totals(sheet.grid), {stated.place for stated in sheet.stated}
        self.compared = [compare(sheet, stated, sums) for stated in column_sums(sheet)]
        for row in self.compared:
            is_printed = row.stated.place in known
            self.fields[f"printed_{_name(row.stated)}"] = AmountField(
                label=_("%(sum)s, trykt sum") % {"sum": row.label},
                required=False,
                initial=row.stated.amount if is_printed else None,
                widget=forms.TextInput(attrs={"class": "short", "inputmode": "decimal"}),
            )
            self.fields[f"why_{_name(row.stated)}"] = forms.CharField(
                label=_("%(sum)s, forklaring på en forskel") % {"sum": row.label},
                max_length=300,
                required=False,
                initial=row.stated.explanation,
            )

    def rows(self) -> list[SumRow]:
        """Give the rows of the table."""
        return [
            SumRow(
                row.label,
                shown(row.computed),
                (self[f"printed_{_name(row.stated)}"], self[f"why_{_name(row.stated)}"]),
            )
            for row in self.compared
        ]

    def sums(self) -> dict[ColumnPlace, Printed]:
        """Give what was typed, by table, payer and year; the form must be valid."""
        values = self.cleaned_data
        return {
            (row.stated.table, row.stated.payer, row.stated.year): Printed(
                values[f"printed_{_name(row.stated)}"], values[f"why_{_name(row.stated)}"]
            )
            for row in self.compared
        }


def _name(stated: Stated) -> str:
    """Name a sum by what it is of, so that what is typed stays with it whoever changes the payers meanwhile."""
    return f"{stated.table}_{stated.payer or 0}_{stated.year or 0}"
