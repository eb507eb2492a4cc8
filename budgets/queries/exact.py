"""Sums that the database makes without floats: SQLite keeps kroner as floats and would add them as such (B-16)."""

from decimal import Decimal

from django.db.models import BigIntegerField, F, Sum
from django.db.models.functions import Cast, Round


def ore_of(field: str = "amount") -> Sum:
    """Sum an amount in whole øre; `kroner_of` reads it."""
    return Sum(Cast(Round(F(field) * 100), BigIntegerField()))


def kroner_of(ore: int | Decimal) -> Decimal:
    """Give what `ore_of` came to, in kroner with two decimals."""
    return Decimal(ore).scaleb(-2)
