"""B-07: overhead that a rule set allows stays within its share of the other costs."""

from django.utils.translation import gettext as _

from budgets.enums import Category
from budgets.money import Totals, part_of, totals
from budgets.queries.sheets import Sheet
from budgets.shapes import kroner
from partnerships.danish.figures import format_figure
from partnerships.problem import Problem, Severity

CODE = "B-07"


def check_overhead(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give an error when overhead is more than the rule set's percent of the other expenditure of all years (B-07)."""
    if sheet.rules is None or sheet.rules.overhead_percent is None:
        return []
    keys = {line.key for line in sheet.lines if line.category == Category.OVERHEAD}
    overhead = totals(part_of(sheet.grid, keys)).expense
    most = (sums.expense - overhead) * sheet.rules.overhead_percent / 100
    if overhead <= most:
        return []
    sentence = _(
        "Overhead er %(amount)s, men må højst være %(percent)s pct. af de øvrige udgifter (%(most)s)."
    ) % {
        "amount": kroner(overhead),
        "percent": format_figure(sheet.rules.overhead_percent),
        "most": kroner(most),
    }
    return [Problem(CODE, Severity.ERROR, sentence, "budget")]
