"""G-04: the instalments make the commitment, to the øre."""

from django.utils.translation import gettext as _

from budgets.queries.grants import NOTHING, GrantSheet
from partnerships.danish.amounts import format_amount, format_difference
from partnerships.problem import Problem, Severity

CODE = "G-04"


def check_instalment_sum(sheet: GrantSheet) -> list[Problem]:
    """Give an error when the plan is missing, or its instalments are not what the grant is (rules.md 2.3, G-04).

    Cancelled instalments count: what is not paid of a commitment is still a part of it.
    """
    if not sheet.instalments:
        sentence = _("Der er ingen udbetalingsplan. Læg en plan, hvor raterne tilsammen giver tilskuddet.")
        return [Problem(CODE, Severity.ERROR, sentence, field="instalments")]
    planned = sum((row.amount for row in sheet.instalments), NOTHING)
    if planned == sheet.grant.amount:
        return []
    sentence = _(
        "Raterne giver %(planned)s, men tilskuddet er %(amount)s (%(difference)s). Læg planen om."
    ) % {
        "planned": format_amount(planned, 2),
        "amount": format_amount(sheet.grant.amount, 2),
        "difference": format_difference(planned - sheet.grant.amount),
    }
    return [Problem(CODE, Severity.ERROR, sentence, field="instalments")]
