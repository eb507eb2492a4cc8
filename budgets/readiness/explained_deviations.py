"""Rules.md 2.10: a line that was used otherwise than approved, over the funder's limit, is explained in the account."""

from django.utils.translation import gettext as _

from budgets.document.account import Facts
from partnerships.problem import Problem, Severity

CODE = "2.10"


def check_explained_deviations(facts: Facts) -> list[Problem]:
    """Give an error for each line whose deviation is to be explained and is not."""
    return [
        Problem(
            CODE,
            Severity.ERROR,
            _("Forklar, hvorfor “%(line)s” er brugt anderledes end godkendt.") % {"line": row["text"]},
            "account",
            f"line-{row['line']}",
        )
        for row in (*facts["lines"], *facts["in_kind"])
        if row["must_explain"] and not row["explanation"]
    ]
