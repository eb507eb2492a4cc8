"""The pictures of a budget, drawn from its facts, for paper."""

from collections.abc import Mapping
from typing import Any

from django import template

from budgets.document.pictures import Picture, pictures_of
from budgets.money import totals
from budgets.queries.from_facts import sheet_from_facts

register = template.Library()


@register.filter
def pictures(data: Mapping[str, Any]) -> list[Picture]:
    """Give the pictures of the budget that the facts tell of; they are the same as on the page."""
    sheet = sheet_from_facts(data)
    return pictures_of(sheet, totals(sheet.grid)) if sheet else []
