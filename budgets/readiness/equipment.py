"""B-09: a year's equipment stays under the rule set's cap (rules.md 2.4)."""

from django.utils.translation import gettext as _

from budgets.enums import AmountBasis, Category
from budgets.money import Totals, part_of, totals
from budgets.queries.sheets import Sheet
from budgets.shapes import kroner
from partnerships.problem import Problem, Severity

CODE = "B-09"


def check_equipment(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give an error for each year whose equipment is over the cap (B-09); a column of all years has the cap of them all."""
    cap = sheet.rules.equipment_cap if sheet.rules else None
    if cap is None:
        return []
    keys = {line.key for line in sheet.lines if line.category == Category.EQUIPMENT}
    most = cap * len(sheet.years) if sheet.basis == AmountBasis.WHOLE_PERIOD else cap
    sentence = _("Materiel og udstyr i %(year)s er %(amount)s Regelsættet tillader højst %(most)s")
    return [
        Problem(
            CODE,
            Severity.ERROR,
            sentence % {"year": sheet.column(year), "amount": kroner(amount), "most": kroner(most)},
            "budget",
        )
        for year, amount in totals(part_of(sheet.grid, keys)).expenses.items()
        if amount > most
    ]
