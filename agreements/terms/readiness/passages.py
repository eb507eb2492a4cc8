"""Every text that people wrote in an edition, with its address: what the checks of wording read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from agreements.terms.document.facts import Facts
from agreements.terms.enums import AnnexKind

_TITLE_MOST = 60
_FILED_UNDER = "reference"  # the part whose digits are text: a case number


@dataclass(frozen=True)
class Passage:
    """One text: where it is mended (block and field), what the place is called in a sentence, and the text."""

    block: str
    field: str
    place: str
    text: str


def passages(facts: Facts) -> list[Passage]:
    """Give every text that is not empty, from the title to what other storeys annex."""
    walks = (_front, _parties, _sections, _initiatives, _obligations, _records, _annexes, _annexed)
    return [passage for walk in walks for passage in walk(facts) if passage.text.strip()]


def _front(facts: Facts) -> Iterator[Passage]:
    yield Passage("title", "title", _("titlen"), facts.title)
    yield Passage("title", "subtitle", _("undertitlen"), facts.subtitle)
    yield Passage("title", "annex_to", _("linjen om, hvad papiret er bilag til"), facts.annex_to)
    yield Passage("title", "introduction", _("indledningen"), facts.introduction)
    for number in facts.case_numbers:
        yield Passage("title", "", _("sagsnummeret"), number)
    yield Passage("period", "period_text", _("aftaleperioden"), facts.period.text)


def _parties(facts: Facts) -> Iterator[Passage]:
    for party in facts.parties:
        block, place = f"party-{party.line}", _("partens oplysninger (%(name)s)") % {"name": party.name}
        yield from _fields(block, place, party, "name", "unit", "street", "city", "email", "note")
        for person in party.contacts:
            for text in (person.name, person.role, person.email):
                yield Passage(block, "contacts", place, text)


def _sections(facts: Facts) -> Iterator[Passage]:
    for section in facts.sections:
        block = f"section-{section.line}"
        yield Passage(
            block,
            "heading",
            _("overskriften til afsnit %(number)s") % {"number": section.number},
            section.heading,
        )
        yield Passage(block, "text", _("afsnit %(number)s") % {"number": section.number}, section.text)
        if section.deviates:
            place = _("begrundelsen ved afsnit %(number)s") % {"number": section.number}
            yield Passage(block, "deviation_reason", place, section.deviation_reason)


_TARGET_TEXTS = ("what", "unit", "places_note", "source", "control_area", "deadline", "open_reason")


def _initiatives(facts: Facts) -> Iterator[Passage]:
    for initiative in facts.initiatives:
        place = _("indsatsen “%(name)s”") % {"name": initiative.name}
        yield from _fields(f"initiative-{initiative.line}", place, initiative, "name", "description")
        for lead in initiative.leads:
            yield from _fields(f"lead-{lead.line}", place, lead, "unit", "authority", "person", "address")
        for target in initiative.targets:
            yield from _fields(f"target-{target.line}", place, target, *_TARGET_TEXTS)


def _obligations(facts: Facts) -> Iterator[Passage]:
    for obligation in facts.obligations:
        block, place = (
            f"obligation-{obligation.line}",
            _("forpligtelsen “%(name)s”") % {"name": obligation.title},
        )
        yield from _fields(block, place, obligation, "title", "text", "due_text", "reservation")
        for part in obligation.parts:
            yield Passage(block, "parts", place, part)


def _records(facts: Facts) -> Iterator[Passage]:
    for group in facts.records:
        for row in (each for top in group.rows for each in (top, *top.under)):
            told = {"title": row.title[:_TITLE_MOST], "group": group.label}
            place = _("“%(title)s” under %(group)s") % told
            for name, text in row.data.items():
                if row.part == _FILED_UNDER or not _is_figure(text):
                    yield Passage(f"{row.part}-{row.line}", name, place, text)


def _is_figure(text: str) -> bool:
    return text.removeprefix("-").replace(".", "", 1).isdigit()


def _annexes(facts: Facts) -> Iterator[Passage]:
    for annex in facts.annexes:
        yield Passage(f"annex-{annex.line}", "title", annex.number, annex.title)
        place = _("filnavnet på %(number)s") % {"number": annex.number}
        yield Passage(f"annex-{annex.line}", "file", place, annex.file_name)


def _annexed(facts: Facts) -> Iterator[Passage]:
    labels = dict(AnnexKind.choices)
    for key, told in facts.annexed.items():
        place = _("bilaget “%(name)s”") % {"name": labels.get(key, key)}
        for text in _strings(told):
            yield Passage(key, "", place, text)


def _strings(value: Any) -> Iterator[str]:
    """Give the texts in a JSON value; an amount ("2100000.00") is no text."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, str) and not _is_amount(value):
        yield value


def _is_amount(text: str) -> bool:
    whole, point, decimals = text.removeprefix("-").partition(".")
    return bool(point) and whole.isdigit() and decimals.isdigit()


def _fields(block: str, place: str, row: Any, *names: str) -> Iterator[Passage]:
    for name in names:
        yield Passage(block, name, place, getattr(row, name))
