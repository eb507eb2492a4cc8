from dataclasses import replace

from agreements.terms.readiness.baselines import check_baselines
from tests.make.cases import make_case, make_initiative_facts, make_records, make_target_facts, told

# As document 003 measures: a city's index, held against another area.
SAFETY = make_target_facts(61, what="Tryghed", source="Tryghedsindekset", control_area="resten af byen")
INDEX = {"what": "Tryghedsindekset på Nørrebro", "value": "54"}


def _case(target, **changes):
    return make_case(initiatives=(make_initiative_facts(targets=(target,)),), **changes)


def test_baselines_of_a_target_measured_by_an_index():
    (problem,) = check_baselines(_case(SAFETY))
    assert (problem.code, problem.severity, problem.block, problem.field) == (
        "T-02",
        "W",
        "target-61",
        "source",
    )
    assert problem.sentence == (
        "Målet “Tryghed” måles med Tryghedsindekset, men der står ikke, hvor det begynder. "
        "Tilføj et nøgletal med samme navn som målingen."
    )


def test_baselines_given_by_a_key_figure_or_by_a_reason_pass():
    assert told(check_baselines, _case(SAFETY, records=make_records("key-figure", INDEX))) == []
    open_target = replace(SAFETY, amount_kind="open", open_reason="Første måling er i 2014")
    assert told(check_baselines, _case(open_target)) == []


def test_baselines_are_not_asked_of_counts_nor_of_a_sketch():
    assert told(check_baselines, _case(make_target_facts())) == []
    assert told(check_baselines, _case(SAFETY, kind="application")) == []
