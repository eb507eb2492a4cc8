"""Promise a grant on conditions."""

from datetime import date

from budgets.actions.issuing import issue
from budgets.models import Grant, GrantLetter
from partnerships.models import User


def issue_conditional_letter(grant: Grant, *, by: User, seen: int, on: date | None = None) -> GrantLetter:
    """Give the letter of a conditional commitment: "up to", nothing paid before the final one (rules.md 2.2)."""
    return issue(grant, "issue_conditional_letter", is_conditional=True, by=by, seen=seen, on=on)
