from agreements.terms.document.facts import TerminationFacts
from agreements.terms.readiness.termination_clause import check_termination_clause
from tests.make.cases import make_case, told

NONE = TerminationFacts(0, "", "inclusive", "")


def test_termination_clause_that_is_there_passes():
    assert told(check_termination_clause, make_case()) == []


def test_termination_clause_missing():
    case = make_case(termination=NONE)
    assert told(check_termination_clause, case) == [("C-01", "E", "termination", "notice_months")]


def test_termination_clause_without_the_day_it_runs_to():
    case = make_case(termination=TerminationFacts(1, "", "inclusive", ""))
    assert told(check_termination_clause, case) == [("C-01", "E", "termination", "notice_anchor")]


def test_termination_clause_is_not_demanded_of_an_internal_agreement():
    assert told(check_termination_clause, make_case(kind="internal_agreement", termination=NONE)) == []
