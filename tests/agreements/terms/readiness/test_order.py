from agreements.terms.readiness.order import block_that_shows, in_document_order
from partnerships.problem import Problem, Severity
from tests.make.cases import sound_facts


def _at(*blocks: str):
    return [Problem("X", Severity.INFO, "", block) for block in blocks]


def test_order_is_the_order_the_document_is_read_in():
    expected = ["", "title", "party-1", "party-2", "section-31", "section-32", "target-61", "section-33"]
    expected += ["initiative-51", "lead-55", "section-34", "obligation-71", "period", "section-36"]
    expected += ["termination", "annex-82", "budget"]
    found = in_document_order(sound_facts(), _at(*reversed(expected)))
    assert [problem.block for problem in found] == expected


def test_order_data_that_no_section_shows_stand_behind_the_text():
    facts = sound_facts(sections=sound_facts().sections[:1])
    found = in_document_order(facts, _at("nowhere-1", "budget", "period", "section-31"))
    assert [problem.block for problem in found] == ["section-31", "period", "budget", "nowhere-1"]


def test_order_keeps_problems_of_one_block_as_they_came():
    one, other = Problem("A", Severity.INFO, "", "title"), Problem("B", Severity.ERROR, "", "title")
    assert in_document_order(sound_facts(), [one, other]) == [one, other]


def test_block_that_shows_names_the_section_or_nothing():
    assert block_that_shows(sound_facts(), "annexes") == "section-37"
    assert block_that_shows(sound_facts(sections=()), "annexes") == ""
