from dataclasses import replace

from agreements.terms.readiness.year_only_end import check_year_only_end
from tests.make.cases import make_case, sound_facts, told


def _case(text):
    return make_case(period=replace(sound_facts().period, text=text))


def test_year_only_end_whole_date_passes():
    assert told(check_year_only_end, make_case()) == []


def test_year_only_end_shows_the_day_it_is_read_as():
    (problem,) = check_year_only_end(_case("2012-2015"))
    assert (problem.code, problem.severity, problem.block, problem.field) == (
        "F-D5",
        "I",
        "period",
        "ends_on",
    )
    assert problem.sentence == (
        "Perioden slutter med et årstal. Det læses som 31. december 2015. Ret sidste dag, hvis det er en anden."
    )


def test_year_only_end_unreadable_text_passes():
    assert told(check_year_only_end, _case("så længe det går godt")) == []
