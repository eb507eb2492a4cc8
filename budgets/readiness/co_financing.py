"""B-11: the others finance the share that the rule set demands, and enough of it in money (rules.md 2.7)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from budgets.money import NOTHING, Totals, part_of, share, totals
from budgets.queries.sheets import Sheet
from partnerships.danish.figures import format_figure
from partnerships.problem import Problem, Severity

CODE = "B-11"


def check_co_financing(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give an error when others than the grantor pay too small a part, or too little of it is money (B-11).

    How much is demanded may go by the size of the grant. A budget in which no grantor pays is not asked.
    """
    granted = sum((sums.financiers[payer.key] for payer in sheet.financiers if payer.is_grantor), NOTHING)
    if sheet.rules is None or granted <= 0 or not sheet.rules.asks_co_financing(granted):
        return []
    own, money = sums.financed_total - granted, _own_money(sheet)
    least = sheet.rules.co_financing_of(granted)
    found = []
    if _is_less(own, sums.financed_total, least):
        sentence = _(
            "Medfinansieringen er %(share)s pct. af budgettet. Regelsættet kræver mindst %(least)s pct."
        )
        told = _told(own, sums.financed_total, least)
        found.append(Problem(CODE, Severity.ERROR, sentence % told, "budget"))
    if _is_less(money, own, sheet.rules.co_financing_money_percent):
        sentence = _("%(share)s pct. af medfinansieringen er penge. Regelsættet kræver mindst %(least)s pct.")
        told = _told(money, own, sheet.rules.co_financing_money_percent)
        found.append(Problem(CODE, Severity.ERROR, sentence % told, "budget"))
    return found


def _own_money(sheet: Sheet) -> Decimal:
    keys = {line.key for line in sheet.lines if not line.is_in_kind}
    paid = totals(part_of(sheet.grid, keys)).financiers
    return sum((paid[payer.key] for payer in sheet.financiers if not payer.is_grantor), NOTHING)


def _is_less(part: Decimal, whole: Decimal, least: Decimal | None) -> bool:
    """Compare unrounded, so that 24,999 pct. is not 25."""
    return least is not None and part * 100 < least * whole


def _told(part: Decimal, whole: Decimal, least: Decimal | None) -> dict[str, str]:
    return {"share": format_figure(share(part, whole)), "least": format_figure(least or NOTHING)}
