"""The addresses of a list: the same filters, another order or another page."""

from dataclasses import dataclass

from django.http import QueryDict

from partnerships.queries.keyset import AFTER, BEFORE, LAST, Leaf


@dataclass(frozen=True)
class Pages:
    """Where the pages around this one are; "" for those there are not."""

    first: str = ""
    previous: str = ""
    next: str = ""
    last: str = ""


class Address:
    """The address of the list as it is shown."""

    def __init__(self, path: str, query: QueryDict) -> None:
        """Take the page's path and what was asked for."""
        self._path = path
        self._query = query.copy()
        for name in (AFTER, BEFORE, LAST):
            self._query.pop(name, None)

    def with_(self, **changes: str) -> str:
        """Give the address of the first page with some things asked for otherwise; "" takes one away."""
        query = self._query.copy()
        for name, value in changes.items():
            if value:
                query[name] = value
            else:
                query.pop(name, None)
        return self._joined(query.urlencode())

    def pages(self, leaf: Leaf) -> Pages:
        """Give the addresses of the pages around a page."""
        kept = self._query.urlencode()

        def at(place: str) -> str:
            return self._joined("&".join(filter(None, (kept, place)))) if place else ""

        return Pages(
            first=self._joined(kept) if leaf.previous else "",
            previous=at(leaf.previous),
            next=at(leaf.next),
            last=at(f"{LAST}=1" if leaf.next else ""),
        )

    def _joined(self, query: str) -> str:
        return f"{self._path}?{query}" if query else self._path
