"""Agreements, their editions and who has access, at the support desk."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from agreements.rules import may_edit_terms
from agreements.terms.actions.end_access import end_access
from agreements.terms.actions.give_access import give_access
from agreements.terms.actions.save_part import save_edition
from agreements.terms.admin.base import TermInline, link_to
from agreements.terms.models import (
    Access,
    Agreement,
    Annex,
    Edition,
    Initiative,
    Obligation,
    Participation,
    Section,
)
from agreements.terms.parts import EDITION_FIELDS
from partnerships.admin.base import DeskAdmin, ReadOnlyAdmin, ReadOnlyInline, SeenForm


class AccessInline(ReadOnlyInline):
    """Who has sight of the agreement."""

    model = Access
    fields = ["party", "side", "since", "until"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("party")


class EditionInline(ReadOnlyInline):
    """The agreement's texts."""

    model = Edition
    fields = ["number", "title", "state", "starts_on", "ends_on", "signed_on", "in_force_on"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("agreement")


@admin.register(Agreement)
class AgreementAdmin(ReadOnlyAdmin):
    """Agreements: found here, written on their own pages."""

    list_display = ["reference", "title", "kind", "programme", "owner", "current_state", "current_ends_on"]
    list_filter = ["current_state", "kind", "programme", "created_at"]
    list_select_related = ["programme", "owner"]
    search_fields = ["reference", "title", "search_text"]
    fields = ["reference", "kind", "title", "programme", "owner", "current_state", "created_by", "created_at"]
    inlines = [EditionInline, AccessInline]
    show_facets = admin.ShowFacets.NEVER

    def view_on_site(self, row: Agreement) -> str:
        """The agreement's own page."""
        return reverse("agreement", args=[row.reference])


class AccessForm(SeenForm):
    """Giving or ending sight asks for the reason; it stands in the agreement's story."""

    reason = forms.CharField(
        label=_("Begrundelse"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Når du gemmer en ny adgang, kan organisationen se aftalen med det samme. Når du gemmer en, der er givet, "
            "stopper den med det samme."
        ),
        error_messages={"required": _("Skriv hvorfor. Begrundelsen står i aftalens historie.")},
    )


@admin.register(Access)
class AccessAdmin(DeskAdmin):
    """Sight: given here, and ended here; never changed, so that the past can be explained."""

    form = AccessForm
    list_display = ["agreement_link", "party", "side", "since", "until"]
    list_filter = ["side", ("until", admin.EmptyFieldListFilter), "party__kind"]
    list_select_related = ["agreement", "party"]
    search_fields = ["agreement__reference", "party__name"]
    autocomplete_fields = ["agreement", "party"]

    @admin.display(description=_("aftale"))
    def agreement_link(self, row: Access) -> SafeString:
        """The agreement that is seen."""
        return link_to(row.agreement)

    def get_fields(self, request: HttpRequest, obj: Access | None = None) -> list[str]:
        if not self.has_change_permission(request, obj):
            return ["agreement", "party", "side", "since", "until"]
        given = ["since", "until"] if obj else []
        return ["agreement", "party", "side", *given, "reason", "seen"]

    def get_readonly_fields(self, request: HttpRequest, obj: Access | None = None) -> list[str]:
        return ["agreement", "party", "side", "since", "until"] if obj else []

    def has_change_permission(self, request: HttpRequest, obj: Access | None = None) -> bool:
        return super().has_change_permission(request, obj) and (obj is None or obj.until is None)

    def write(self, request: HttpRequest, row: Access, form: Any, *, is_new: bool) -> Access:
        data = form.cleaned_data
        if not is_new:
            return end_access(row, by=request.user, seen=data["seen"], reason=data["reason"])
        return give_access(
            data["agreement"], data["party"], data["side"], by=request.user, reason=data["reason"]
        )


class PartyInline(TermInline):
    """The parties as printed."""

    model = Participation
    fields = ["name", "unit", "capacity", "cvr"]


class SectionInline(TermInline):
    """The sections."""

    model = Section
    fields = ["heading", "shows"]


class InitiativeInline(TermInline):
    """The initiatives."""

    model = Initiative
    fields = ["name", "kind"]


class ObligationInline(TermInline):
    """Who owes what."""

    model = Obligation
    fields = ["title", "due_text", "due_end"]


class AnnexInline(TermInline):
    """The annexes."""

    model = Annex
    fields = ["title", "kind", "is_required"]


@admin.register(Edition)
class EditionAdmin(DeskAdmin):
    """A text with its terms. State, lock and dates of signing belong to the procedure and are only shown."""

    list_display = ["agreement_link", "label", "title", "state", "starts_on", "ends_on", "frozen_at"]
    list_filter = ["state", "kind", "is_as_written", "ends_on"]
    list_select_related = ["agreement"]
    search_fields = ["agreement__reference", "title", "subtitle"]
    readonly_fields = [
        "agreement_link", "number", "kind", "template", "language", "state", "frozen_at", "signed_on",
        "in_force_on",
    ]  # fmt: skip
    inlines = [PartyInline, SectionInline, InitiativeInline, ObligationInline, AnnexInline]
    show_facets = admin.ShowFacets.NEVER

    @admin.display(description=_("aftale"), ordering="agreement__reference")
    def agreement_link(self, row: Edition) -> SafeString:
        """The agreement that the text is of."""
        return link_to(row.agreement)

    def get_fields(self, request: HttpRequest, obj: Edition | None = None) -> list[str]:
        version = ["seen"] if self.has_change_permission(request, obj) else ["version"]
        return [*self.readonly_fields, *EDITION_FIELDS, *version]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or bool(may_edit_terms(request.user, obj)))

    def write(self, request: HttpRequest, row: Edition, form: Any, *, is_new: bool) -> Edition:
        return save_edition(row, form.cleaned_data, by=request.user, seen=form.cleaned_data["seen"])
