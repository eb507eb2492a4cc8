"""What changed between two texts, said in Danish."""

from dataclasses import replace

from agreements.terms.document.compare import compare
from agreements.terms.document.differences import Change, word_pieces
from agreements.terms.document.facts import to_data
from tests.make.facts import sample_facts

FACTS = sample_facts()
BEFORE = to_data(FACTS)


def changes(**changed):
    return compare(BEFORE, to_data(replace(FACTS, **changed)))


def test_compare_of_the_same_text_is_nothing():
    assert compare(BEFORE, BEFORE) == []


def test_compare_of_a_title_names_it():
    assert changes(title="Ny titel") == [Change("Titel", FACTS.title, "Ny titel")]


def test_compare_of_a_party_number_names_party_and_field():
    party = replace(FACTS.parties[0], cvr="29100004")
    found = changes(parties=(party, *FACTS.parties[1:]))
    assert found == [Change(f"{party.name}: CVR-nummer", FACTS.parties[0].cvr, "29100004")]


def test_compare_of_a_renamed_initiative_is_one_change():
    first = FACTS.initiatives[0]
    found = changes(initiatives=(replace(first, name="Nyt navn"), *FACTS.initiatives[1:]))
    assert found == [Change("Indsatsen Nyt navn: navn", first.name, "Nyt navn")]


def test_compare_of_a_target_names_the_initiative_too():
    first = FACTS.initiatives[0]
    target = replace(first.targets[0], sentence="20 personer")
    found = changes(
        initiatives=(replace(first, targets=(target, *first.targets[1:])), *FACTS.initiatives[1:])
    )
    where = f"Indsatsen {first.name}, målet {target.what}: tal"
    assert found == [Change(where, first.targets[0].sentence, "20 personer")]


def test_compare_of_a_section_that_is_gone_tells_what_stood_there():
    gone = FACTS.sections[-1]
    found = changes(sections=FACTS.sections[:-1])
    assert [change.where for change in found] == [f"Afsnit {gone.number}. {gone.heading}"]
    assert found[0].after == ""
    assert gone.text in found[0].before


def test_compare_of_sections_in_another_order_says_so_once():
    found = changes(sections=(FACTS.sections[1], FACTS.sections[0], *FACTS.sections[2:]))
    assert [change.where for change in found] == ["Afsnittenes rækkefølge"]


def test_compare_of_a_budget_line_tells_the_amounts_in_kroner():
    after = to_data(FACTS)
    line = after["annexed"]["budget"]["groups"][0]["lines"][0]
    was = list(line["amounts"])
    line["amounts"] = ["600000.00", *was[1:]]
    found = compare(BEFORE, after)
    assert len(found) == 1
    assert found[0].where.startswith("Budget, ")
    assert found[0].where.endswith(": beløb")
    assert found[0].after == "600.000\xa0kr.; 500.000\xa0kr.; 500.000\xa0kr."


def test_word_pieces_tell_which_words_went_and_came():
    assert word_pieces("blandt unge i byen", "blandt børn i byen") == [
        ("same", "blandt "),
        ("gone", "unge "),
        ("new", "børn "),
        ("same", "i byen"),
    ]


def test_word_pieces_of_something_new_is_all_new():
    assert word_pieces("", "nyt") == [("new", "nyt")]


def test_compare_reads_what_an_older_version_lacked_as_empty() -> None:
    facts = replace(FACTS, parties=(replace(FACTS.parties[0], contacts=()), *FACTS.parties[1:]))
    today, older = to_data(facts), to_data(facts)
    del older["parties"][0]["contacts"]
    for person in (person for party in older["parties"][1:] for person in party["contacts"]):
        if not person["is_leader"]:
            del person["is_leader"]

    assert compare(older, today) == []
    assert compare(today, older) == []
