"""What is measured. Each task does one thing and gives CPU seconds, queries or a ratio of bytes."""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from django import forms
from django.contrib import admin
from django.core.cache import caches
from django.db import connection
from django.forms.formsets import formset_factory
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agreements.terms.document import pdf
from agreements.terms.document.paper import to_html
from agreements.terms.document.printing import print_pdf
from agreements.terms.models import Agreement, Edition, Obligation, Section, Target
from agreements.terms.views.list_agreements import AgreementsPage
from budgets.forms.line import TEXT, VERSION, allocation_name, expense_name, shown
from budgets.queries.sheets import sheet_of
from budgets.rules import may_edit_budget
from budgets.views.base import drawn
from partnerships.models import User
from tests.bench.cpu import spent
from tests.bench.world import World, budget_of, usual_agreement
from tests.make.facts import sample_facts
from tests.make.marks import signed_mark

RAW = {
    Section: ["clause"],
    Target: ["initiative"],
    Obligation: ["owner", "receiver", "initiative", "section"],
}
MOMENT = datetime(2015, 1, 15, 9, tzinfo=UTC)
ROWS = 25


class Tasks:
    """The tasks of one database."""

    def __init__(self, world: World) -> None:
        """Log the users in and warm what is warm in a running server."""
        self.world = world
        # The support desk shows as many rows as our list does.
        admin.site._registry[Agreement].list_per_page = ROWS
        self.clients = {
            name: _client(user)
            for name, user in (
                ("seer", world.seer),
                ("coordinator", world.coordinator),
                ("desk", world.desk),
                ("author", world.case.coordinator),
            )
        }
        self.html = Path(tempfile.mkdtemp()) / "paper.html"
        self.warm: set[tuple[str, str]] = set()
        self.raw: subprocess.Popen[str] | None = None

    # Pages

    def get(self, who: str, path: str, times: int = 5) -> float:
        """Give the CPU of one request for a page; the first request of a page only warms."""
        if (who, path) not in self.warm:
            self.warm.add((who, path))
            self._get(who, path)
        return spent(lambda: self._get(who, path), times)

    def plain_desk_page(self, times: int = 5) -> float:
        """Give the CPU of Django's own change page of the usual agreement, its rows in three inlines to be edited."""
        request = RequestFactory().get("/")
        request.user, request.session = self.world.desk, {}
        page, key = plain_desk(), str(self.world.case.edition_pk)
        return spent(lambda: page.changeform_view(request, key).render(), times)

    def plain_list(self, query: str = "", times: int = 5) -> float:
        """Give the CPU of Django's own changelist of the agreements, with the columns and filters of our list."""
        request = RequestFactory().get(f"/?{query}")
        request.user, request.session = self.world.desk, {}
        return spent(lambda: plain_list().changelist_view(request).render(), times)

    def queries(self, who: str, path: str) -> int:
        """Give how many queries a page asks, once warm."""
        self._get(who, path)
        return _queries(lambda: self._get(who, path))

    def paths(self) -> dict[str, str]:
        """Give the addresses that differ from database to database."""
        case, programme = self.world.case, self.world.programme.pk
        desk = reverse("admin:agreements_agreement_changelist")
        return {
            "page": reverse("agreement", args=[case.reference]),
            "content": reverse("agreement_content", args=[case.reference]),
            "economy": reverse("agreement_economy", args=[case.reference]),
            "pdf": reverse("agreement_pdf", args=[case.reference]),
            "desk_page": reverse("admin:agreements_agreement_change", args=[case.agreement.pk]),
            "desk_list": desk,
            "plain_filtered": f"current_state__exact=in_force&programme__id__exact={programme}&o=1",
            "filtered": f"/aftaler/?tilstand=in_force&program={programme}&sorter=titel",
        }

    def sorts(self) -> list[str]:
        """Give what the list can be sorted by."""
        return [way.key for way in AgreementsPage().ways]

    def page_queries(self, rows: int) -> dict[str, int]:
        """Give the queries of an agreement's pages when each kind of child has so many rows more."""
        case = usual_agreement(rows)
        budget_of(case, rows)
        client = _client(case.coordinator)
        section = Section.objects.filter(edition_id=case.edition_pk).first()
        pages = {
            "Overblik": reverse("agreement", args=[case.reference]),
            "Indhold": reverse("agreement_content", args=[case.reference]),
            "Økonomi": reverse("agreement_economy", args=[case.reference]),
            "Sagen": reverse("agreement_case", args=[case.reference]),
            "ret en blok": reverse("agreement_part", args=[case.reference, "section", section.line]),
        }
        counted = {}
        for name, path in pages.items():
            client.get(path)
            counted[name] = _queries(lambda path=path: _right(client.get(path)))
        line = sheet_of(case.edition_pk).lines[0]
        path = reverse("agreement_budget_save", args=[case.reference, line.key])
        entry = self._entry(case.edition_pk)
        counted["gem en linje"] = _queries(
            lambda: _right(client.post(path, entry, headers={"HX-Request": "true"}))
        )
        return counted

    # Paper

    def pdf_in_app(self) -> float:
        """Print the agreement of document 000, signed, as the app does."""
        return spent(self._print)

    def pdf_raw(self) -> float:
        """Print the same HTML with WeasyPrint alone."""
        if self.raw is None:
            self.html.write_text(to_html(sample_facts(), signed_mark()), encoding="utf-8")
            command = [sys.executable, "-m", "tests.bench.raw_weasyprint"]
            self.raw = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            self._raw()
        return self._raw()

    def pdf_cold(self) -> float:
        """Print it with a press that is started for it."""
        return spent(self._print_cold)

    def pdf_first(self) -> float:
        """Fetch the paper of a draft that was not printed before."""
        caches["drafts"].clear()
        return spent(lambda: self._get("author", self.paths()["pdf"]))

    def pdf_again(self) -> float:
        """Fetch it again, unchanged."""
        path = self.paths()["pdf"]
        return spent(lambda: self._get("author", path), 5)

    # Parts of pages

    def grid(self) -> float:
        """Draw the budget's grid to write in."""
        sheet = sheet_of(self.world.budget.edition_id)
        may = may_edit_budget(self.world.case.coordinator, self.world.case.edition)

        def draw() -> str:
            context = {**drawn(sheet, {}), "may": may, "page_url": self.paths()["economy"]}
            return render_to_string("budgets/_grid.html", context)

        return spent(draw, 3)

    def formset(self) -> float:
        """Draw the same cells with Django's own formset."""
        sheet = sheet_of(self.world.budget.edition_id)
        names = [expense_name(year) for year in sheet.grid.years]
        names += [allocation_name(year, key) for year in sheet.grid.years for key in sheet.grid.financiers]
        fields = {name: forms.DecimalField(required=False, localize=True) for name in names}
        form = type("Line", (forms.Form,), {"tekst": forms.CharField(), **fields})
        rows = [{"tekst": line.text, **dict.fromkeys(names, 100_000)} for line in sheet.lines]
        return spent(lambda: str(formset_factory(form, extra=0)(initial=rows)), 3)

    def block_share(self) -> float:
        """Give the bytes that travel when a section is saved, over those of the whole page."""
        case = self.world.case
        section = Section.objects.filter(edition_id=case.edition_pk).latest("order")
        path = reverse("agreement_part", args=[case.reference, "section", section.line])
        written = {"heading": section.heading, "text": section.text + " Mere.", "seen": section.version}
        client = self.clients["author"]
        block = _right(client.post(path, written, headers={"HX-Request": "true"}))
        return len(block.content) / len(_right(client.get(self.paths()["content"])).content)

    def _get(self, who: str, path: str) -> object:
        return _right(self.clients[who].get(path))

    def _print(self) -> bytes:
        return print_pdf(sample_facts(), signed_mark(), MOMENT)

    def _print_cold(self) -> None:
        kept, pdf._owner = pdf._owner, pdf.PressOwner()
        try:
            self._print()
        finally:
            pdf._owner.stop()
            pdf._owner = kept

    def _raw(self) -> float:
        self.raw.stdin.write(f"{self.html}\n")
        self.raw.stdin.flush()
        return float(self.raw.stdout.readline())

    def _entry(self, edition_pk: int) -> dict[str, str]:
        """Give the first line as the grid posts it: every cell of its row, one of them written anew."""
        sheet = sheet_of(edition_pk)
        line, stored = sheet.lines[0], sheet.grid.lines[0]
        cells = {expense_name(year): shown(amount) for year, amount in stored.expenses.items()}
        cells |= {allocation_name(*place): shown(amount) for place, amount in stored.allocations.items()}
        cells[expense_name(sheet.grid.years[0])] = "250.000"
        return {TEXT: line.text, VERSION: str(line.version), **cells}


def plain_desk() -> admin.ModelAdmin:
    """Give what `admin.site.register` would give an agreement's text and its parts, nothing tuned (performance.md 2.1)."""
    inlines = [
        type(
            f"{model.__name__}Inline",
            (admin.TabularInline,),
            {"model": model, "extra": 0, "raw_id_fields": RAW[model]},
        )
        for model in (Section, Target, Obligation)
    ]
    page = type(
        "PlainDesk", (admin.ModelAdmin,), {"inlines": inlines, "raw_id_fields": ["agreement", "template"]}
    )
    return page(Edition, admin.site)


def plain_list() -> admin.ModelAdmin:
    """Give what `admin.site.register` would give: our list's columns, filters, search and rows, nothing tuned."""
    options = {
        "list_display": ["title", "reference", "party_names", "current_state", "current_ends_on"],
        "list_filter": ["current_state", "programme", "owner"],
        "search_fields": ["search_text"],
        "list_per_page": ROWS,
    }
    return type("PlainList", (admin.ModelAdmin,), options)(Agreement, admin.site)


def _client(user: User) -> Client:
    client = Client()
    client.force_login(user)
    _right(client.get("/aftaler/"))
    return client


def _right(response: object) -> object:
    if response.status_code != 200:
        raise RuntimeError(
            f"{response.request['PATH_INFO']}: {response.status_code} {response.content[:300]!r}"
        )
    if response.streaming:
        b"".join(response)
    return response


def _queries(act: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as seen:
        act()
    return len(seen)
