"""G-02: the deadline itself is in time, the day after is late; a late acceptance stays flagged."""

from datetime import date

import pytest

from budgets.queries.grants import grant_sheet
from budgets.readiness.acceptance import check_acceptance
from tests.make.grants import ACCEPT_BY, accepted, final, prepared
from tests.make.money import make_money

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("today", "is_late"), [(ACCEPT_BY, False), (date(2013, 2, 1), True)])
def test_letter_without_acceptance_may_lapse_after_the_deadline(today, is_late):
    problems = check_acceptance(grant_sheet(final(make_money())), today)

    assert [problem.code for problem in problems] == ["G-02"] * is_late
    if is_late:
        assert problems[0].severity == "W"
        assert problems[0].sentence.endswith("senest 31. januar 2013 og kan bortfalde.")


@pytest.mark.parametrize(("on", "is_late"), [(ACCEPT_BY, False), (date(2013, 2, 1), True)])
def test_late_acceptance_stays_flagged(on, is_late):
    problems = check_acceptance(grant_sheet(accepted(make_money(), on=on)), date(2014, 1, 1))

    assert [problem.code for problem in problems] == ["G-02"] * is_late


def test_grant_that_is_not_promised_is_not_late():
    assert check_acceptance(grant_sheet(prepared(make_money())), date(2020, 1, 1)) == []
