"""Sums that the database makes without floats: SQLite keeps kroner as floats and would add them as such (B-16)."""

from decimal import Decimal

from django.db.models import BigIntegerField, Func, Sum


class Ore(Func):
    """An amount in whole øre; `kroner_of` reads it. Written plainly: a reading of a budget asks it thousands of times."""

    template = "CAST(ROUND(%(expressions)s * 100) AS BIGINT)"
    output_field = BigIntegerField()


def ore_of(field: str = "amount") -> Sum:
    """Sum an amount in whole øre; `kroner_of` reads it."""
    return Sum(Ore(field))


def kroner_of(ore: int | Decimal) -> Decimal:
    """Give what `Ore` or `ore_of` came to, in kroner with two decimals."""
    return Decimal(ore).scaleb(-2)
