"""Who may write the budget."""

from typing import Any

from agreements.rights import Group
from agreements.rules import may_write
from agreements.terms.models import Edition
from partnerships.verdict import Verdict


def may_edit_budget(user: Any, edition: Edition) -> Verdict:
    """May the user write the budget of this edition now? Those who draft it, and the economists of their side."""
    return may_write(user, edition, Group.BUDGET)
