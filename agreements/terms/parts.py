"""The parts an edition is made of: name in the address bar, model, group of rights, parent, fields that people write."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from agreements.rights import Group
from agreements.terms.models import (
    Activity,
    Annex,
    CaseReference,
    Duty,
    Funding,
    GoverningGroup,
    GroupMember,
    Initiative,
    InitiativeLead,
    KeyFigure,
    Obligation,
    ObligationPart,
    Participation,
    ParticipationContact,
    Phase,
    Place,
    PoliticalDecision,
    RelatedGrant,
    Relation,
    ResourceEstimate,
    ResultStep,
    RightsRule,
    Section,
    SignatureLine,
    Target,
    TargetGroup,
    TenderTerm,
)
from agreements.terms.models.base import Term


@dataclass(frozen=True)
class Part:
    """One kind of part. `parent` is the field that names the row it stands under, "" when that is the edition.

    `along` are the rows its form always asks for; they are read with it. `names_line` is the field that names a line of
    what a storey above tells (`agreements.annexes`).
    """

    name: str
    model: type[Term]
    label: str | Promise
    fields: tuple[str, ...]
    group: Group = Group.TEXT
    parent: str = ""
    along: tuple[str, ...] = ()
    names_line: str = ""


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
                "note",
            ),
            along=("party",),
        ),
        Part(
            "contact",
            ParticipationContact,
            _("kontaktperson"),
            ("contact", "name", "function", "phone", "email", "is_leader", "initiative"),
            parent="participation",
            along=("participation",),
        ),
        Part(
            "section",
            Section,
            _("afsnit"),
            ("heading", "text", "printed_number", "shows", "deviation_reason"),
            along=("clause",),
        ),
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
                "kept_share",
                "kept_years",
                "source",
                "control_area",
                "deadline_text",
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
        Part(
            "target-group",
            TargetGroup,
            _("målgruppe"),
            ("rank", "name", "size_text", "text"),
        ),
        Part("place", Place, _("sted"), ("kind", "name", "note")),
        Part("phase", Phase, _("periode"), ("kind", "name", "period_text", "starts_on", "ends_on", "text")),
        Part(
            "activity",
            Activity,
            _("aktivitet"),
            (
                "title",
                "text",
                "initiative",
                "target",
                "when_text",
                "legal_basis",
                "line_in_budget",
                "budget_line",
                "is_outside_budget",
            ),
            Group.INITIATIVES,
            names_line="line_in_budget",
        ),
        Part(
            "duty",
            Duty,
            _("opgave eller bidrag"),
            ("participation", "who_text", "kind", "text", "initiative", "legal_basis", "note"),
        ),
        Part(
            "group",
            GoverningGroup,
            _("gruppe"),
            ("kind", "name", "answers_to", "mandate", "rhythm_text", "size_text", "promised_paper"),
        ),
        Part(
            "member",
            GroupMember,
            _("medlem"),
            ("participation", "name", "title", "unit", "is_chair"),
            parent="group",
        ),
        Part(
            "estimate",
            ResourceEstimate,
            _("timeforbrug"),
            (
                "role",
                "what",
                "phase",
                "times_min",
                "times_max",
                "length_min",
                "length_max",
                "unit",
                "basis",
                "is_about",
                "is_upper",
                "note",
            ),
        ),
        Part(
            "political-decision",
            PoliticalDecision,
            _("politisk beslutning"),
            ("kind", "body", "what", "decided_text", "decided_on", "reference"),
        ),
        Part("reference", CaseReference, _("nummer"), ("kind", "value", "participation", "note")),
        Part(
            "related-grant",
            RelatedGrant,
            _("andet tilskud"),
            (
                "title",
                "funder",
                "pool",
                "amount",
                "granted_text",
                "granted_on",
                "finance_act_account",
                "journal_number",
                "note",
            ),
        ),
        Part(
            "funding",
            Funding,
            _("finansiering"),
            ("participation", "payer_text", "amount", "amount_text", "covers", "covers_not"),
        ),
        Part(
            "relation",
            Relation,
            _("anden aftale"),
            ("kind", "agreement", "title", "ends_text", "ends_on", "note"),
        ),
        Part("result", ResultStep, _("led i forandringsteorien"), ("level", "text", "assumption")),
        Part(
            "right", RightsRule, _("regel om rettigheder"), ("kind", "what", "holder", "consent_of", "text")
        ),
        Part(
            "key-figure",
            KeyFigure,
            _("nøgletal"),
            ("what", "value", "unit", "area", "as_of_text", "as_of", "source"),
        ),
        Part("tender", TenderTerm, _("vilkår for udbuddet"), ("kind", "text", "reference")),
        Part(
            "signature-line",
            SignatureLine,
            _("trykt underskrift"),
            ("participation", "together_with", "name", "title", "date_text", "signed_on", "is_confirmed"),
        ),
    )
}

EDITION_FIELDS = (
    "title",
    "subtitle",
    "annex_to",
    "document_date_text",
    "document_date",
    "introduction",
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
