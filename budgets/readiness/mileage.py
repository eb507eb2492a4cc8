"""B-08: a kilometre costs no more than the rule set's rate (rules.md 2.4: the state's low rate)."""

from django.utils.translation import gettext as _

from budgets.enums import Category
from budgets.money import Totals
from budgets.queries.sheets import Sheet
from budgets.shapes import kroner
from partnerships.problem import Problem, Severity

CODE = "B-08"
KILOMETRES = ("km", "km.", "kilometer")


def check_mileage(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give an error for each line of transport whose price of a kilometre is over the rate (B-08); none without a rate."""
    cap = sheet.rules.mileage_cap if sheet.rules else None
    if cap is None:
        return []
    sentence = _("“%(line)s”: Taksten %(price)s pr. km er over regelsættets %(cap)s.")
    return [
        Problem(
            CODE,
            Severity.ERROR,
            sentence % {"line": line.text, "price": kroner(line.calculation.unit_price), "cap": kroner(cap)},
            "budget",
            f"line-{line.key}",
        )
        for line in sheet.lines
        if line.category == Category.TRANSPORT
        and line.calculation.unit_name.strip().casefold() in KILOMETRES
        and line.calculation.unit_price is not None
        and line.calculation.unit_price > cap
    ]
