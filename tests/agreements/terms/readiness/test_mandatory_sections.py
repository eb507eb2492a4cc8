from agreements.terms.queries.required_clauses import RequiredClause
from agreements.terms.readiness.mandatory_sections import check_mandatory_sections
from tests.make.cases import make_case, make_section_facts, sound_facts, told


def test_mandatory_sections_whole_agreement_passes():
    assert told(check_mandatory_sections, make_case(required=(RequiredClause("Formål", 31),))) == []


def test_mandatory_sections_demanded_one_was_never_written():
    (problem,) = check_mandatory_sections(make_case(required=(RequiredClause("Rettigheder"),)))
    assert (problem.code, problem.severity, problem.block) == ("C-01", "E", "")
    assert problem.sentence == "Afsnittet “Rettigheder” mangler. Det skal være med: tilføj det igen."


def test_mandatory_sections_demanded_one_is_empty():
    empty = make_section_facts(31, text="  \n ")
    case = make_case(sections=(empty,), required=(RequiredClause("Formål", 31),))
    assert told(check_mandatory_sections, case) == [("C-01", "E", "section-31", "text")]


def test_mandatory_sections_own_section_is_empty():
    case = make_case(sections=(make_section_facts(90),))
    assert told(check_mandatory_sections, case) == [("C-01", "W", "section-90", "text")]


def test_mandatory_sections_section_that_shows_data_is_not_empty():
    case = make_case(sections=(make_section_facts(90, shows="targets"),))
    assert told(check_mandatory_sections, case) == []


def test_mandatory_sections_list_without_rows_is_empty():
    case = make_case(sections=(make_section_facts(90, shows="annexes"),), annexes=())
    assert told(check_mandatory_sections, case) == [("C-01", "W", "section-90", "text")]


def test_mandatory_sections_an_obligation_printed_under_it_fills_a_section():
    (plan,) = sound_facts().obligations
    moved = type(plan)(**{**vars(plan), "section": 90})
    case = make_case(sections=(make_section_facts(90),), obligations=(moved,))
    assert told(check_mandatory_sections, case) == []


def test_mandatory_sections_agreement_with_the_state_without_initiative():
    assert told(check_mandatory_sections, make_case(initiatives=())) == [("C-01", "E", "section-33", "")]


def test_mandatory_sections_internal_agreement_needs_tasks_but_no_initiative():
    case = make_case(kind="internal_agreement", initiatives=())
    assert told(check_mandatory_sections, case) == [("C-01", "E", "", ""), ("C-01", "W", "", "")]
