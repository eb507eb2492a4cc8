"""G-07: a request to carry money over is answered before the account of its year is approved."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from budgets.models import GrantRequest
from partnerships.problem import Problem, Severity

CODE = "G-07"


def check_carry_overs(undecided: Iterable[GrantRequest]) -> list[Problem]:
    """Give an error for each request of the account's years that waits for an answer (rules.md 2.8)."""
    return [
        Problem(
            CODE,
            Severity.ERROR,
            _(
                "Anmodningen om at overføre uforbrugte midler fra %(year)s er ikke afgjort. "
                "Afgør den, før regnskabet bliver godkendt."
            )
            % {"year": request.from_year},
            "account",
            f"request-{request.number}",
        )
        for request in undecided
    ]
