"""What the pages of the budget share: which budget, for whom, drawn whole."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.frame import Frame, frame, visible_edition
from agreements.terms.models import Edition
from budgets.annex import KEY, problems_of
from budgets.document.pictures import pictures_of
from budgets.forms.head import HeadForm, form_for_new
from budgets.forms.line import LineInput
from budgets.models import Budget
from budgets.money import totals
from budgets.queries.from_facts import sheet_from_facts
from budgets.queries.lines import is_or_was_line_of
from budgets.queries.proposals import proposal_for
from budgets.queries.sheets import Sheet, sheet_of
from budgets.rules import may_edit_budget
from budgets.views.cells import cell_id
from budgets.views.grid import grid_view
from budgets.views.sections import section_links
from budgets.views.sums import printed_sums
from partnerships.danish import clock
from partnerships.views.access import Guarded


class BudgetWriting(Guarded):
    """A page that writes the budget: 404 without sight of the agreement, 403 with the rule's sentence."""

    rule = may_edit_budget
    edition: Edition

    def find(self) -> None:
        """Find the agreement's newest edition among what the user may see; a line of another agreement is not there."""
        self.edition = visible_edition(self.request.user, self.kwargs["reference"])
        line = self.kwargs.get("line")
        if line is not None and not is_or_was_line_of(self.edition, line):
            raise Http404

    def subjects(self) -> tuple[Any, ...]:
        """The rule is asked of the edition."""
        return (self.edition,)

    def budget(self) -> Budget:
        """Give the edition's budget; raises Http404 when it has none."""
        budget = Budget.objects.filter(edition=self.edition).first()
        if budget is None:
            raise Http404
        budget.edition = self.edition
        return budget

    def page_url(self) -> str:
        """Give the address of the agreement's Økonomi."""
        return reverse("agreement_economy", args=[self.kwargs["reference"]])

    def frame(self) -> Frame:
        """Give the frame of the agreement's pages."""
        return frame(self.request.user, self.kwargs["reference"], "economy")

    def back(self) -> HttpResponse:
        """Send the user to the page anew, also from a request that htmx made."""
        if self.request.htmx:
            return HttpResponse(headers={"HX-Redirect": self.page_url()})
        return redirect(self.page_url())


def economy_page(
    request: HttpRequest,
    shown: Frame,
    *,
    typed: Mapping[int, LineInput] | None = None,
    form: HeadForm | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """Draw the whole page: for who may write it the living budget, for others what was sent or signed."""
    may, sheet = shown.may[KEY], shown_sheet(shown)
    context = {
        "frame": shown,
        "sections": section_links(shown.edition, "agreement_economy"),
        "may": may,
        "page_url": reverse("agreement_economy", args=[shown.agreement.reference]),
        "asked": [(f"#{cell}", sentence) for cell, sentence in _asked(typed or {})],
        **(drawn(sheet, typed or {}, is_live=bool(may)) if sheet else _empty(shown, form)),
        **more,
    }
    return render(request, "budgets/economy.html", context, status=status)


def shown_sheet(shown: Frame) -> Sheet | None:
    """Give the budget that the user is shown: the living one to who may write it, to others what was sent or signed."""
    if shown.may[KEY]:
        return sheet_of(shown.edition.pk)
    return sheet_from_facts(shown.facts.annexed.get(KEY) or {})


def _empty(shown: Frame, form: HeadForm | None) -> dict[str, Any]:
    """Give what is shown where no budget is: the form of a new one, filled from what the agreement says."""
    return {"sheet": None, "form": form or form_for_new(proposal_for(shown.edition))}


def _asked(typed: Mapping[int, LineInput]) -> Iterator[tuple[str, str]]:
    for line, entered in typed.items():
        for doubt in entered.doubts:
            yield cell_id(line, doubt.name), _("Svar på, hvad “%(text)s” betyder.") % {"text": doubt.typed}
        for name, sentence in entered.errors.items():
            yield cell_id(line, name), sentence


def drawn(
    sheet: Sheet,
    typed: Mapping[int, LineInput],
    *,
    is_live: bool = True,
    only: int | None = None,
    oob: bool = False,
) -> dict[str, Any]:
    """Give what the templates draw a budget from; `only` is the one line whose row is wanted, `oob` to be put in place."""
    sums = totals(sheet.grid)
    return {
        "sheet": sheet,
        "oob": oob,
        "sums": sums,
        "grid": grid_view(sheet, sums, typed, is_live=is_live, only=only, is_oob=oob),
        "pictures": pictures_of(sheet, sums),
        "printed": printed_sums(sheet, sums),
        "problems": problems_of(sheet, sums),
        "time": clock.now(),
    }
