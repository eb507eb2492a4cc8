"""Two versions of one line side by side, for whoever saved second."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from budgets.actions.save_line import LineEntry
from budgets.forms.line import shown
from budgets.queries.sheets import Sheet


class Difference(NamedTuple):
    """A value that differs: what it is, what somebody else stored, what was typed."""

    label: str
    stored: str
    mine: str


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
