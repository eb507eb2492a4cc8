"""Two versions of a line or of the budget's frame side by side, for whoever saved second."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from budgets.actions.save_line import LineEntry
from budgets.forms.line import LineInput, allocation_name, expense_name, shown
from budgets.queries.sheets import Sheet
from budgets.shapes import Difference


def differences(sheet: Sheet, key: int, mine: LineEntry) -> list[Difference]:
    """Give every word and cell in which the entry differs from the stored line `key`; none when it is gone."""
    place = next((place for place, line in enumerate(sheet.lines) if line.key == key), None)
    if place is None:
        return []
    words, figures = sheet.lines[place], sheet.grid.lines[place]
    names = {payer.key: payer.name for payer in sheet.financiers}
    found = [Difference(_("Linje"), words.text, mine.text or "")] if words.text != mine.text else []
    found += [
        Difference(
            _expense(sheet, year),
            shown(figures.expenses.get(year)),
            shown(amount),
        )
        for year, amount in mine.expenses.items()
        if figures.expenses.get(year) != amount
    ]
    found += [
        Difference(
            _allocation(sheet, year, names[payer]),
            shown(figures.allocations.get((year, payer))),
            shown(amount),
        )
        for (year, payer), amount in mine.allocations.items()
        if figures.allocations.get((year, payer)) != amount
    ]
    return found


def written_cells(sheet: Sheet, typed: LineInput) -> list[tuple[str, str]]:
    """Give (what, as typed) of every cell of a line that is not empty."""
    names = {}
    for year in sheet.grid.years:
        names[expense_name(year)] = _expense(sheet, year)
        names |= {
            allocation_name(year, payer.key): _allocation(sheet, year, payer.name)
            for payer in sheet.financiers
        }
    return [(words, typed.typed[name]) for name, words in names.items() if typed.typed.get(name)]


def _expense(sheet: Sheet, year: int) -> str:
    return _("Udgift %(year)s") % {"year": sheet.column(year)}


def _allocation(sheet: Sheet, year: int, payer: str) -> str:
    return _("%(payer)s betaler %(year)s") % {"payer": payer, "year": sheet.column(year)}


def written(form: forms.BaseForm, *, leaving_out: str = "") -> list[tuple[str, str]]:
    """Give (label, as typed) of every other field of a bound form that is not empty, also of what cannot be read."""
    said = [
        (str(field.label), _said(field, form[name].value()))
        for name, field in form.fields.items()
        if name != leaving_out
    ]
    return [(label, text) for label, text in said if text]


def differences_in_words(stored: forms.BaseForm, mine: forms.BaseForm) -> list[Difference]:
    """Give everything in which the form as typed, which must be valid, differs from what is stored now."""
    found = []
    for name, field in mine.fields.items():
        if field.widget.is_hidden:
            continue
        theirs = ""
        if name in stored.fields:
            theirs = _said(field, stored.get_initial_for_field(stored.fields[name], name))
        typed = _said(field, mine.cleaned_data[name])
        if theirs != typed:
            found.append(Difference(str(field.label), theirs, typed))
    return found


def _said(field: forms.Field, value: Any) -> str:
    """Give a value as a person reads it: what a choice is called, yes and no, an amount as it stands in a cell."""
    if isinstance(field, forms.BooleanField):
        return _("Ja") if value else _("Nej")
    if isinstance(field, forms.ModelChoiceField):
        key = field.prepare_value(value)
        return next((str(row) for row in field.queryset if str(row.pk) == str(key)), "")
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(value, "")) if value else ""
    return shown(value) if isinstance(value, Decimal) else str(value or "")
