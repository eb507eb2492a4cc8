"""What an account's facts show besides themselves, on page and paper alike."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import template

from budgets.document.pictures import Picture, account_years, picture_of_account
from budgets.forms.line import shown_percent

register = template.Library()


@register.filter
def use_pictures(facts: Mapping[str, Any]) -> list[Picture]:
    """Give the picture of budget and use; none without amounts."""
    drawn = picture_of_account(facts)
    return [drawn] if drawn.bars else []


@register.filter
def by_year(facts: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give the years with what was approved and used, when there are several."""
    return account_years(facts) if len(facts["years"]) > 1 else []


@register.filter
def deviation(percent: str) -> str:
    """Give how far the use is from the budget in percent (a decimal string) with sign and two decimals; "" for nothing."""
    return shown_percent(Decimal(percent) if percent else None)
