"""Organisations and contact persons at the support desk."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from partnerships.actions.retire_contact import retire_contact
from partnerships.actions.retire_party import retire_party
from partnerships.actions.save_contact import save_contact
from partnerships.actions.save_party import FIELDS, save_party
from partnerships.admin.base import DeskAdmin, ReadOnlyInline
from partnerships.models import ContactPerson, Membership, Party


class ContactInline(ReadOnlyInline):
    """The party's contact persons."""

    model = ContactPerson
    fields = ["name", "function", "phone", "email", "retired_on"]


class MembershipInline(ReadOnlyInline):
    """The party's users."""

    model = Membership
    fields = ["user", "role", "since", "until"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("user", "party")


@admin.register(Party)
class PartyAdmin(DeskAdmin):
    """The register; a date in "ophørt den" ends the party."""

    list_display = ["name", "kind", "parent", "cvr", "city", "retired_on"]
    list_filter = ["kind", ("retired_on", admin.EmptyFieldListFilter)]
    list_select_related = ["parent"]
    search_fields = ["name", "cvr", "ean", "search_text"]
    autocomplete_fields = ["parent", "predecessor"]
    fields = [*FIELDS, "retired_on", "seen"]
    inlines = [ContactInline, MembershipInline]

    def get_readonly_fields(self, request: HttpRequest, obj: Party | None = None) -> list[str]:
        return ["retired_on"] if obj is None or obj.retired_on else []

    def write(self, request: HttpRequest, row: Party, form: Any, *, is_new: bool) -> Party:
        stored = None if is_new else Party.objects.get(pk=row.pk)
        ends_on = form.cleaned_data.get("retired_on")
        saved = save_party(form.cleaned_data, by=request.user, party=stored, seen=form.cleaned_data["seen"])
        if ends_on and not saved.retired_on:
            saved = retire_party(saved, by=request.user, seen=saved.version, on=ends_on)
        return saved


@admin.register(ContactPerson)
class ContactPersonAdmin(DeskAdmin):
    """Contact persons; a date in "stoppet den" stops the person."""

    list_display = ["name", "party", "function", "phone", "email", "retired_on", "successor"]
    list_filter = [("retired_on", admin.EmptyFieldListFilter), "party__kind"]
    list_select_related = ["party", "successor"]
    search_fields = ["name", "email", "function", "party__name"]
    autocomplete_fields = ["party"]
    fields = ["party", "name", "title", "function", "phone", "email", "confirmed_on", "retired_on", "seen"]

    def get_readonly_fields(self, request: HttpRequest, obj: ContactPerson | None = None) -> list[str]:
        if obj is None:
            return ["confirmed_on", "retired_on"]
        return ["party", "confirmed_on", *(["retired_on"] if obj.retired_on else [])]

    def write(self, request: HttpRequest, row: ContactPerson, form: Any, *, is_new: bool) -> ContactPerson:
        stored = None if is_new else ContactPerson.objects.get(pk=row.pk)
        stops_on = form.cleaned_data.get("retired_on")
        saved = save_contact(
            form.cleaned_data, by=request.user, contact=stored, seen=form.cleaned_data["seen"]
        )
        if stops_on and not saved.retired_on:
            saved = retire_contact(saved, by=request.user, seen=saved.version, on=stops_on)
        return saved
