"""B-13: what a line is spread to in the quarters or months of a year is what it costs in the year."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from budgets.enums import PARTS_OF_YEAR, Rhythm
from budgets.money import NOTHING, GridLine, Totals
from budgets.queries.sheets import Sheet, SheetLine
from budgets.shapes import kroner
from partnerships.problem import Problem, Severity

CODE = "B-13"


def check_spread_sums(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give what is spread to another sum than the year's; an error where the rule set demands it, else a warning (B-13).

    Where it is demanded, a budget that is not spread as finely, and a line that is not spread at all, are errors, too.
    """
    demanded = Rhythm(sheet.rules.spread) if sheet.rules else Rhythm.YEAR
    if max(1, len(sheet.parts)) < PARTS_OF_YEAR[demanded]:
        sentence = _(
            "Regelsættet kræver, at budgettet er fordelt på %(parts)s. Vælg det under År og betalere."
        )
        return [Problem(CODE, Severity.ERROR, sentence % {"parts": demanded.label.lower()}, "budget")]
    weight = Severity.WARNING if demanded == Rhythm.YEAR else Severity.ERROR
    return [
        Problem(CODE, weight, sentence, "budget", f"line-{line.key}")
        for line, figures in zip(sheet.lines, sheet.grid.lines, strict=True)
        for sentence in _found(sheet, line, figures, is_demanded=demanded != Rhythm.YEAR)
    ]


def _found(sheet: Sheet, line: SheetLine, figures: GridLine, *, is_demanded: bool) -> Iterator[str]:
    for year in sheet.grid.years:
        amount = figures.expenses.get(year) or NOTHING
        parts = [part for (of, _part), part in line.spread.items() if of == year]
        if not parts and not (amount and is_demanded):
            continue
        told = {"line": line.text, "year": sheet.column(year), "amount": kroner(amount)}
        if not parts:
            yield _("“%(line)s” er ikke fordelt i %(year)s (%(amount)s).") % told
        elif sum(parts, NOTHING) != amount:
            told["spread"] = kroner(sum(parts, NOTHING))
            yield _("“%(line)s” er fordelt til %(spread)s i %(year)s, men beløbet er %(amount)s") % told
