"""Promise a grant for good."""

from datetime import date

from budgets.actions.issuing import issue
from budgets.models import Grant, GrantLetter
from partnerships.models import User


def issue_final_letter(grant: Grant, *, by: User, seen: int, on: date | None = None) -> GrantLetter:
    """Give the grant letter; every condition that must be met before is met (rules.md 2.2, G-01)."""
    return issue(grant, "issue_final_letter", is_conditional=False, by=by, seen=seen, on=on)
