"""The order of problems: the order in which the document is read."""

from collections.abc import Iterable

from agreements.terms.document.facts import Facts, obligations_under
from agreements.terms.enums import SectionShows
from partnerships.problem import Problem


def in_document_order(facts: Facts, problems: Iterable[Problem]) -> list[Problem]:
    """Give the problems from the first page to the last; those without a place in it stand first."""
    places = {block: place for place, block in reversed(list(enumerate(_blocks(facts), 1)))}
    last = len(places) + len(facts.sections) + 100
    return sorted(problems, key=lambda problem: places.get(problem.block, last) if problem.block else 0)


def _blocks(facts: Facts) -> list[str]:
    """Give the addresses in reading order; data stand under the section that prints them, else behind the text."""
    shown = _shown(facts)
    blocks = ["title", *(f"party-{party.line}" for party in facts.parties)]
    for section in facts.sections:
        blocks.append(f"section-{section.line}")
        blocks += [f"obligation-{row.line}" for row in obligations_under(facts, section)]
        blocks += shown.get(section.shows, [])
    for data in shown.values():
        blocks += data
    return [*blocks, *facts.annexed]


def _shown(facts: Facts) -> dict[str, list[str]]:
    records = {
        group.shows: [f"{each.part}-{each.line}" for row in group.rows for each in (row, *row.under)]
        for group in facts.records
    }
    return records | {
        SectionShows.PERIOD: ["period"],
        SectionShows.INITIATIVES: [
            address
            for row in facts.initiatives
            for address in (f"initiative-{row.line}", *(f"lead-{lead.line}" for lead in row.leads))
        ],
        SectionShows.TARGETS: [f"target-{row.line}" for each in facts.initiatives for row in each.targets],
        SectionShows.TERMINATION: ["termination"],
        SectionShows.ANNEXES: [f"annex-{row.line}" for row in facts.annexes],
    }


def block_that_shows(facts: Facts, shows: str) -> str:
    """Give the address of the section that prints these data, "" when none does (code of enums.SectionShows)."""
    return next((f"section-{section.line}" for section in facts.sections if section.shows == shows), "")
