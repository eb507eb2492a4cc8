"""How a row of an edition stands at the support desk: looked at by all, written through the edition's own verb."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from agreements.rights import Group
from agreements.rules import may_write
from agreements.terms.actions.save_part import save_part
from agreements.terms.models import Agreement, Edition
from agreements.terms.models.base import Term
from agreements.terms.parts import PARTS
from partnerships.admin.base import DeskAdmin, ReadOnlyAdmin, ReadOnlyInline


def link_to(agreement: Agreement) -> SafeString:
    """Give a link to the agreement at the support desk, told by its reference."""
    address = reverse("admin:agreements_agreement_change", args=[agreement.pk])
    return format_html('<a href="{}">{}</a>', address, agreement.reference)


class OfEdition:
    """What hangs on an edition: found by the agreement's reference, and linked to it."""

    edition_path = "edition"
    list_select_related: Sequence[str] = ()

    def get_queryset(self, request: HttpRequest) -> Any:
        # Django leaves `list_select_related` out as soon as anything is selected here.
        paths = {f"{self.edition_path}__agreement", *self.list_select_related}
        return super().get_queryset(request).select_related(*paths)  # type: ignore[misc]

    @admin.display(description=_("aftale"))
    def agreement_link(self, row: Any) -> SafeString:
        """The agreement the row belongs to."""
        for step in self.edition_path.split("__"):
            row = getattr(row, step)
        return link_to(row.agreement)


class TermAdmin(OfEdition, DeskAdmin):
    """A part of an edition. Whom the verb would refuse gets the row to look at: no button, and a POST is refused."""

    part_name: str
    group = Group.TEXT
    list_filter = ["edition__state"]
    show_facets = admin.ShowFacets.NEVER

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or bool(may_write(request.user, self.edition_of(obj), self.group)))

    def edition_of(self, row: Any) -> Edition:
        """Give the edition that the row belongs to."""
        edition: Edition = row.edition
        return edition

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        version = ["seen"] if self.has_change_permission(request, obj) else ["version"]
        return ["agreement_link", "edition", *PARTS[self.part_name].fields, *version]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """What points elsewhere is chosen on the agreement's own page, where only the right choices stand."""
        line = PARTS[self.part_name].names_line
        elsewhere = [
            field.name
            for field in self.model._meta.concrete_fields
            if field.is_relation or not field.editable or field.name == line
        ]
        return ["agreement_link", *elsewhere]

    def write(self, request: HttpRequest, row: Any, form: Any, *, is_new: bool) -> Term:
        seen = form.cleaned_data["seen"]
        return save_part(
            row.edition, self.part_name, form.cleaned_data, by=request.user, pk=row.pk, seen=seen
        )


class TermInline(ReadOnlyInline):
    """Parts that hang on a row, each with a link to its own page."""

    ordering = ["order", "id"]


class EvidenceAdmin(OfEdition, ReadOnlyAdmin):
    """What is kept as proof, for looking only."""

    show_facets = admin.ShowFacets.NEVER
