"""How an organisation's own sheets are read."""

from budgets.models import SheetLayout
from partnerships.models import Party

BUDGET_LAYOUT = "Budgetark"  # the name it is kept under


def budget_heads(party: Party) -> dict[str, str]:
    """Give {what is read: the head of its column} of the organisation's budget sheet; empty before it was mapped."""
    layout = SheetLayout.objects.filter(party=party, name=BUDGET_LAYOUT).first()
    return layout.columns if layout else {}
