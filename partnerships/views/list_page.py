"""The page of a list: searched, filtered by its address, sorted, paged, kept as views, taken out as a workbook.

A list declares its columns and filters once; screen and workbook are both drawn from them, so that they cannot differ.
Pages follow the last row seen, so that the deepest page costs what the first does (performance.md, goals 5 and 6).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Any, ClassVar

from django.contrib import messages
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from partnerships.actions.export_list import export_list
from partnerships.danish import clock
from partnerships.danish.periods import format_date_short
from partnerships.document.workbook import TYPE
from partnerships.forms.save import attempt
from partnerships.forms.saved_view import SavedViewForm
from partnerships.queries.keyset import Leaf, Sort, capped_count, in_order, leaf_of, place_of
from partnerships.queries.saved_views import views_of
from partnerships.shapes import Asked, Column, Filter, Sheet
from partnerships.views import list_asked
from partnerships.views.access import LOGGED_IN, Guarded
from partnerships.views.addresses import Address, Pages
from partnerships.views.list_asked import MOST_LETTERS, Choices, Way
from partnerships.views.list_cells import Actions, foot_of, head_of, options, rows_of

MOST_ROWS = 20_000  # in one workbook
BATCH = 500


@dataclass(frozen=True)
class FilterShown:
    """A filter as it is drawn: the options of a select, whether a flag is on, or the day that is typed."""

    name: str
    label: str
    options: SafeString | str = ""
    is_flag: bool = False
    is_on: bool = False
    is_day: bool = False
    day: str = ""


@dataclass(frozen=True)
class Shown:
    """All that the templates of a list draw, besides the page's own heading."""

    title: str
    asked: Asked
    hint: str
    most_letters: int
    filters: list[FilterShown]
    tabs: list[tuple[str, str, bool]]
    kept: list[tuple[str, str]]  # filters that are tabs, to be sent along: (name, value)
    views: list[tuple[str, str, bool, int]]  # (name, address, present, id)
    sorts: list[tuple[str, str, str]]
    head: SafeString
    rows: SafeString
    foot: SafeString | str
    found: str
    empty: str
    pages: Pages
    address: str
    whole: str


class ListPage(Guarded, TemplateView):
    """Say what is listed: columns, filters, `find_rows`, `records_of` and the words. The rest is here."""

    rule = LOGGED_IN
    listing: ClassVar[str]  # the name of its address, under which views are kept
    columns: ClassVar[tuple[Column, ...]]
    filters: ClassVar[tuple[Filter, ...]] = ()
    other_ways: ClassVar[tuple[Way, ...]] = ()  # ways to sort that are no column
    first_sort: ClassVar[str]
    fields: ClassVar[tuple[str, ...]] = ("pk",)  # what `find_rows` is asked for, the key first
    row_actions: Actions | None = None

    # What a list says of itself

    def title(self) -> str:
        """Give the name of the list, as on the sheet."""
        raise NotImplementedError

    def hint(self) -> str:
        """Tell what the search looks in."""
        raise NotImplementedError

    def count_words(self, total: int) -> str:
        """Give "37 aftaler"; `total` is COUNTED + 1 for more than can be counted at once."""
        raise NotImplementedError

    def empty_words(self, asked: Asked) -> str:
        """Give the sentence for a list without rows, though nothing was narrowed."""
        raise NotImplementedError

    def offered(self) -> Choices:
        """Give {filter: the (value, word) it offers}."""
        return {}

    def find_rows(self, asked: Asked) -> QuerySet[Any]:
        """Give the rows that are asked for, of those the user may see. Runs no query."""
        raise NotImplementedError

    def find_similar(self, asked: Asked) -> QuerySet[Any] | None:
        """Give the rows with words like those asked for, used when none has them; None where that is not offered."""
        return None

    def records_of(self, found: list[tuple[Any, ...]]) -> list[Any]:
        """Turn tuples of `fields` into what the columns read; as many queries for many as for one."""
        raise NotImplementedError

    def order(self, asked: Asked) -> Sort:
        """Give what the pages follow."""
        return list_asked.sort_of(asked, self.ways)

    def beside(self) -> tuple[Sheet, ...]:
        """Give the short lists that the page shows besides its own; each is a page of the workbook, too."""
        return ()

    def total(self, found: QuerySet[Any], asked: Asked) -> int:
        """Give how many rows there are, as far as they are counted."""
        return capped_count(found)

    # The screen

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        return (*self.other_ways, *list_asked.ways_of(self.columns))

    @cached_property
    def choices(self) -> Choices:
        return self.offered()

    @cached_property
    def asked(self) -> Asked:
        return list_asked.read(self.request.GET, self.filters, self.choices, self.ways, self.first_sort)

    @cached_property
    def query(self) -> str:
        return list_asked.query_of(self.asked, self.first_sort)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the page, in a number of queries that does not grow with the rows."""
        found = self.find_rows(self.asked)
        leaf = self._leaf(found)
        similar = None if leaf.rows or not self.asked.words else self.find_similar(self.asked)
        if similar is not None:
            found, leaf = similar, self._leaf(similar)
        rows, total = self.records_of(leaf.rows), self.total(found, self.asked)
        kwargs.setdefault("save_form", self._save_form())
        words = self._found_words(total, is_similar=similar is not None and total > 0)
        shown = self._shown(leaf, rows, words)
        return super().get_context_data(rows=rows, total=total, pages=shown.pages, shown=shown, **kwargs)

    def _leaf(self, found: QuerySet[Any]) -> Leaf:
        return leaf_of(found, self.fields, self.order(self.asked), place_of(self.request.GET))

    def _shown(self, leaf: Leaf, rows: list[Any], found: str) -> Shown:
        address, asked = Address(self.request.path, self.request.GET), self.asked
        return Shown(
            title=self.title(),
            asked=asked,
            hint=self.hint(),
            most_letters=MOST_LETTERS,
            filters=[self._filter_shown(one) for one in self.filters if not one.is_tab],
            tabs=self._tabs(address),
            kept=[(one.name, asked.get(one.name)) for one in self.filters if one.is_tab],
            views=self._views(),
            sorts=self._sorts(address),
            head=head_of(self.columns, has_actions=self.row_actions is not None),
            rows=rows_of(self.columns, rows, self.row_actions),
            foot=foot_of(
                self.columns,
                rows,
                is_whole=not (leaf.previous or leaf.next),
                has_actions=self.row_actions is not None,
            ),
            found=found,
            empty=self.empty_words(asked),
            pages=address.pages(leaf),
            address=self._address(self.query),
            whole=self.request.path,
        )

    def _filter_shown(self, one: Filter) -> FilterShown:
        value = self.asked.get(one.name)
        if one.is_flag:
            return FilterShown(one.name, str(one.label), is_flag=True, is_on=bool(value))
        if one.is_day:
            day = format_date_short(date.fromisoformat(value)) if value else ""
            return FilterShown(one.name, str(one.label), is_day=True, day=day)
        return FilterShown(one.name, str(one.label), options(self.choices.get(one.name, ()), value))

    def _tabs(self, address: Address) -> list[tuple[str, str, bool]]:
        return [
            (str(word), address.with_(**{one.name: value}), value == self.asked.get(one.name))
            for one in self.filters
            if one.is_tab
            for value, word in self.choices[one.name]
        ]

    def _views(self) -> list[tuple[str, str, bool, int]]:
        return [
            (view.name, self._address(view.query), view.query == self.query, view.pk)
            for view in views_of(self.request.user, self.listing)
        ]

    def _sorts(self, address: Address) -> list[tuple[str, str, str]]:
        """Give (word, address, "" | "ascending" | "descending") of each way to sort; the present one turns round."""
        present, falls = self.asked.sort.removeprefix("-"), self.asked.sort.startswith("-")
        sorts = []
        for way in self.ways:
            fresh = self.first_sort if self.first_sort.removeprefix("-") == way.key else way.key
            turned = fresh if way.key != present else way.key if falls else f"-{way.key}"
            direction = "" if way.key != present else "descending" if falls else "ascending"
            sorts.append((str(way.word), address.with_(sorter=turned), direction))
        return sorts

    def _found_words(self, total: int, *, is_similar: bool) -> str:
        words = self.count_words(total)
        return _("%(count)s med ord, der ligner det, du søger") % {"count": words} if is_similar else words

    def _address(self, query: str) -> str:
        return f"{self.request.path}?{query}" if query else self.request.path

    # What can be done with a list

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Take the list out, or keep it as a view; anything else leads back to the list."""
        act = request.POST.get("act")
        if act == "excel":
            return self._workbook()
        if act == "save":
            return self._keep_view()
        return redirect(self._address(self.query))

    def _save_form(self, data: Any = None) -> SavedViewForm:
        return SavedViewForm(data, user=self.request.user, listing=self.listing, query=self.query)

    def _keep_view(self) -> HttpResponse:
        form = self._save_form(self.request.POST)
        view = attempt(form, form.save) if form.is_valid() else None
        if view is None:
            return self.render_to_response(self.get_context_data(save_form=form))
        messages.success(
            self.request, _("Visningen “%(name)s” er gemt. Kun du ser den.") % {"name": view.name}
        )
        return redirect(self._address(self.query))

    def _workbook(self) -> HttpResponseBase:
        found = self.find_rows(self.asked)
        similar = self.find_similar(self.asked) if self.asked.words and not found.exists() else None
        found = found if similar is None else similar
        if capped_count(found, MOST_ROWS) > MOST_ROWS:
            messages.error(
                self.request,
                _("Listen er for lang til én Excel-fil: højst 20.000 rækker. Gør den kortere med et filter."),
            )
            return redirect(self._address(self.query))
        written = export_list(self._sheet(found), *self.beside(), by=self.request.user)
        name = f"{self.title().lower()}-{clock.today().isoformat()}.xlsx"
        return FileResponse(written.file, as_attachment=True, filename=name, content_type=TYPE)

    def _sheet(self, found: QuerySet[Any]) -> Sheet:
        today, user = format_date_short(clock.today()), self.request.user
        taken = _("%(day)s af %(name)s") % {"day": today, "name": user.name}
        told = list_asked.told(self.asked, self.filters, self.choices, self.ways)
        return Sheet(
            title=self.title(),
            told=(*told, (_("Hentet"), taken)),
            columns=self.columns,
            records=self._all(found),
        )

    def _all(self, found: QuerySet[Any]) -> Iterator[Any]:
        rows = in_order(found, self.order(self.asked)).values_list(*self.fields).iterator(chunk_size=BATCH)
        while some := list(islice(rows, BATCH)):
            yield from self.records_of(some)
