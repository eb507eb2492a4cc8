"""A line of a budget as a browser sends it."""

from django.urls import reverse

from budgets.models import Budget, BudgetLine
from tests.make.budgets import payers_of


def url_of(budget: Budget, name: str, *line: int) -> str:
    return reverse(name, args=[budget.edition.agreement.reference, *line])


def posted(line: BudgetLine, **cells) -> dict[str, str]:
    city, _state = payers_of(line.budget)
    stored = {"tekst": line.text, "version": str(line.version), "u-2010": "500", f"b-2010-{city}": "500"}
    return stored | {name.replace("_", "-"): text for name, text in cells.items()}


def words_of(writer, address, **typed: object) -> dict[str, object]:
    """Give what the page of a line's words sends when these are typed in it."""
    form = writer.get(address).context["form"]
    return {field.name: field.value() or "" for field in form} | typed
