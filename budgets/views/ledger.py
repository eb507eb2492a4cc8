"""Reading a ledger extract in: the file, its columns, its words, and the loading of all its rows."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from agreements.terms.queries.rows import BIGGEST
from budgets.actions.load_ledger import load_ledger
from budgets.forms.ledger import ColumnsForm, LoadForm, SheetForm, WordsForm, mapped_of
from budgets.forms.line import shown
from budgets.models import SheetLayout
from budgets.queries.ledger import layout_of, loads_of
from budgets.reading.ledger import Ledger, Mapped, read_ledger, words_in
from budgets.reading.table import Table, read_table
from budgets.views.books import BookingPage
from partnerships import vault
from partnerships.forms.save import attempt
from partnerships.models import StoredFile

MOST_FAULTS = 100  # more are counted, not listed


class LedgerPage(BookingPage):
    """The first step: the file. What was read before is listed under it."""

    template_name = "budgets/ledger.html"
    heading = _("Indlæs et kontoudtog")
    lead = _("Vælg filen fra jeres økonomisystem. Intet bliver bogført, før du har set rækkerne.")
    button = _("Læs filen")
    done = ""

    def make_form(self, data: Any = None, files: Any = None) -> SheetForm:
        return SheetForm(data, files)

    def act(self, form: SheetForm) -> StoredFile:
        return form.save(self.request.user)

    def onward(self, made: StoredFile) -> str:
        layout = layout_of(self.frame.agreement)
        is_known = mapped_of(layout, self.frame.agreement, self.books).fits(table_of(made))
        name = "agreement_ledger_rows" if is_known else "agreement_ledger_columns"
        return reverse(name, args=[self.frame.agreement.reference, made.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        loads = [(load, shown(load.total)) for load in loads_of(self.frame.agreement)]
        return super().get_context_data(loads=loads, **kwargs)


class _SheetPage(BookingPage):
    """A step about a file that the same person handed in; anybody else's is not there."""

    file: StoredFile
    table: Table
    layout: SheetLayout | None
    mapped: Mapped

    def find(self) -> None:
        super().find()
        if self.kwargs["file"] > BIGGEST:
            raise Http404
        self.file = get_object_or_404(StoredFile, pk=self.kwargs["file"], uploaded_by=self.request.user)
        if not self.file.name.lower().endswith((".xlsx", ".csv", ".txt")):
            raise Http404
        self.table = table_of(self.file)
        self.layout = layout_of(self.frame.agreement)
        self.mapped = mapped_of(self.layout, self.frame.agreement, self.books)

    @property
    def seen(self) -> int:
        """The version of the layout, nought before there is one."""
        return self.layout.version if self.layout else 0

    def back(self) -> str:
        return reverse("agreement_ledger", args=[self.frame.agreement.reference])

    def rows_url(self) -> str:
        """Give the address of the last step."""
        return reverse("agreement_ledger_rows", args=[self.frame.agreement.reference, self.file.pk])


class LedgerColumnsPage(_SheetPage):
    """The second step, of an organisation's first sheet only: which column is which."""

    heading = _("Hvad står i arkets kolonner?")
    lead = _(
        "Det bliver husket, så næste kontoudtog fra jer læses på samme måde. Intet bliver bogført endnu."
    )
    button = _("Gem og se rækkerne")
    done = ""

    def make_form(self, data: Any = None, files: Any = None) -> ColumnsForm:
        return ColumnsForm(data, table=self.table, mapped=self.mapped, seen=self.seen)

    def act(self, form: ColumnsForm) -> Any:
        return form.save(self.frame.agreement, self.request.user)

    def onward(self, made: Any) -> str:
        return self.rows_url()


class LedgerRowsPage(_SheetPage):
    """The last step: what the sheet's words stand for, which rows cannot be booked and why, and the loading."""

    template_name = "budgets/ledger_rows.html"
    heading = _("Se rækkerne, og indlæs dem")
    lead = _(
        "Fortæl, hvilken budgetlinje arkets ord står for. Rækkerne bliver bogført, når du trykker Indlæs."
    )
    button = _("Gem koblingerne, og se igen")
    done = _("Koblingerne er gemt. Se rækkerne herunder.")

    def find(self) -> None:
        super().find()
        self.ledger = read_ledger(self.table, self.mapped, self.books.day_reason)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.mapped.fits(self.table):
            return redirect("agreement_ledger_columns", self.frame.agreement.reference, self.file.pk)
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "indlaes" not in request.POST:
            return super().post(request, *args, **kwargs)
        form = LoadForm(request.POST)
        if form.is_valid() and self.ledger.faults and not form.cleaned_data["leave_out"]:
            form.add_error("leave_out", _("Ret rækkerne i arket, eller sæt kryds her. Intet er indlæst."))
        if form.is_valid():
            made = attempt(form, self._load)
            if made is not None:
                messages.success(request, _told(self.ledger))
                return redirect("agreement_use", self.frame.agreement.reference)
        return self.draw(self.make_form(), 422, load_form=form)

    def make_form(self, data: Any = None, files: Any = None) -> WordsForm:
        words = words_in(self.table, self.mapped)
        return WordsForm(data, words=words, books=self.books, mapped=self.mapped, seen=self.seen)

    def act(self, form: WordsForm) -> Any:
        return form.save(self.frame.agreement, self.request.user)

    def onward(self, made: Any) -> str:
        return self.rows_url()

    def _load(self) -> Any:
        rows = self.ledger.rows
        return load_ledger(self.frame.agreement, self.file, rows, by=self.request.user, sign=self.mapped.sign)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        ledger, texts = self.ledger, self.books.lines
        context = {
            "file": self.file,
            "ledger": ledger,
            "total": shown(ledger.total),
            "faults": ledger.faults[:MOST_FAULTS],
            "more_faults": max(0, len(ledger.faults) - MOST_FAULTS),
            "sample": [
                (row, texts[row.line].text, shown(row.amount)) for row in ledger.rows[:5] if row.line in texts
            ],
            "columns_url": reverse(
                "agreement_ledger_columns", args=[self.frame.agreement.reference, self.file.pk]
            ),
            "load_form": LoadForm(),
        }
        return super().get_context_data(**context | kwargs)

    def draw(self, form: Any, status: int = 200, **more: Any) -> HttpResponse:
        context = self.get_context_data(
            form=form, heading=self.heading, lead=self.lead, button=self.button, back=self.back(), **more
        )
        return self.render_to_response(context, status=status)


def table_of(file: StoredFile) -> Table:
    """Give a kept sheet as a table; it was read once before it was kept."""
    return read_table(file.name, vault.get(file.sha256))


def _told(ledger: Ledger) -> str:
    count = len(ledger.rows)
    return ngettext("%(count)s post er indlæst.", "%(count)s poster er indlæst.", count) % {"count": count}
