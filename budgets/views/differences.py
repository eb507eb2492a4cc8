"""Two versions of a line or of the budget's frame side by side, for whoever saved second."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from budgets.actions.save_line import LineEntry
from budgets.forms.line import shown
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
            _("Udgift %(year)s") % {"year": sheet.column(year)},
            shown(figures.expenses.get(year)),
            shown(amount),
        )
        for year, amount in mine.expenses.items()
        if figures.expenses.get(year) != amount
    ]
    found += [
        Difference(
            _("%(payer)s betaler %(year)s") % {"payer": names[payer], "year": sheet.column(year)},
            shown(figures.allocations.get((year, payer))),
            shown(amount),
        )
        for (year, payer), amount in mine.allocations.items()
        if figures.allocations.get((year, payer)) != amount
    ]
    return found


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
        return next((str(row) for row in field.queryset if row.pk == key), "")
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(value, "")) if value else ""
    return shown(value) if isinstance(value, Decimal) else str(value or "")
