from agreements.terms.document.facts import PeriodFacts
from agreements.terms.readiness.period_limits import check_period_limits
from tests.make.cases import make_case, told


def _case(start, end, rule="fixed", **own):
    return make_case(period=PeriodFacts("", start, end, rule, ""), **own)


def test_period_limits_both_days_in_order_pass():
    assert told(check_period_limits, _case("2014-01-01", "2015-12-31")) == []


def test_period_limits_no_days():
    assert told(check_period_limits, _case("", "")) == [
        ("C-04", "E", "period", "starts_on"),
        ("C-04", "E", "period", "ends_on"),
    ]


def test_period_limits_last_signature_sets_the_first_day():
    assert told(check_period_limits, _case("", "2015-12-31", "last_signature")) == []


def test_period_limits_running_agreement_needs_no_last_day():
    assert told(check_period_limits, _case("2014-01-01", "", is_open_ended=True)) == []


def test_period_limits_last_day_is_not_after_the_first():
    expected = [("C-04", "E", "period", "ends_on")]
    assert told(check_period_limits, _case("2014-01-01", "2014-01-01")) == expected
    assert told(check_period_limits, _case("2014-01-01", "2013-12-31")) == expected
