"""A line that somebody deleted while it was edited: what was typed of it, field by field, and what can be done with it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from uuid import uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from budgets.actions.save_line import LineEntry
from budgets.forms.details import DetailsForm
from budgets.forms.line import TEXT, read_line
from budgets.forms.spread import SpreadForm
from budgets.money import NOTHING, GridLine
from budgets.queries.sheets import Sheet, SheetLine, sheet_of
from budgets.views.base import BudgetWriting
from budgets.views.differences import written, written_cells
from partnerships.danish.text import clean_text

NEVER_CARRIED = frozenset({"csrfmiddlewaretoken", "version", "once"})
OF_PAYERS = ("label", "printed", "why")  # what is typed of a line for each payer, on the page of its words


def gone(view: BudgetWriting, line: int, *, error: str = "") -> HttpResponse:
    """Show what was typed of a line that is deleted, and the way to lay it in anew; nothing is stored, nothing is lost.

    `error` is why it could not be laid in.
    """
    request, sheet = view.request, sheet_of(view.edition.pk)
    if sheet is None:
        raise Http404
    typed = typed_in(request.POST, sheet, line)
    context = {
        "key": line,
        "typed": typed,
        "error": error,
        "carried": [pair for pair in request.POST.items() if pair[0] not in {*NEVER_CARRIED, typed.name}],
        "again_url": reverse("agreement_budget_again", args=[view.kwargs["reference"], line]),
        "once": uuid4(),
        "page_url": view.page_url(),
    }
    if not request.htmx:
        context["frame"] = view.frame()
    template = "budgets/_gone_row.html" if request.htmx else "budgets/gone.html"
    return render(request, template, context, status=422 if error else 409)


def spread_gone(view: BudgetWriting, line: int, sheet: Sheet) -> HttpResponse:
    """Show how the amounts of a deleted line were spread, to be copied: a new line has no amounts to spread yet."""
    there, words = _as_if_there(sheet, line)
    said = written(SpreadForm(view.request.POST, sheet=there, line=words))
    context = {"frame": view.frame(), "said": said, "page_url": view.page_url()}
    return render(view.request, "budgets/gone.html", context, status=409)


def typed_in(posted: Mapping[str, str], sheet: Sheet, line: int) -> "TypedCells | TypedWords":
    """Give what was typed of the line: in the grid, or on the page of its words."""
    return TypedCells(posted, sheet) if TEXT in posted else TypedWords(posted, sheet, line)


class TypedCells:
    """A line as it was typed in the grid; `entry` is None while an amount is to be asked about."""

    name = TEXT
    left_out = ""

    def __init__(self, posted: Mapping[str, str], sheet: Sheet) -> None:
        self.read = read_line(posted, sheet.grid)
        self.text = self.read.text
        self.said = written_cells(sheet, self.read)
        self.entry = self.read.entry


class TypedWords:
    """A line as its words were typed on their own page, read as if the line were there still.

    `entry` is what can be stored of a line that has no amounts yet, None while something is to be mended first.
    """

    name = "text"

    def __init__(self, posted: Mapping[str, str], sheet: Sheet, line: int) -> None:
        payers = [payer.key for payer in sheet.financiers if _is_named(posted, payer.key)]
        there, words = _as_if_there(sheet, line, payers)
        form = DetailsForm(posted, sheet=there, line=words)
        self.text = " ".join(clean_text(posted.get(self.name, "")).split())
        self.said = written(form, leaving_out=self.name)
        self.entry = _without_payers(form.entry()) if form.is_valid() else None

    @property
    def left_out(self) -> str:
        """What cannot be laid in anew, as a sentence."""
        return _(
            "Linjens beløb blev slettet sammen med den og står i historien under Sagen. De kommer ikke med, og det, der "
            "hører til en betaler, heller ikke."
        )


def _as_if_there(sheet: Sheet, line: int, payers: Iterable[int] = ()) -> tuple[Sheet, SheetLine]:
    """Give the budget as if the line were there still, without words and amounts, and paid by these payers."""
    words = SheetLine(line, line, 0, "", None, "", {})
    paid = {(year, payer): NOTHING for payer in payers for year in sheet.grid.years}
    grid = replace(sheet.grid, lines=(*sheet.grid.lines, GridLine(line, {}, paid)))
    return replace(sheet, lines=(*sheet.lines, words), grid=grid), words


def _is_named(posted: Mapping[str, Any], payer: int) -> bool:
    return any(posted.get(f"{what}_{payer}") for what in OF_PAYERS)


def _without_payers(entry: LineEntry) -> LineEntry:
    own = {payer: printed for payer, printed in entry.printed.items() if payer is None}
    return replace(entry, labels={}, printed=own)
