"""Words in columns that keep no folded text of their own: found whatever the case, and put in Danish order.

The database folds and orders, so that rows that must not be written (frozen terms) need no column for it. SQLite knows
the case of a-z only, and PostgreSQL's own order differs from server to server: both are told letter by letter.
"""

from functools import reduce
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet, TextField, Value
from django.db.models.functions import Collate, Concat, Lower, Replace

from partnerships.danish.text import fold

_SMALL = (("Æ", "æ"), ("Ø", "ø"), ("Å", "å"), ("aa", "å"))
_AFTER_Z = (("æ", "{"), ("ø", "|"), ("å", "~"))  # the signs after z in ASCII, in the order of æ, ø, å


def folded(*fields: str) -> Any:
    """Give an expression: the fields as one text in small letters, "aa" as "å"; as `danish.text.fold`, but for accents."""
    parts = [part for field in fields for part in (field, Value(" "))]
    return _replaced(Lower(Concat(*parts, Value(""), output_field=TextField())), _SMALL)


def danish_order(field: str) -> Any:
    """Give an expression to sort by: ... z, æ, ø, å, "aa" with å, whatever the case; the same on both databases."""
    # "aa" in capitals is small before it becomes å, as Lower comes first.
    plain = _replaced(Lower(Concat(field, Value(""), output_field=TextField())), _SMALL)
    return Collate(_replaced(plain, _AFTER_Z), "C" if connection.vendor == "postgresql" else "BINARY")


def holding(rows: QuerySet[Any], text: str, *fields: str, or_in: str = "") -> QuerySet[Any]:
    """Narrow to rows in which every word of `text` stands in one of the fields, or in the folded column `or_in`."""
    words = fold(text).split()
    if not words:
        return rows
    found = rows.annotate(row_words=folded(*fields))
    for word in words:
        here = Q(row_words__contains=word)
        found = found.filter(here | Q(**{f"{or_in}__contains": word}) if or_in else here)
    return found


def _replaced(text: Any, pairs: tuple[tuple[str, str], ...]) -> Any:
    return reduce(
        lambda inner, pair: Replace(inner, *map(Value, pair), output_field=TextField()), pairs, text
    )
