"""Facts: an edition as frozen dataclasses.

The content page, the PDF, the JSON, the diff, the conflict page and the public version are drawn from these and from
nothing else. `canonical()` gives the bytes whose SHA-256 is the *facts hash* that approvals and signatures are bound to.
This module holds shapes only; `agreements.terms.document.gather` fills them from the database.

Facts that were stored stay what they were: read back, they keep the stored JSON, and their bytes and their hash are of
that, so that a field which a later version adds changes nothing that was sent, approved or signed.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, field, is_dataclass, replace
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from agreements.terms.shapes import Block, ListItem, Run

__all__ = ["Block", "Facts", "ListItem", "Run"]

SCHEMA = "partnership-agreement-facts/1"


@dataclass(frozen=True)
class PersonFacts:
    """A contact person as printed. `role` is the function in the agreement ("Tovholder, VINK")."""

    line: int
    name: str
    role: str = ""
    phone: str = ""  # as shown: "33 92 93 00"
    email: str = ""
    is_leader: bool = False
    initiative: str = ""


@dataclass(frozen=True)
class PartyFacts:
    """A party block as printed; an empty number is a missing number, not an unknown one."""

    line: int
    capacity: str  # code of enums.Capacity
    capacity_label: str  # "Tilskudsgiver"
    name: str
    unit: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    phone: str = ""
    cvr: str = ""
    ean: str = ""
    email: str = ""
    contacts: tuple[PersonFacts, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class SectionFacts:
    """A numbered section. `shows` names the data printed under its text (code of enums.SectionShows, "" = none)."""

    line: int
    number: str
    heading: str
    text: str  # the markup as typed
    blocks: tuple[Block, ...]
    shows: str = ""
    deviates: bool = False  # differs from its clause in the template
    deviation_reason: str = ""
    printed_number: str = ""  # the number an old text gives it
    guidance: tuple[str, ...] = ()  # the questions a sketch's field asks


@dataclass(frozen=True)
class LeadFacts:
    """A lead (tovholder) of an initiative: unit, acting authority, named person, address."""

    line: int
    unit: str
    authority: str = ""
    person: str = ""
    address: str = ""
    is_accountable: bool = False


@dataclass(frozen=True)
class TargetFacts:
    """A target: what, the sentence printed from the data, and the data themselves (numbers as decimal strings)."""

    line: int
    what: str
    sentence: str  # "10–15 personer", "30 besøg om året fordelt på 10 institutioner (hele byen)"
    amount_kind: str
    basis: str
    minimum: str = ""
    maximum: str = ""
    unit: str = ""
    places: int = 0  # over how many institutions
    places_note: str = ""
    open_reason: str = ""
    per_place: str = ""  # "3 pr. institution pr. år" when computable
    kept_share: str = ""
    kept_years: int = 0
    source: str = ""
    control_area: str = ""
    deadline: str = ""


@dataclass(frozen=True)
class InitiativeFacts:
    """An initiative with its leads and its targets, in order."""

    line: int
    kind: str
    name: str
    description: str
    leads: tuple[LeadFacts, ...] = ()
    targets: tuple[TargetFacts, ...] = ()


@dataclass(frozen=True)
class ObligationFacts:
    """Who owes what to whom by when; `due_text` is printed as written, the interval is ISO dates or ""."""

    line: int
    title: str
    text: str
    owner: str
    receiver: str
    due_text: str
    due_start: str = ""
    due_end: str = ""
    initiative: str = ""
    reservation: str = ""
    parts: tuple[str, ...] = ()
    section: int = (
        0  # the line of the section it is printed under; 0 = under the section that shows obligations
    )


@dataclass(frozen=True)
class AnnexFacts:
    """An annex with its computed number ("Bilag 2") and, when a file is attached, its name, size in bytes and SHA-256."""

    line: int
    number: str
    title: str
    kind: str
    file_name: str = ""
    size: int = 0
    sha256: str = ""
    is_missing: bool = False  # listed and required, but neither file nor drawn part is there


@dataclass(frozen=True)
class PeriodFacts:
    """The period as written and as interval (ISO dates or ""); start_rule "last_signature" leaves start empty until then."""

    text: str
    start: str
    end: str
    start_rule: str
    sentence: str  # what the document prints


@dataclass(frozen=True)
class TerminationFacts:
    """The termination clause as data and as the sentence printed; months = 0 means there is none."""

    months: int
    anchor: str
    mode: str
    sentence: str
    effects: tuple[str, ...] = ()


@dataclass(frozen=True)
class Detail:
    """One thing told of a record: what it is called, and the value as printed."""

    key: str
    label: str
    value: str


@dataclass(frozen=True)
class RecordFacts:
    """A target group, a duty, a phase ...: its title, what is told of it, and the bare data for checks (ISO, decimals)."""

    line: int
    part: str  # a name of parts.PARTS
    title: str
    text: str = ""
    details: tuple[Detail, ...] = ()
    data: dict[str, str] = field(default_factory=dict)
    under: tuple["RecordFacts", ...] = ()


@dataclass(frozen=True)
class RecordGroupFacts:
    """All records of one part, printed together under the section that shows them; `totals` are computed."""

    part: str
    shows: str  # code of enums.SectionShows
    label: str
    rows: tuple[RecordFacts, ...]
    totals: tuple[Detail, ...] = ()


@dataclass(frozen=True)
class Facts:
    """One edition of one agreement, whole. `annexed` holds what other storeys tell through the port (key -> JSON value)."""

    reference: str
    kind: str
    kind_label: str  # "Samarbejdsaftale"
    title: str
    subtitle: str
    programme: str
    edition_number: int
    edition_label: str  # "Grundaftale", "Tillæg 1"
    language: str
    parties: tuple[PartyFacts, ...]
    period: PeriodFacts
    termination: TerminationFacts
    sections: tuple[SectionFacts, ...]
    initiatives: tuple[InitiativeFacts, ...]
    obligations: tuple[ObligationFacts, ...]
    annexes: tuple[AnnexFacts, ...]
    is_as_written: bool = False  # a text made before the system: its faults are shown and never block
    annexed: dict[str, Any] = field(default_factory=dict)
    case_numbers: tuple[str, ...] = ()
    records: tuple[RecordGroupFacts, ...] = ()
    annex_to: str = ""
    document_date: str = ""  # as it is to stand
    introduction: str = ""
    introduction_blocks: tuple[Block, ...] = ()
    schema: str = SCHEMA
    # The JSON these facts were read from; None while they come from the rows. `init=False`, so that `replace()` drops it.
    stored: dict[str, Any] | None = field(default=None, init=False, repr=False, compare=False)


def records_of(facts: Facts, part: str) -> tuple[RecordFacts, ...]:
    """Give the records of one part (a name of parts.PARTS), none when there are none."""
    return next((group.rows for group in facts.records if group.part == part), ())


def obligations_under(facts: Facts, section: SectionFacts) -> tuple[ObligationFacts, ...]:
    """Give the obligations printed under a section, so that each is printed once and none is lost.

    They are those that name the section; those that name none stand under the first section that shows obligations, or
    under the last section when none does.
    """
    showing = [each.line for each in facts.sections if each.shows == "obligations"]
    lines = {each.line for each in facts.sections}
    home = showing[0] if showing else facts.sections[-1].line
    return tuple(
        row for row in facts.obligations if (row.section if row.section in lines else home) == section.line
    )


def to_data(facts: Facts) -> dict[str, Any]:
    """Give the facts as plain JSON values (dicts, lists, strings, numbers, booleans): as stored, when they were."""
    return facts.stored if facts.stored is not None else in_full(facts)


def in_full(facts: Facts) -> dict[str, Any]:
    """Give the facts as plain JSON values with every field known today, for comparing an older text with a newer."""
    data: dict[str, Any] = json.loads(json.dumps(asdict(replace(facts))))  # without what is stored
    del data["stored"]
    return data


def canonical(facts: Facts) -> bytes:
    """Give the one and only byte form of the facts: UTF-8 JSON, sorted keys, no white space; of the stored JSON if any."""
    return json.dumps(to_data(facts), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def facts_hash(facts: Facts) -> str:
    """Give the SHA-256 of the canonical form, 64 hex digits."""
    return hashlib.sha256(canonical(facts)).hexdigest()


def from_data(data: dict[str, Any]) -> Facts:
    """Read stored JSON: a field that an older version lacked gets its default, and the JSON itself is kept.

    Raises TypeError when a field is unknown to us or one without a default is missing.
    """
    facts: Facts = _build(Facts, data)
    object.__setattr__(facts, "stored", data)
    return facts


def _build(kind: Any, value: Any) -> Any:
    if is_dataclass(kind):
        make: Any = kind
        hints = _hints(make)
        return make(**{name: _build(hints.get(name), each) for name, each in value.items()})
    if get_origin(kind) is tuple:
        return tuple(_build(get_args(kind)[0], item) for item in value)
    return value


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
