from dataclasses import replace

import pytest

from agreements.terms.readiness.doubtful_years import check_doubtful_years
from tests.make.cases import make_case, make_records, sound_facts, told


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


def test_doubtful_years_a_printed_signature_until_its_date_is_confirmed():
    """D20: the organisations of document 002 signed "7/11/15"."""
    line = {"name": "De to organisationer", "date_text": "7/11/15", "signed_on": "2015-11-07"}
    (problem,) = check_doubtful_years(make_case(records=make_records("signature-line", line)))
    assert (problem.code, problem.severity) == ("F-D7", "W")
    assert (problem.block, problem.field) == ("signature-line-901", "is_confirmed")
    assert problem.sentence == "“7/11/15” læses som 7. november 2015. Bekræft datoen, eller ret den."
    confirmed = make_records("signature-line", line | {"is_confirmed": "true"})
    assert told(check_doubtful_years, make_case(records=confirmed)) == []
    clear = make_records("signature-line", {"date_text": "17.12.2014", "signed_on": "2014-12-17"})
    assert told(check_doubtful_years, make_case(records=clear)) == []


def test_doubtful_years_in_a_record():
    phase = make_records("phase", {"name": "Opstart", "period_text": "1.3.14 til 31.12.14"})
    assert told(check_doubtful_years, make_case(records=phase)) == [("F-D7", "W", "phase-901", "period_text")]
