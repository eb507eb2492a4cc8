"""What the agreement lists - groups, duties, phases, hours and the like - at the support desk."""

from django.contrib import admin

from agreements.terms.admin.base import TermAdmin, TermInline
from agreements.terms.admin.parts import REFERENCE
from agreements.terms.document.records import TELLERS
from agreements.terms.models import GroupMember
from agreements.terms.parts import PARTS, Part


class MemberInline(TermInline):
    """Who sits in the group."""

    model = GroupMember
    fields = ["name", "title", "unit", "is_chair"]


def _admin_of(part: Part) -> type[TermAdmin]:
    texts = [
        field.name
        for field in part.model._meta.concrete_fields
        if field.name in part.fields and field.get_internal_type() in ("CharField", "TextField")
    ]
    searched = [name for name in texts if not part.model._meta.get_field(name).choices]
    shown = [name for name in part.fields if not part.model._meta.get_field(name).is_relation][:4]
    values = {
        "__doc__": str(part.label),
        "part_name": part.name,
        "group": part.group,
        "list_display": [*shown, "agreement_link", "edition"],
        "search_fields": [REFERENCE, *searched],
        "inlines": [MemberInline] if part.name == "group" else [],
    }
    return type(f"{part.model.__name__}Admin", (TermAdmin,), values)


for teller in TELLERS:
    admin.site.register(PARTS[teller.part].model, _admin_of(PARTS[teller.part]))
