"""B-10: the budget lets nobody pay more than was promised, in all and each year."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from budgets.enums import AmountBasis
from budgets.money import NOTHING, Totals
from budgets.queries.sheets import Sheet
from budgets.shapes import Commitment, kroner
from partnerships.problem import Problem, Severity

CODE = "B-10"


def check_commitments(sheet: Sheet, sums: Totals) -> list[Problem]:
    """Give an error for what a payer with a grant under the agreement pays over the commitment (B-10).

    A commitment that names its years promises nothing in the others.
    """
    return [
        Problem(CODE, Severity.ERROR, sentence, "budget")
        for promised in sheet.commitments
        for sentence in _excesses(sheet, sums, promised)
    ]


def _excesses(sheet: Sheet, sums: Totals, promised: Commitment) -> Iterator[str]:
    payers = [payer for payer in sheet.financiers if payer.party_id == promised.party_id]
    if not payers:
        return
    paid = sum((sums.financiers[payer.key] for payer in payers), NOTHING)
    if paid > promised.amount:
        yield _sentence(payers[0].name, _("hele perioden"), paid, promised.amount)
    for year, amount in _by_year(sheet, sums, [payer.key for payer in payers]).items():
        most = promised.years.get(year, NOTHING)
        if promised.years and amount > most:
            yield _sentence(payers[0].name, str(year), amount, most)


def _by_year(sheet: Sheet, sums: Totals, payers: list[int]) -> dict[int, Decimal]:
    """Give what the payers pay in each year; a column of the whole period says nothing of its years."""
    if sheet.basis == AmountBasis.WHOLE_PERIOD:
        return {}
    columns = {
        year: sum((sums.allocations[year, payer] for payer in payers), NOTHING) for year in sheet.grid.years
    }
    return {year: columns[year if year in columns else sheet.grid.years[0]] for year in sheet.years}


def _sentence(name: str, period: str, amount: Decimal, most: Decimal) -> str:
    told = {"name": name, "period": period, "amount": kroner(amount), "most": kroner(most)}
    return _("%(name)s betaler %(amount)s i budgettet for %(period)s, men tilsagnet er på %(most)s.") % told
