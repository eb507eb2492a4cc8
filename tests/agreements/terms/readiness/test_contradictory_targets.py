import pytest

from agreements.terms.readiness.contradictory_targets import check_contradictory_targets
from tests.make.cases import (
    make_case,
    make_initiative_facts,
    make_records,
    make_target_facts,
    told,
    with_targets,
)

FOUND = [("T-06", "W", "target-62", "minimum")]


def _pair(one, other):
    return with_targets(make_target_facts(61, **one), make_target_facts(62, **other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"minimum": "10"}, {"minimum": "12"}),
        ({"minimum": "10", "maximum": "15", "amount_kind": "range"}, {"minimum": "16"}),
        ({"minimum": "10", "amount_kind": "about"}, {"minimum": "12"}),
        ({"minimum": "12", "amount_kind": "at_least"}, {"minimum": "10"}),
        ({"minimum": "30", "basis": "per_year_over", "places": 10}, {"minimum": "40", "basis": "per_year"}),
        # D09: 10 families in each of two districts, and about 30 at any time.
        (
            {"minimum": "10", "basis": "per_institution", "places": 2},
            {"minimum": "30", "basis": "level", "amount_kind": "about"},
        ),
        ({"minimum": "30", "basis": "level"}, {"minimum": "20"}),
        ({"minimum": "10"}, {"minimum": "12", "what": "MENTORER", "unit": "Personer"}),
    ],
)
def test_contradictory_targets_are_warned_of_at_the_later(one, other):
    assert told(check_contradictory_targets, _pair(one, other)) == FOUND


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"minimum": "10"}, {"minimum": "10"}),
        ({"minimum": "10", "maximum": "15", "amount_kind": "range"}, {"minimum": "15"}),
        ({"minimum": "10", "amount_kind": "about"}, {"minimum": "11"}),
        ({"minimum": "12", "amount_kind": "at_least"}, {"minimum": "100"}),
        ({"minimum": "10", "basis": "level"}, {"minimum": "40"}),
        ({"minimum": "10", "basis": "per_institution", "places": 2}, {"minimum": "20"}),
        ({"minimum": "10", "basis": "per_institution"}, {"minimum": "20"}),
        ({"minimum": "10", "basis": "per_year"}, {"minimum": "20"}),
        ({"minimum": "10"}, {"minimum": "12", "unit": "forløb"}),
        ({"minimum": "10"}, {"minimum": "12", "what": "Rollemodeller"}),
        ({"minimum": "10"}, {"minimum": "", "amount_kind": "open"}),
    ],
)
def test_contradictory_targets_that_can_both_be_met_pass(one, other):
    assert told(check_contradictory_targets, _pair(one, other)) == []


def test_contradictory_targets_sentence_shows_both():
    case = _pair({"minimum": "10", "sentence": "10 personer"}, {"minimum": "12", "sentence": "12 personer"})
    (problem,) = check_contradictory_targets(case)
    assert problem.sentence == (
        "Om “Mentorer” står der både “10 personer” og “12 personer”. Ret det ene mål, så de passer."
    )


def test_contradictory_targets_count_the_districts_that_the_agreement_names():
    """D09: 10 families in each of the districts Nørrebro and Tingbjerg, and about 30 at any time."""
    each = make_target_facts(61, what="Familier", unit="familier", basis="per_institution", minimum="10")
    always = make_target_facts(
        62, what="Familier", unit="familier", basis="level", minimum="30", amount_kind="about"
    )
    initiatives = (make_initiative_facts(targets=(each, always)),)
    north, south = {"name": "Nørrebro", "kind": "district"}, {"name": "Tingbjerg", "kind": "district"}
    two = make_records("place", north, south)
    assert told(check_contradictory_targets, make_case(initiatives=initiatives, records=two)) == FOUND
    three = make_records("place", north, south, {"name": "Valby", "kind": "district"})
    assert told(check_contradictory_targets, make_case(initiatives=initiatives, records=three)) == []
    assert told(check_contradictory_targets, make_case(initiatives=initiatives)) == []
