"""The document on screen: facts to blocks, in the order in which they are printed.

A block is what is drawn, redrawn and noted beside as one. Its `addresses` are those of `partnerships.problem.Problem`:
"title", "party-12", "section-4", "target-9", "budget" ... with the line identity of the row.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from agreements import annexes
from agreements.rights import Group
from agreements.terms.document.facts import Facts, InitiativeFacts, SectionFacts, obligations_under
from agreements.terms.document.paper import annex_parts
from agreements.terms.document.records import PART_SHOWN_BY, TELLERS
from agreements.terms.document.way_out import way_out
from agreements.terms.enums import WITHOUT_PARTIES, SectionShows
from agreements.terms.parts import PARTS
from partnerships.danish import clock

TEMPLATES = {
    "title": "agreements/content/blocks/title.html",
    "parties": "agreements/content/blocks/parties.html",
    "section": "agreements/content/blocks/section.html",
    "period": "agreements/content/blocks/period.html",
    "termination": "agreements/content/blocks/termination.html",
    "leads": "agreements/content/blocks/leads.html",
    "targets": "agreements/content/blocks/targets.html",
    "obligation": "agreements/content/blocks/obligation.html",
    "annexes": "agreements/content/blocks/annexes.html",
    "adder": "agreements/content/blocks/adder.html",
    "drawn": "agreements/content/blocks/drawn.html",
    "records": "agreements/content/blocks/records.html",
}


@dataclass(frozen=True)
class ScreenBlock:
    """One block: `kind` names its template in agreements/content/blocks, `data` is what it draws."""

    key: str
    kind: str
    data: Any
    addresses: tuple[str, ...] = ()
    group: Group = Group.TEXT
    is_printed: bool = True

    @property
    def template(self) -> str:
        """The template that draws the inside of the block."""
        return TEMPLATES[self.kind]


@dataclass(frozen=True)
class Adder:
    """The place where a new row of a part is begun; `first` when there is none of it yet, `section` to stand under."""

    part: str
    first: bool = False
    section: int = 0


def screen_blocks(facts: Facts) -> list[ScreenBlock]:
    """Give the blocks from the first page to the last; what no section shows stands last, told as not printed."""
    blocks = [_title(facts), *_parties(facts)]
    shown = {section.shows for section in facts.sections}
    for section in facts.sections:
        blocks.append(
            ScreenBlock(f"section-{section.line}", "section", section, (f"section-{section.line}",))
        )
        if section.shows in PART_SHOWN_BY:
            blocks.append(_records(section.shows, facts))
        elif section.shows != SectionShows.OBLIGATIONS:
            blocks += _shown(section.shows, facts)
        blocks += _obligations(facts, section)
    blocks.append(_adder("section", first=not facts.sections))
    if SectionShows.ANNEXES not in shown:
        blocks += _annexes(facts)
    blocks += [_records(group.shows, facts) for group in facts.records if group.shows not in shown]
    for shows in SectionShows.values:
        if shows not in shown and shows != SectionShows.ANNEXES and _is_filled(shows, facts):
            blocks += [replace(block, is_printed=False) for block in _shown(shows, facts)]
    return _once([*blocks, *_drawn(facts)])


def _once(blocks: list[ScreenBlock]) -> list[ScreenBlock]:
    """Keep the first of each: two sections may show the same data, but it is edited in one place."""
    return list({block.key: block for block in reversed(blocks)}.values())[::-1]


def block_of(blocks: list[ScreenBlock], address: str) -> ScreenBlock | None:
    """Give the block that an address stands in, or None."""
    return next((block for block in blocks if address in block.addresses), None)


def _title(facts: Facts) -> ScreenBlock:
    data = {
        "kind_label": facts.kind_label,
        "title": facts.title,
        "subtitle": facts.subtitle,
        "annex_to": facts.annex_to,
        "document_date": facts.document_date,
        "introduction": facts.introduction_blocks,
    }
    return ScreenBlock("title", "title", data, ("title",))


def _records(shows: str, facts: Facts) -> ScreenBlock:
    """Give the rows that a section shows; `label` stands over those no section shows, which are printed last."""
    part = PART_SHOWN_BY[shows]
    group = next((group for group in facts.records if group.part == part), None)
    rows = group.rows if group else ()
    is_shown = any(section.shows == shows for section in facts.sections)
    data = {
        "part": part,
        "below": next((each.under for each in TELLERS if each.part == part), ""),
        "label": "" if is_shown else SectionShows(shows).label,
        "rows": rows,
        "totals": group.totals if group else (),
    }
    addresses = [f"{each.part}-{each.line}" for row in rows for each in (row, *row.under)]
    return ScreenBlock(f"records-{shows}", "records", data, tuple(addresses), PARTS[part].group)


def _parties(facts: Facts) -> Iterator[ScreenBlock]:
    if facts.kind in WITHOUT_PARTIES and not facts.parties:
        return
    addresses = []
    for party in facts.parties:
        addresses += [f"party-{party.line}", *(f"contact-{person.line}" for person in party.contacts)]
    yield ScreenBlock("parties", "parties", facts.parties, tuple(addresses))


def _shown(shows: str, facts: Facts) -> Iterator[ScreenBlock]:
    drawer = _DRAWERS.get(shows)
    return drawer(facts) if drawer else iter(())


def _is_filled(shows: str, facts: Facts) -> bool:
    return {
        SectionShows.PERIOD.value: bool(facts.period.text or facts.period.end),
        SectionShows.TERMINATION.value: bool(facts.termination.sentence),
        SectionShows.INITIATIVES.value: bool(facts.initiatives),
        SectionShows.TARGETS.value: bool(facts.initiatives),
    }.get(shows, False)


def _adder(part: str, *, first: bool, group: Group = Group.TEXT) -> ScreenBlock:
    return ScreenBlock(f"add-{part}", "adder", Adder(part, first), (), group)


def _period(facts: Facts) -> Iterator[ScreenBlock]:
    yield ScreenBlock("period", "period", facts.period, ("period",))


def _termination(facts: Facts) -> Iterator[ScreenBlock]:
    yield ScreenBlock("termination", "termination", way_out(facts, clock.today()), ("termination",))


def _leads(facts: Facts) -> Iterator[ScreenBlock]:
    for row in facts.initiatives:
        addresses = (f"initiative-{row.line}", *(f"lead-{lead.line}" for lead in row.leads))
        yield ScreenBlock(
            f"leads-{row.line}", "leads", replace(row, targets=()), addresses, Group.INITIATIVES
        )
    yield _adder("initiative", first=not facts.initiatives, group=Group.INITIATIVES)


def _targets(facts: Facts) -> Iterator[ScreenBlock]:
    for row in facts.initiatives:
        data: InitiativeFacts = replace(row, leads=(), description="")
        addresses = (*(f"target-{target.line}" for target in row.targets), f"initiative-{row.line}")
        yield ScreenBlock(f"targets-{row.line}", "targets", data, addresses, Group.INITIATIVES)


def _obligations(facts: Facts, section: SectionFacts) -> Iterator[ScreenBlock]:
    for row in obligations_under(facts, section):
        address = f"obligation-{row.line}"
        yield ScreenBlock(address, "obligation", row, (address,))
    if section.shows == SectionShows.OBLIGATIONS:
        adder = Adder("obligation", not facts.obligations, section.line)
        yield ScreenBlock(f"add-obligation-{section.line}", "adder", adder)


def _annexes(facts: Facts) -> Iterator[ScreenBlock]:
    # What a part that is not drawn yet is told about stands at the list that it is missing from.
    absent = annexes.page_templates().keys() - facts.annexed.keys()
    addresses = (*(f"annex-{annex.line}" for annex in facts.annexes), "annexes", *sorted(absent))
    data = {
        "annexes": facts.annexes,
        "drawn": frozenset(part.annex.line for part in annex_parts(facts) if part.annex),
        "has_heading": all(section.shows != SectionShows.ANNEXES for section in facts.sections),
    }
    yield ScreenBlock("annexes", "annexes", data, addresses)


def _drawn(facts: Facts) -> Iterator[ScreenBlock]:
    templates = annexes.page_templates()
    for part in annex_parts(facts):
        if part.key in templates:
            yield ScreenBlock(
                part.key, "drawn", {"part": part, "template": templates[part.key]}, (part.key,), Group.BUDGET
            )


_DRAWERS: dict[str, Callable[[Facts], Iterator[ScreenBlock]]] = {
    SectionShows.PERIOD: _period,
    SectionShows.TERMINATION: _termination,
    SectionShows.INITIATIVES: _leads,
    SectionShows.TARGETS: _targets,
    SectionShows.ANNEXES: _annexes,
}
