from agreements.terms.readiness.deviations import check_deviations
from tests.make.cases import make_case, make_section_facts, told


def test_deviations_standard_text_passes():
    assert told(check_deviations, make_case()) == []


def test_deviations_with_a_reason_pass():
    section = make_section_facts(31, deviates=True, deviation_reason="Kommunen har to forvaltninger.")
    assert told(check_deviations, make_case(sections=(section,))) == []


def test_deviations_without_a_reason():
    section = make_section_facts(31, deviates=True, deviation_reason=" ")
    case = make_case(sections=(section,))
    assert told(check_deviations, case) == [("C-10", "E", "section-31", "deviation_reason")]
