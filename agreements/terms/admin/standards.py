"""Programmes, templates and standard clauses at the support desk."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from agreements.terms.actions.renew_template import renew_template
from agreements.terms.actions.save_clause import FIELDS as CLAUSE_FIELDS
from agreements.terms.actions.save_clause import save_clause
from agreements.terms.actions.save_programme import FIELDS as PROGRAMME_FIELDS
from agreements.terms.actions.save_programme import save_programme
from agreements.terms.actions.save_template import save_template
from agreements.terms.models import Agreement, Clause, Edition, Programme, Template
from partnerships.admin.base import DeskAdmin, ReadOnlyInline
from partnerships.admin.people import for_each


class AgreementInline(ReadOnlyInline):
    """The programme's agreements."""

    model = Agreement
    fields = ["reference", "title", "current_state"]


@admin.register(Programme)
class ProgrammeAdmin(DeskAdmin):
    """Programmes."""

    list_display = ["name", "authority", "starts_on", "ends_on"]
    list_filter = [("ends_on", admin.EmptyFieldListFilter), "starts_on"]
    list_select_related = ["authority"]
    search_fields = ["name", "authority__name"]
    autocomplete_fields = ["authority"]
    fields = [*PROGRAMME_FIELDS, "seen"]
    inlines = [AgreementInline]

    def write(self, request: HttpRequest, row: Programme, form: Any, *, is_new: bool) -> Programme:
        stored = None if is_new else Programme.objects.get(pk=row.pk)
        data = form.cleaned_data
        return save_programme(data, by=request.user, programme=stored, seen=data["seen"])


class ClauseInline(ReadOnlyInline):
    """The template's clauses, in order."""

    model = Clause
    fields = ["order", "key", "heading", "shows", "is_required"]
    ordering = ["order", "id"]


@admin.register(Template)
class TemplateAdmin(DeskAdmin):
    """Templates: what agreements use stands still; its next number is made by the action."""

    list_display = ["name", "kind", "number", "retired_on"]
    list_filter = ["kind", ("retired_on", admin.EmptyFieldListFilter)]
    search_fields = ["name"]
    fields = ["kind", "number", "name", "retired_on", "seen"]
    inlines = [ClauseInline]
    actions = ["make_next_number"]

    def get_readonly_fields(self, request: HttpRequest, obj: Template | None = None) -> list[str]:
        return ["kind", "number"] if obj else []

    def write(self, request: HttpRequest, row: Template, form: Any, *, is_new: bool) -> Template:
        stored = None if is_new else Template.objects.get(pk=row.pk)
        return save_template(
            form.cleaned_data, by=request.user, template=stored, seen=form.cleaned_data["seen"]
        )

    @admin.action(description=_("Lav en ny udgave af de valgte skabeloner"), permissions=["change"])
    def make_next_number(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Copy each chosen template with its clauses under the next number."""
        for_each(self, request, queryset, lambda template: renew_template(template, by=request.user))


@admin.register(Clause)
class ClauseAdmin(DeskAdmin):
    """Standard clauses; those of a template in use are for looking only."""

    list_display = ["heading", "key", "template", "order", "shows", "is_required"]
    list_filter = ["template", "shows", "is_required"]
    list_select_related = ["template"]
    search_fields = ["heading", "key", "text"]
    autocomplete_fields = ["template"]

    def get_fields(self, request: HttpRequest, obj: Clause | None = None) -> list[str]:
        version = ["seen"] if self.has_change_permission(request, obj) else ["version"]
        return ["template", *CLAUSE_FIELDS, *version]

    def get_readonly_fields(self, request: HttpRequest, obj: Clause | None = None) -> list[str]:
        return ["template"] if obj else []

    def has_change_permission(self, request: HttpRequest, obj: Clause | None = None) -> bool:
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or not Edition.objects.filter(template=obj.template_id).exists())

    def write(self, request: HttpRequest, row: Clause, form: Any, *, is_new: bool) -> Clause:
        stored = None if is_new else Clause.objects.select_related("template").get(pk=row.pk)
        template = stored.template if stored else form.cleaned_data["template"]
        data = form.cleaned_data
        return save_clause(template, data, by=request.user, clause=stored, seen=data["seen"])
