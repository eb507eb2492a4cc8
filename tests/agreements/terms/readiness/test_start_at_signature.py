from dataclasses import replace

from agreements.terms.readiness.case import Stage
from agreements.terms.readiness.start_at_signature import check_start_at_signature
from tests.make.cases import make_case, sound_facts, told, with_text


def test_start_at_signature_fixed_day_passes():
    assert told(check_start_at_signature, make_case()) == []


def test_start_at_signature_is_told():
    period = replace(sound_facts().period, start="", start_rule="last_signature", text="Fra dags dato")
    case = make_case(period=period)
    assert told(check_start_at_signature, case) == [("C-05", "I", "period", "start_rule")]
    assert told(check_start_at_signature, make_case(Stage.FORCE, period=period)) == []


def test_start_at_signature_todays_date_beside_a_fixed_day_is_an_error():
    case = with_text("Aftalen gælder fra Dags  dato.")
    assert told(check_start_at_signature, case) == [("C-05", "E", "section-31", "text")]


def test_start_at_signature_todays_date_in_the_period_is_told_there():
    case = make_case(period=replace(sound_facts().period, text="dags dato til 31. december 2015"))
    assert told(check_start_at_signature, case) == [("C-05", "E", "period", "period_text")]
