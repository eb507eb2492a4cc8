from dataclasses import replace

import pytest

from agreements.terms.readiness.doubtful_years import check_doubtful_years
from tests.make.cases import make_case, sound_facts, told


def _period(text):
    return make_case(period=replace(sound_facts().period, text=text))


@pytest.mark.parametrize("text", ["7/11/15", "fra underskrift til 31.12.15", "1. marts", "28.05.09"])
def test_doubtful_years_in_the_period(text):
    assert told(check_doubtful_years, _period(text)) == [("F-D7", "W", "period", "period_text")]


@pytest.mark.parametrize("text", ["", "2012-15", "17/12 2014", "01.02.2015", "dags dato", "når det passer"])
def test_doubtful_years_clear_texts_pass(text):
    assert told(check_doubtful_years, _period(text)) == []


def test_doubtful_years_in_a_deadline():
    (plan,) = sound_facts().obligations
    (problem,) = check_doubtful_years(make_case(obligations=(replace(plan, due_text="1.6.15"),)))
    assert (problem.block, problem.field) == ("obligation-71", "due_text")
    assert problem.sentence == "“1.6.15” kan læses på flere måder. Skriv året med fire cifre."
