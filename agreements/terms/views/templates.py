"""Skabeloner: the templates of each kind with their numbers, and one template as it will read."""

from typing import Any, NamedTuple

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from agreements.rules import may_keep_house, may_read_templates
from agreements.terms.actions.move_clause import move_clause
from agreements.terms.document.compare_clauses import compare_clauses
from agreements.terms.markup import Reading
from agreements.terms.models import Clause
from agreements.terms.queries.templates import all_templates, former_template
from agreements.terms.shapes import Block
from partnerships.views.access import Guarded
from partnerships.workflow import Refused


class Shown(NamedTuple):
    """A clause as it will read."""

    pk: int
    number: int
    heading: str
    blocks: tuple[Block, ...]
    shows: str
    is_required: bool
    guidance: list[str]


class TemplatesPage(Guarded, TemplateView):
    """Every template, the newest number of each kind first."""

    rule = may_read_templates
    template_name = "agreements/templates.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        crumbs = [(_("Programmer"), reverse("programmes")), (_("Skabeloner"), "")]
        return super().get_context_data(templates=all_templates(), crumbs=crumbs, **kwargs)


class TemplatePage(Guarded, TemplateView):
    """One template clause by clause, and what changed since the number before; three queries of its own."""

    rule = may_read_templates
    template_name = "agreements/template.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        template = get_object_or_404(all_templates(), pk=self.kwargs["pk"])
        former = former_template(template)
        clauses = list(template.clauses.all())
        may_keep = bool(may_keep_house(self.request.user))
        return super().get_context_data(
            template=template,
            clauses=_shown(clauses),
            may_keep=may_keep,
            may_edit=may_keep and not template.used,
            former=former,
            revision=compare_clauses(former.clauses.all(), clauses) if former else None,
            crumbs=[(_("Skabeloner"), reverse("templates")), (str(template), "")],
            **kwargs,
        )


class ClauseMovePage(Guarded):
    """Move a clause one place up or down."""

    rule = may_keep_house
    http_method_names = ("post",)
    clause: Clause

    def find(self) -> None:
        """Find the clause; raises Http404."""
        self.clause = find_clause(self.kwargs)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Move it; at the end of the row nothing happens, and of a template in use nothing is moved."""
        try:
            move_clause(self.clause, by=request.user, up=request.POST.get("move") == "up")
        except Refused as refusal:
            messages.error(request, refusal.args[0])
        return redirect(clause_address(self.clause))


def find_clause(given: dict[str, int]) -> Clause:
    """Give the clause an address names, with its template; raises Http404."""
    clauses = Clause.objects.select_related("template")
    return get_object_or_404(clauses, pk=given["clause"], template__pk=given["pk"])


def clause_address(clause: Clause) -> str:
    """Give where the clause stands on its template's page."""
    return f"{reverse('template', args=[clause.template_id])}#afsnit-{clause.pk}"


def _shown(clauses: list[Clause]) -> list[Shown]:
    reading = Reading(lambda _target, _line: "")
    return [
        Shown(
            clause.pk,
            number,
            clause.heading,
            reading.blocks(clause.text),
            str(clause.get_shows_display()) if clause.shows else "",
            clause.is_required,
            clause.guidance.splitlines(),
        )
        for number, clause in enumerate(clauses, 1)
    ]
