"""The parts of an edition at the support desk."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from agreements.rights import Group
from agreements.terms.admin.base import TermAdmin, TermInline
from agreements.terms.models import (
    Annex,
    Initiative,
    InitiativeLead,
    Obligation,
    ObligationPart,
    Participation,
    ParticipationContact,
    Section,
    Target,
)

REFERENCE = "edition__agreement__reference"
DUE = ("due_text", "due_start", "due_end", "due_is_approximate")


class ContactInline(TermInline):
    """The contact persons as printed under the party."""

    model = ParticipationContact
    fields = ["name", "function", "phone", "email", "is_leader"]


class LeadInline(TermInline):
    """Who leads the initiative."""

    model = InitiativeLead
    fields = ["unit", "authority", "person", "is_accountable"]


class TargetInline(TermInline):
    """What the initiative is to reach."""

    model = Target
    fields = ["what", "amount_kind", "minimum", "maximum", "unit", "basis"]


class ChecklistInline(TermInline):
    """What the delivery must hold."""

    model = ObligationPart
    fields = ["text"]


@admin.register(Participation)
class ParticipationAdmin(TermAdmin):
    """Parties as printed."""

    part_name = "party"
    list_display = ["name", "unit", "capacity", "cvr", "agreement_link", "edition"]
    list_filter = ["capacity", "edition__state"]
    search_fields = [REFERENCE, "name", "unit", "cvr", "ean", "case_number"]
    inlines = [ContactInline]


@admin.register(ParticipationContact)
class ParticipationContactAdmin(TermAdmin):
    """Contact persons as printed."""

    part_name = "contact"
    list_display = ["name", "function", "participation", "agreement_link", "edition"]
    list_select_related = ["participation", "edition__agreement"]
    list_filter = ["is_leader", "edition__state"]
    search_fields = [REFERENCE, "name", "function", "email"]


@admin.register(Section)
class SectionAdmin(TermAdmin):
    """The sections of the text."""

    part_name = "section"
    list_display = ["heading", "shows", "agreement_link", "edition", "order"]
    list_filter = ["shows", "edition__state"]
    search_fields = [REFERENCE, "heading"]


@admin.register(Initiative)
class InitiativeAdmin(TermAdmin):
    """Initiatives with their leads and targets."""

    part_name = "initiative"
    group = Group.INITIATIVES
    list_display = ["name", "kind", "agreement_link", "edition"]
    list_filter = ["kind", "edition__state"]
    search_fields = [REFERENCE, "name"]
    inlines = [LeadInline, TargetInline]


@admin.register(InitiativeLead)
class InitiativeLeadAdmin(TermAdmin):
    """Lead units."""

    part_name = "lead"
    group = Group.INITIATIVES
    list_display = ["unit", "person", "initiative", "is_accountable", "agreement_link"]
    list_select_related = ["initiative", "edition__agreement"]
    list_filter = ["is_accountable", "edition__state"]
    search_fields = [REFERENCE, "unit", "authority", "person"]


@admin.register(Target)
class TargetAdmin(TermAdmin):
    """Targets."""

    part_name = "target"
    group = Group.INITIATIVES
    list_display = ["what", "amount_kind", "minimum", "maximum", "unit", "initiative", "agreement_link"]
    list_select_related = ["initiative", "edition__agreement"]
    list_filter = ["amount_kind", "basis", "edition__state"]
    search_fields = [REFERENCE, "what", "unit"]


@admin.register(Obligation)
class ObligationAdmin(TermAdmin):
    """Who owes what to whom by when. The deadline is read from its words on the agreement's own page."""

    part_name = "obligation"
    list_display = ["title", "owner", "receiver", "due_text", "due_end", "agreement_link"]
    list_select_related = ["owner", "receiver", "edition__agreement"]
    list_filter = ["edition__state", "due_end"]
    search_fields = [REFERENCE, "title", "owner__name", "receiver__name"]
    inlines = [ChecklistInline]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return [*super().get_readonly_fields(request, obj), *DUE]


@admin.register(ObligationPart)
class ObligationPartAdmin(TermAdmin):
    """What a delivery must hold."""

    part_name = "obligation-part"
    list_display = ["text", "obligation", "agreement_link"]
    list_select_related = ["obligation", "edition__agreement"]
    search_fields = [REFERENCE, "text", "obligation__title"]


@admin.register(Annex)
class AnnexAdmin(TermAdmin):
    """Annexes; the file itself is brought and fetched on the agreement's own page."""

    part_name = "annex"
    list_display = ["title", "kind", "file", "is_required", "agreement_link", "edition"]
    list_select_related = ["file", "edition__agreement"]
    list_filter = ["kind", "is_required", "edition__state"]
    search_fields = [REFERENCE, "title", "file__name"]
