import pytest

from agreements.terms.readiness.target_bounds import check_target_bounds
from tests.make.cases import make_target_facts, told, with_targets

WRONG = [("T-03", "E", "target-61", "minimum")]


@pytest.mark.parametrize("bounds", [("10", "15"), ("10", "10"), ("10", ""), ("", ""), ("2.5", "10")])
def test_target_bounds_that_run_upwards_pass(bounds):
    case = with_targets(make_target_facts(minimum=bounds[0], maximum=bounds[1]))
    assert told(check_target_bounds, case) == []


def test_target_bounds_that_run_downwards():
    assert told(check_target_bounds, with_targets(make_target_facts(minimum="15", maximum="10"))) == WRONG


@pytest.mark.parametrize(("share", "expected"), [("0", []), ("100", []), ("100.5", WRONG), ("-1", WRONG)])
def test_target_bounds_of_a_share(share, expected):
    case = with_targets(make_target_facts(minimum=share, basis="share"))
    assert told(check_target_bounds, case) == expected


def test_target_bounds_of_a_count_may_be_over_a_hundred():
    assert told(check_target_bounds, with_targets(make_target_facts(minimum="250"))) == []
