"""The parts an edition is made of: name in the address bar, model, group of rights, parent, fields that people write."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from agreements.rights import Group
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
from agreements.terms.models.base import Term


@dataclass(frozen=True)
class Part:
    """One kind of part. `parent` is the field that names the row it stands under, "" when that is the edition."""

    name: str
    model: type[Term]
    label: str | Promise
    fields: tuple[str, ...]
    group: Group = Group.TEXT
    parent: str = ""


PARTS: dict[str, Part] = {
    part.name: part
    for part in (
        Part(
            "party",
            Participation,
            _("part"),
            (
                "party",
                "capacity",
                "name",
                "unit",
                "street",
                "postal_code",
                "city",
                "phone",
                "cvr",
                "ean",
                "email",
                "case_number",
            ),
        ),
        Part(
            "contact",
            ParticipationContact,
            _("kontaktperson"),
            ("contact", "name", "function", "phone", "email", "is_leader"),
            parent="participation",
        ),
        Part("section", Section, _("afsnit"), ("heading", "text", "shows", "deviation_reason")),
        Part("initiative", Initiative, _("indsats"), ("kind", "name", "description"), Group.INITIATIVES),
        Part(
            "lead",
            InitiativeLead,
            _("tovholder"),
            ("unit", "authority", "contact", "person", "address", "is_accountable"),
            Group.INITIATIVES,
            "initiative",
        ),
        Part(
            "target",
            Target,
            _("mål"),
            (
                "what",
                "amount_kind",
                "minimum",
                "maximum",
                "unit",
                "basis",
                "places",
                "places_note",
                "open_reason",
            ),
            Group.INITIATIVES,
            "initiative",
        ),
        Part(
            "obligation",
            Obligation,
            _("forpligtelse"),
            (
                "title",
                "text",
                "owner",
                "receiver",
                "initiative",
                "section",
                "due_text",
                "due_start",
                "due_end",
                "due_precision",
                "due_is_approximate",
                "reservation",
            ),
        ),
        Part("obligation-part", ObligationPart, _("punkt"), ("text",), parent="obligation"),
        Part("annex", Annex, _("bilag"), ("kind", "title", "file", "is_required")),
    )
}

EDITION_FIELDS = (
    "title",
    "subtitle",
    "period_text",
    "start_rule",
    "starts_on",
    "ends_on",
    "is_open_ended",
    "notice_months",
    "notice_anchor",
    "notice_mode",
    "obligations_lapse",
    "funds_lapse",
    "is_as_written",
)


def part_of(row: Term) -> Part:
    """Give the kind of part a row is; raises LookupError for a row that is none."""
    for part in PARTS.values():
        if type(row) is part.model:
            return part
    raise LookupError(type(row).__name__)
