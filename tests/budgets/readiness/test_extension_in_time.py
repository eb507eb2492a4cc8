"""G-06: the period's last day is in time, the day after is not."""

from datetime import date

import pytest

from budgets.readiness.extension_in_time import check_extension_in_time


@pytest.mark.parametrize(
    ("asked_on", "codes"),
    [(date(2015, 12, 30), []), (date(2015, 12, 31), []), (date(2016, 1, 1), ["G-06"])],
)
def test_extension_is_asked_for_in_the_period(asked_on, codes):
    problems = check_extension_in_time(asked_on, date(2015, 12, 31))

    assert [problem.code for problem in problems] == codes
    assert all(problem.field == "new_end" for problem in problems)
