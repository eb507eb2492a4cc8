"""B-10: the budget asks no more of the funder than is promised."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from budgets.queries.grants import NOTHING, GrantSheet
from partnerships.danish.amounts import format_amount
from partnerships.problem import Problem, Severity

CODE = "B-10"


def check_grant_share(share: Mapping[int, Decimal], sheets: Sequence[GrantSheet]) -> list[Problem]:
    """Give an error for the whole, and for each year, where the funder pays more by the budget than by its grants (B-10).

    `share` is {year: kroner} of the budget in force; `sheets` are the funder's grants. Grants that say no year are held
    against the whole only.
    """
    problems = []
    promised = sum((sheet.grant.amount for sheet in sheets), NOTHING)
    planned = sum(share.values(), NOTHING)
    if planned > promised:
        sentence = _(
            "Budgettet regner med %(planned)s fra tilskudsgiveren, men tilsagnet er kun %(promised)s"
        )
        problems.append(_problem(sentence % _words(planned, promised)))
    by_year = _by_year(sheets)
    for year, amount in sorted(share.items()):
        if by_year and amount > by_year.get(year, NOTHING):
            words = {"year": year, **_words(amount, by_year.get(year, NOTHING))}
            problems.append(
                _problem(
                    _("I %(year)s regner budgettet med %(planned)s, men tilsagnet er kun %(promised)s")
                    % words
                )
            )
    return problems


def _by_year(sheets: Sequence[GrantSheet]) -> dict[int, Decimal]:
    sums: dict[int, Decimal] = {}
    for row in (row for sheet in sheets for row in sheet.years):
        sums[row.year] = sums.get(row.year, NOTHING) + row.amount
    return sums


def _words(planned: Decimal, promised: Decimal) -> dict[str, str]:
    return {"planned": format_amount(planned, 2), "promised": format_amount(promised, 2)}


def _problem(sentence: str) -> Problem:
    return Problem(CODE, Severity.ERROR, sentence, field="amount")
