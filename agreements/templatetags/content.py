"""What the blocks of the content page ask for: the links to edit and to add, drawn only for who may."""

from typing import Any

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.rights import Group
from agreements.terms.document.facts import PartyFacts, RecordFacts
from agreements.terms.enums import BOUND, Kind
from agreements.terms.parts import PARTS

register = template.Library()


@register.filter
def address(line: int, part: str) -> str:
    """Give the address of a row: 12, "party" -> "party-12"."""
    return f"{part}-{line}"


@register.simple_tag
def add_word(part: str) -> str:
    """Say what is added: "Tilføj målgruppe"."""
    return _("Tilføj %(part)s") % {"part": PARTS[part].label}


@register.filter
def needs_number(party: PartyFacts, kind: str) -> bool:
    """Tell whether a missing CVR number is a gap: of a party that is bound, when the parties are not of one legal entity."""
    return party.capacity in BOUND and kind != Kind.INTERNAL_AGREEMENT


@register.filter
def has_named_details(record: RecordFacts) -> bool:
    """Tell whether anything told of the record has a name to stand under."""
    return any(detail.label for detail in record.details)


@register.inclusion_tag("agreements/content/edit_link.html", takes_context=True)
def edit_link(context: Context, part: str, line: int, what: str) -> dict[str, Any]:
    """Draw "Ret" for one row, when the user may edit its group, or "Bemærk", when he may remark on it."""
    url = reverse("agreement_part", args=[context["reference"], part, line]) if _may(context, part) else ""
    return _link(context, url, f"{part}-{line}", what)


@register.inclusion_tag("agreements/content/edit_link.html", takes_context=True)
def edition_link(context: Context, piece: str, what: str) -> dict[str, Any]:
    """Draw "Ret" for the title, the period or the termination."""
    url = (
        reverse("agreement_edition", args=[context["reference"], piece]) if context["sheet"].may_text else ""
    )
    return _link(context, url, piece, what)


@register.inclusion_tag("agreements/content/edit_link.html", takes_context=True)
def remark_link(context: Context, place: str, what: str) -> dict[str, Any]:
    """Draw "Bemærk" for a block that is not edited on this page, when the user may write remarks."""
    return _link(context, "", place, what)


@register.inclusion_tag("agreements/content/add_link.html", takes_context=True)
def add_link(
    context: Context, part: str, word: str, under: int = 0, what: str = "", section: int = 0
) -> dict[str, Any]:
    """Draw the way to a new row, under the row with the line `under`, or to be printed under a section."""
    if not _may(context, part):
        return {}
    url = reverse("agreement_part_new", args=[context["reference"], part])
    tail = f"?under={under}" if under else f"?section={section}" if section else ""
    return {"url": url + tail, "word": word, "what": what}


def _may(context: Context, part: str) -> bool:
    sheet = context["sheet"]
    return bool(sheet.may_initiatives if PARTS[part].group is Group.INITIATIVES else sheet.may_text)


def _link(context: Context, url: str, place: str, what: str) -> dict[str, Any]:
    remark = ""
    if not url and context["sheet"].may_remark:
        remark = f"{reverse('agreement_remark', args=[context['reference']])}?blok={place}"
    return {"url": url, "remark_url": remark, "what": what, "is_focused": context.get("focus") == place}
