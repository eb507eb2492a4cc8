"""Whether a line that an address names belongs to the edition's budget."""

from agreements.terms.models import Edition
from agreements.terms.queries.chains import chain_of
from agreements.terms.queries.rows import BIGGEST
from budgets.models import BudgetLine
from partnerships.models import Event


def is_or_was_line_of(edition: Edition, key: int) -> bool:
    """Tell whether the line stands in the edition, or stood there until somebody deleted it; another's never does."""
    if key > BIGGEST:
        return False
    if BudgetLine.objects.filter(pk=key, edition=edition).exists():
        return True
    deleted = Event.objects.filter(chain=chain_of(edition), verb="delete_budget_line", subject_id=str(key))
    return deleted.exists()
