"""B-04: financing is exactly the expenditure, each year and in all ("over- eller underbudgetteret" is refused)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from budgets.money import Totals
from budgets.queries.sheets import Sheet
from partnerships.danish.amounts import format_amount
from partnerships.problem import Problem, Severity

CODE = "B-04"


def check_balance(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give an error for each year that lacks money or has too much, and a warning for lines that even out (B-04)."""
    found = [
        Problem(CODE, Severity.ERROR, _gap_sentence(sheet.column(year), gap), "budget", f"uncovered-{year}")
        for year, gap in sums.uncovered.items()
        if gap
    ]
    if found and sums.uncovered_total and len(sums.uncovered) > 1:
        found.append(
            Problem(CODE, Severity.ERROR, _gap_sentence(_("hele perioden"), sums.uncovered_total), "budget")
        )
    return found + _uneven_lines(sheet, sums)


def _uneven_lines(sheet: Sheet, sums: Totals) -> list[Problem]:
    return [
        Problem(
            CODE,
            Severity.WARNING,
            _line_sentence(line.text, sheet.column(year), gap),
            "budget",
            f"line-{line.key}",
        )
        for line in sheet.lines
        for year, gap in sums.lines[line.key].uncovered.items()
        if gap and not sums.uncovered[year]
    ]


def _gap_sentence(period: str, gap: Decimal) -> str:
    values = {"period": period, "amount": format_amount(abs(gap), _decimals(gap))}
    if gap > 0:
        return _("Der mangler en betaler til %(amount)s i budgettet for %(period)s.") % values
    return _("Der er %(amount)s mere finansiering end udgifter i budgettet for %(period)s.") % values


def _line_sentence(text: str, year: str, gap: Decimal) -> str:
    values = {"line": text, "year": year, "amount": format_amount(abs(gap), _decimals(gap))}
    if gap > 0:
        return _("“%(line)s” mangler %(amount)s i %(year)s, som en anden linje har for meget.") % values
    return _("“%(line)s” har %(amount)s for meget i %(year)s, som en anden linje mangler.") % values


def _decimals(amount: Decimal) -> int:
    return 2 if amount % 1 else 0
