from agreements.terms.document.facts import PeriodFacts
from agreements.terms.readiness.nested_periods import check_nested_periods
from tests.make.cases import make_case, make_records, told

NATIONAL = {
    "name": "Det landsdækkende projekt",
    "kind": "whole_project",
    "starts_on": "2014-03-01",
    "ends_on": "2017-02-28",
}
LOCAL = {
    "name": "De lokale projekter",
    "kind": "local_part",
    "starts_on": "2014-10-01",
    "ends_on": "2016-12-31",
}
START_UP = {"name": "Opstart", "kind": "phase", "ends_on": "2015-03-31"}
EVALUATION = {
    "name": "Evaluering",
    "kind": "evaluation",
    "starts_on": "2017-01-01",
    "ends_on": "2017-03-31",
}


def _case(*phases: dict[str, str], start="2014-09-01", end="2017-03-31"):
    """Give an agreement with the period of document 002 unless another is named."""
    period = PeriodFacts("september 2014 til marts 2017", start, end, "fixed", "")
    return make_case(period=period, records=make_records("phase", *phases))


def test_nested_periods_of_document_002_contradict_each_other():
    """D18, D19: agreement and evaluation run past the national project, of which both are part."""
    assert [
        (p.code, p.severity, p.block, p.field, p.sentence)
        for p in check_nested_periods(_case(NATIONAL, LOCAL, START_UP, EVALUATION))
    ] == [
        (
            "C-07",
            "W",
            "period",
            "ends_on",
            "Aftalen løber til 31. marts 2017, men “Det landsdækkende projekt” slutter 28. februar 2017. "
            "Ret den ene af dem.",
        ),
        (
            "C-07",
            "W",
            "phase-904",
            "ends_on",
            "“Evaluering” løber til 31. marts 2017, men “Det landsdækkende projekt” slutter 28. februar 2017. "
            "Ret den ene af dem.",
        ),
    ]


def test_nested_periods_a_phase_that_begins_before_the_agreement():
    case = _case(LOCAL, start="2014-11-01")
    assert told(check_nested_periods, case) == [("C-07", "W", "phase-901", "starts_on")]


def test_nested_periods_money_outside_the_agreement_is_an_error():
    budget = {"name": "Budget", "kind": "budget", "starts_on": "2015-01-01", "ends_on": "2017-12-31"}
    assert told(check_nested_periods, _case(budget)) == [("C-07", "E", "phase-901", "ends_on")]


def test_nested_periods_that_fit_and_open_ones_pass():
    assert told(check_nested_periods, _case(LOCAL, START_UP, EVALUATION)) == []
    assert told(check_nested_periods, _case(NATIONAL, start="", end="")) == []
