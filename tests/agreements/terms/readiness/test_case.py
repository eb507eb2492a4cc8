import pytest

from agreements.terms.enums import State
from agreements.terms.readiness.case import Stage, stage_at


@pytest.mark.parametrize(
    ("state", "stage"),
    [
        (State.DRAFT, Stage.SUBMIT),
        (State.RETURNED, Stage.SUBMIT),
        (State.WITHDRAWN, Stage.SUBMIT),
        (State.SUBMITTED, Stage.DECIDE),
        (State.RECOMMENDED, Stage.DECIDE),
        (State.APPROVED, Stage.SIGN),
        (State.FOR_SIGNATURE, Stage.SIGN),
        (State.SIGNED, Stage.FORCE),
        (State.IN_FORCE, Stage.FORCE),
    ],
)
def test_stage_at_each_state(state, stage):
    assert stage_at(state) is stage
