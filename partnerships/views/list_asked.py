"""What is asked of a list: read from the address, written back to it, and said in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from partnerships.danish.periods import format_date_short, parse_date
from partnerships.queries.keyset import Sort
from partnerships.shapes import Asked, Column, Filter, Words

MOST_LETTERS = 200
WORDS, SORTED = "q", "sorter"
Choices = Mapping[str, Iterable[tuple[str, Words]]]


@dataclass(frozen=True)
class Way:
    """One way to sort: the key in the address, its word, the column of the query."""

    key: str
    word: Words
    column: str


def ways_of(columns: Iterable[Column]) -> tuple[Way, ...]:
    """Give the ways that the columns can be sorted by."""
    return tuple(Way(column.key, column.label, column.sort) for column in columns if column.sort)


def read(
    address: Mapping[str, str],
    filters: Iterable[Filter],
    choices: Choices,
    ways: Iterable[Way],
    first_sort: str,
) -> Asked:
    """Read the address; a value that is not offered is left out, as is a sort that does not exist."""
    chosen = {}
    for one in filters:
        value = address.get(one.name, "")
        if one.is_day:
            value = _day_in(value)
            offered = {value}
        else:
            offered = {"1"} if one.is_flag else {key for key, _word in choices.get(one.name, ())}
        if value and value in offered:
            chosen[one.name] = value
    sort = address.get(SORTED, "")
    known = {way.key for way in ways}
    return Asked(
        words=address.get(WORDS, "")[:MOST_LETTERS].replace("\0", "").strip(),
        chosen=chosen,
        sort=sort if sort.removeprefix("-") in known else first_sort,
    )


def _day_in(text: str) -> str:
    """Give a typed day as 2014-01-31; "" for what is no day, or could be several."""
    try:
        return parse_date(text).isoformat()
    except ValueError:
        return ""


def query_of(asked: Asked, first_sort: str) -> str:
    """Give what stands in the address of the first page, in one way only; "" for the whole list as it first stands."""
    pairs = {WORDS: asked.words, **asked.chosen, SORTED: asked.sort if asked.sort != first_sort else ""}
    return urlencode({name: value for name, value in pairs.items() if value})


def sort_of(asked: Asked, ways: Iterable[Way]) -> Sort:
    """Give the column to sort by."""
    columns = {way.key: way.column for way in ways}
    return Sort(columns[asked.sort.removeprefix("-")], asked.sort.startswith("-"))


def told(
    asked: Asked, filters: Iterable[Filter], choices: Choices, ways: Iterable[Way]
) -> tuple[tuple[str, str], ...]:
    """Say what was asked for, as (label, text): the words, each filter, the order."""
    lines = [(_("Søgt efter"), asked.words)] if asked.words else []
    for one in filters:
        value = asked.get(one.name)
        if value:
            words = {key: str(word) for key, word in choices.get(one.name, ())}
            if one.is_day:
                words = {value: format_date_short(date.fromisoformat(value))}
            lines.append((str(one.label), _("Ja") if one.is_flag else words[value]))
    if not asked.narrows:
        lines.append((_("Filter"), _("Intet: alt det, du kan se")))
    word = {way.key: str(way.word) for way in ways}[asked.sort.removeprefix("-")]
    turned = _("%(way)s, faldende") if asked.sort.startswith("-") else _("%(way)s, stigende")
    return (*lines, (_("Sorteret efter"), turned % {"way": word}))
