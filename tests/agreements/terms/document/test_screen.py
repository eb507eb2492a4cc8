"""The document on screen: its blocks in printed order, each once, with the addresses that problems name."""

from dataclasses import replace

from agreements.terms.document.glimpse import glimpse
from agreements.terms.document.screen import block_of, screen_blocks
from tests.make.facts import sample_facts


def test_every_address_of_the_facts_stands_in_a_block() -> None:
    facts = sample_facts()
    blocks = screen_blocks(facts)
    wanted = [
        *(f"party-{party.line}" for party in facts.parties),
        *(f"section-{section.line}" for section in facts.sections),
        *(f"lead-{lead.line}" for row in facts.initiatives for lead in row.leads),
        *(f"target-{target.line}" for row in facts.initiatives for target in row.targets),
        *(f"obligation-{row.line}" for row in facts.obligations),
        *(f"annex-{row.line}" for row in facts.annexes),
        "title",
    ]

    assert [address for address in wanted if block_of(blocks, address) is None] == []
    assert block_of(blocks, "section-0") is None


def test_data_that_two_sections_show_are_drawn_once() -> None:
    facts = sample_facts()
    doubled = replace(
        facts, sections=(*facts.sections, replace(facts.sections[-1], line=999, shows="targets"))
    )

    keys = [block.key for block in screen_blocks(doubled)]

    assert len(keys) == len(set(keys))


def test_data_that_no_section_shows_stand_last_and_say_so() -> None:
    facts = sample_facts()
    bare = replace(facts, sections=tuple(replace(section, shows="") for section in facts.sections))

    unprinted = [block.key for block in screen_blocks(bare) if not block.is_printed]

    assert f"targets-{facts.initiatives[0].line}" in unprinted
    assert "period" in unprinted
    assert [block.key for block in screen_blocks(facts) if not block.is_printed] == []


def test_glimpse_is_one_short_line() -> None:
    facts = sample_facts()
    target = facts.initiatives[0].targets[0]

    assert glimpse(facts, f"target-{target.line}") == " ".join(target.sentence.split())
    assert glimpse(facts, "title") == facts.title
    assert glimpse(facts, "target-0") == ""
    long = replace(facts, title="x " * 200)
    assert glimpse(long, "title") == ""
