"""The foot of a list: how many rows, and how many of each sort; counted alike for the screen and the workbook."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from partnerships.shapes import Column


class Tally:
    """Counts rows as they go by, so that it costs no query and no memory."""

    def __init__(self, columns: Iterable[Column]) -> None:
        self.number = 0
        self._counts = [(column.tally, Counter[str]()) for column in columns if column.tally]

    def passing(self, records: Iterable[Any]) -> Iterator[Any]:
        """Give the records on, and count each."""
        for record in records:
            self.number += 1
            for word_of, counts in self._counts:
                counts[str(word_of(record))] += 1
            yield record

    def lines(self) -> list[tuple[str, int]]:
        """Give (word, number): all rows first, then of each sort, the most frequent before the others."""
        found = [(_("I alt"), self.number)]
        for _word_of, counts in self._counts:
            found += sorted(counts.items(), key=lambda line: (-line[1], line[0]))
        return found
