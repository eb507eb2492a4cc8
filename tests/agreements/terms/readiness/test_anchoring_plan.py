from dataclasses import replace

from agreements.terms.readiness.anchoring_plan import check_anchoring_plan
from tests.make.cases import PLAN, make_case, sound_facts, told


def _case(**changes):
    (plan,) = sound_facts().obligations
    return make_case(obligations=(replace(plan, **changes),))


def test_anchoring_plan_with_its_three_parts_passes():
    assert told(check_anchoring_plan, make_case()) == []


def test_anchoring_plan_missing_is_warned_of_at_the_obligations():
    assert told(check_anchoring_plan, make_case(obligations=())) == [("C-13", "W", "section-34", "")]


def test_anchoring_plan_missing_part_is_named():
    (problem,) = check_anchoring_plan(_case(parts=PLAN[:1]))
    assert (problem.code, problem.severity, problem.block, problem.field) == (
        "C-13",
        "W",
        "obligation-71",
        "parts",
    )
    assert problem.sentence == (
        "Forankringsplanen skal også handle om organisatorisk forankring og fremtidige mål. "
        "Tilføj det som punkt i forpligtelsen."
    )


def test_anchoring_plan_parts_may_stand_in_its_text():
    assert told(check_anchoring_plan, _case(parts=(), text="Finansiering, organisation og mål.")) == []


def test_anchoring_plan_is_not_demanded_of_an_internal_agreement():
    assert told(check_anchoring_plan, make_case(kind="internal_agreement", obligations=())) == []
