"""Facts survive being stored: what was sent can be read again, to the last character."""

import functools
import hashlib
import json
from dataclasses import replace

import pytest

from agreements.terms.document.facts import (
    canonical,
    facts_hash,
    from_data,
    in_full,
    obligations_under,
    to_data,
)
from tests.make.facts import sample_facts


def test_from_data_gives_back_what_to_data_took() -> None:
    facts = sample_facts()
    assert from_data(to_data(facts)) == facts
    assert from_data(json.loads(canonical(facts))) == facts


def test_facts_hash_is_the_same_for_stored_facts() -> None:
    facts = sample_facts()
    assert facts_hash(from_data(json.loads(canonical(facts)))) == facts_hash(facts)


def test_facts_hash_changes_with_one_letter() -> None:
    facts = sample_facts()
    assert facts_hash(replace(facts, title=facts.title + ".")) != facts_hash(facts)


def test_from_data_refuses_a_missing_field() -> None:
    data = to_data(sample_facts())
    del data["title"]
    with pytest.raises(TypeError):
        from_data(data)


def test_from_data_keeps_what_an_older_version_stored() -> None:
    older = to_data(sample_facts())
    del older["case_numbers"], older["parties"][0]["unit"]
    plain = json.dumps(older, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()

    facts = from_data(older)

    assert (facts.case_numbers, facts.parties[0].unit) == ((), "")
    assert (to_data(facts), canonical(facts)) == (older, plain)
    assert facts_hash(facts) == hashlib.sha256(plain).hexdigest()
    assert in_full(facts)["case_numbers"] == []
    assert canonical(replace(facts)) != plain  # a changed copy is no longer what was stored


@pytest.mark.parametrize("where", [(), ("parties", 0), ("sections", 0, "blocks", 0), ("period",)])
def test_from_data_refuses_a_field_it_does_not_know(where: tuple[str | int, ...]) -> None:
    data = to_data(sample_facts())
    row = functools.reduce(lambda inner, step: inner[step], where, data)
    row["stored"] = "nyt"

    with pytest.raises(TypeError):
        from_data(data)


def test_every_obligation_is_printed_under_one_section() -> None:
    facts = sample_facts()

    printed = [row.line for section in facts.sections for row in obligations_under(facts, section)]

    assert sorted(printed) == sorted(row.line for row in facts.obligations)


def test_obligation_of_a_deleted_section_is_printed_where_obligations_are_shown() -> None:
    facts = sample_facts()
    lost = replace(facts, obligations=tuple(replace(row, section=999_999) for row in facts.obligations))
    home = next(section for section in facts.sections if section.shows == "obligations")

    assert obligations_under(lost, home) == lost.obligations
