"""Lines of which nothing is to be said, gathered in one: the answer to a save need not read a large budget whole.

What is gathered is a line with no more than text and amounts, paid to the øre each year, in a budget without rules. No check
names it, and added to others of its kind it gives every total of `money.totals` what they give apart: a line without a gap
adds nothing to what is uncovered or rounded, and all other totals are plain sums.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import RawSQL

from budgets.enums import Contribution
from budgets.models import Allocation, Budget, BudgetLine, Spread, StatedTotal
from budgets.money import GridLine
from budgets.queries.exact import ore_of

GATHERED = 0  # the key of the line that they are gathered in

# A group over a union, which Django cannot ask for; asked line by line it costs the databases two to three times as much.
_UNEVEN = """
    SELECT line_id
    FROM (
        SELECT line_id, year, CAST(ROUND(amount * 100) AS BIGINT) AS ore
        FROM budgets_expense
        WHERE line_id IN (SELECT id FROM budgets_budgetline WHERE budget_id = %s)
        UNION ALL
        SELECT line_id, year, -CAST(ROUND(amount * 100) AS BIGINT)
        FROM budgets_allocation
        WHERE line_id IN (SELECT id FROM budgets_budgetline WHERE budget_id = %s)
        AND financier_id IN (SELECT id FROM budgets_financier WHERE budget_id = %s)
    ) AS cell
    GROUP BY line_id, year
    HAVING SUM(ore) <> 0
"""


def lines_to_tell(budget: Budget, key: int) -> QuerySet[BudgetLine]:
    """Give the lines that cannot be gathered, and the line `key`, which is shown; of a budget with rules all lines."""
    lines = BudgetLine.objects.filter(budget=budget)
    if budget.rule_set_id:
        return lines
    is_plain = Q(contribution=Contribution.MONEY, category="", units=None, annual_pay=None)
    is_spread = Exists(Spread.objects.filter(line=OuterRef("pk")))
    # By how much a printed sum may be off goes by the number of lines.
    is_printed = Exists(StatedTotal.objects.filter(budget=budget))
    is_uneven = Q(pk__in=RawSQL(_UNEVEN, [budget.pk] * 3))  # noqa: S611 - our own text, no value within
    return lines.filter(Q(pk=key) | ~is_plain | is_spread | is_printed | is_uneven)


def gathered_payments(budget: Budget, told: Collection[int]) -> list[QuerySet[Any]]:
    """Ask what each payer pays by year of all lines but those `told`, as cells of one line; nothing where all are told."""
    if budget.rule_set_id:
        return []
    rest = Allocation.objects.filter(line__budget=budget, financier__in=budget.financiers.all())
    paid = rest.exclude(line__in=told).order_by().values("year", "financier").annotate(ore=ore_of())
    return [
        paid.values_list(
            Value("allocation"), Value(GATHERED), "year", "ore", "financier_id", Value(""), Value(0)
        )
    ]


def gathered_line(paid: Mapping[tuple[int, int], Decimal]) -> GridLine:
    """Give the line of those {(year, payer): kroner}; what they cost is what is paid of them, to the øre."""
    spent: dict[int, Decimal] = defaultdict(Decimal)
    for (year, _payer), amount in paid.items():
        spent[year] += amount
    return GridLine(GATHERED, spent, paid)
