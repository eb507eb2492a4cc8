"""G-09: what a final account leaves to be paid back is computed and told; below de minimis it is not claimed."""

from decimal import Decimal

from django.utils.translation import gettext as _

from budgets.document.account import Facts
from partnerships.danish.amounts import format_amount
from partnerships.problem import Problem, Severity

CODE = "G-09"


def check_repayment(facts: Facts) -> list[Problem]:
    """Give one line of information where money is left over: what goes back, or that it is too little (rules.md 2.11)."""
    settled = facts["settlement"]
    if settled is None or Decimal(settled["repayable"]) == 0:
        return []
    claimed = Decimal(settled["claimed"])
    if claimed:
        sentence = _("%(amount)s af tilskuddet skal betales tilbage.") % {"amount": format_amount(claimed, 2)}
    else:
        sentence = _(
            "%(amount)s af tilskuddet er ikke brugt. Det er under bagatelgrænsen og bliver ikke krævet."
        ) % {"amount": format_amount(Decimal(settled["repayable"]), 2)}
    return [Problem(CODE, Severity.INFO, sentence, "account", "settlement")]
