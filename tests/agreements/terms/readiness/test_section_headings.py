from agreements.terms.readiness.section_headings import check_section_headings
from tests.make.cases import make_case, make_section_facts, told


def test_section_headings_all_different_pass():
    assert told(check_section_headings, make_case()) == []


def test_section_headings_the_second_of_two_alike_is_told():
    sections = (
        make_section_facts(31, "1", "Mål"),
        make_section_facts(32, "2", "Formål"),
        make_section_facts(33, "3", "MÅL"),
    )
    (problem,) = check_section_headings(make_case(sections=sections))
    assert (problem.code, problem.severity, problem.block) == ("C-02", "I", "section-33")
    assert problem.sentence == "Afsnit 1 og 3 har samme overskrift. Giv det ene en anden, eller saml dem."
