"""Rules.md 2.10: the management stands by the account, by the very figures that are sent."""

from django.utils.translation import gettext as _

from budgets.document.account import Facts, hash_of
from budgets.models import Account
from partnerships.problem import Problem, Severity

CODE = "2.10"


def check_management_statement(account: Account, facts: Facts) -> list[Problem]:
    """Give an error while no manager has stated it, and when the account has changed since he did."""
    if account.stated_by_id is None:
        sentence = _("Ledelseserklæringen mangler. En leder skal stå inde for regnskabet.")
    elif account.stated_hash != hash_of(facts):
        sentence = _(
            "Regnskabet er ændret, siden ledelsen stod inde for det. Ledelsen skal se det og erklære sig igen."
        )
    else:
        return []
    return [Problem(CODE, Severity.ERROR, sentence, "account", "statement")]
