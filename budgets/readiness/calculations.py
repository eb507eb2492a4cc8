"""B-05: what a line is calculated to cost is what it says it costs."""

from decimal import Decimal

from django.utils.translation import gettext as _

from budgets.money import Totals
from budgets.queries.sheets import Sheet
from budgets.shapes import kroner
from partnerships.problem import Problem, Severity

CODE = "B-05"
TOLERANCE = Decimal("0.50")  # kr.


def check_calculations(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give an error for each line whose calculation is neither a year's amount nor that of all years (B-05, ± 0,50 kr.).

    A calculation that is right of some years and not of others is a warning: a first year is often shorter. A budget that
    calls itself an estimate has round sums, and says by that that its years differ: one year is enough (document 003).
    """
    found = []
    for line, figures in zip(sheet.lines, sheet.grid.lines, strict=True):
        product = line.calculation.product
        if product is None or not figures.expenses:
            continue
        tolerance = _rounding(product) if sheet.is_estimate else TOLERANCE
        if abs(product - sums.lines[line.key].expense) <= tolerance:
            continue
        off = [year for year, amount in sorted(figures.expenses.items()) if abs(product - amount) > tolerance]
        if off and not (sheet.is_estimate and len(off) < len(figures.expenses)):
            weight = Severity.ERROR if len(off) == len(figures.expenses) else Severity.WARNING
            amounts = ", ".join(f"{sheet.column(year)}: {kroner(figures.expenses[year])}" for year in off)
            told = {"line": line.text, "product": kroner(product), "amounts": amounts}
            sentence = _(
                "“%(line)s” er beregnet til %(product)s, men beløbet er et andet (%(amounts)s). "
                "Ret beløbet eller beregningen."
            )
            found.append(Problem(CODE, weight, sentence % told, "budget", f"line-{line.key}"))
    return found


def _rounding(product: Decimal) -> Decimal:
    """Give how far a sum in kr. that keeps two figures of the product can be from it: 2.812.752 kr. is "2,8 mill. kr."."""
    return max(Decimal(5).scaleb(product.adjusted() - 2), TOLERANCE)
