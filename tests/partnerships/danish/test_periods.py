import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships.danish.periods import (
    TWO_DIGIT_YEAR,
    UNRESOLVED,
    YEAR_ONLY_END,
    AmbiguousDate,
    DateError,
    Precision,
    format_date_long,
    format_date_short,
    format_days,
    parse_date,
    parse_date_expression,
)

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
MONTHS = "januar februar marts april maj juni juli august september oktober november december".split()  # noqa: SIM905


def _interval(text):
    period = parse_date_expression(text)
    return f"{period.start or ''}/{period.end or ''}"


@pytest.mark.parametrize(
    "text",
    [
        "17.12.2014",
        "17. december 2014",
        "den 17. dec. 2014",
        "17-12-2014",
        "17/12 2014",
        "17/12-2014",
        "17/12/2014",
        "17. DECEMBER 2014",
        " 17.\u00a0december  2014. ",
        "d. 17. december 2014",
        "2014-12-17",
    ],
)
def test_parse_date_in_every_form(text):
    assert parse_date(text) == date(2014, 12, 17)
    period = parse_date_expression(text)
    assert (period.start, period.end) == (date(2014, 12, 17), date(2014, 12, 17))
    assert (period.precision, period.approx, period.flags) == (Precision.DAY, False, ())


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("13-11-2007", "2007-11-13/2007-11-13"),
        ("29.02.2016", "2016-02-29/2016-02-29"),
        ("primo 2014", "2014-01-01/2014-01-31"),
        ("medio 2014", "2014-06-01/2014-06-30"),
        ("ultimo 2015", "2015-12-01/2015-12-31"),
        ("primo marts 2015", "2015-03-01/2015-03-10"),
        ("medio marts 2015", "2015-03-11/2015-03-20"),
        ("ultimo marts 2015", "2015-03-21/2015-03-31"),
        ("ultimo februar 2015", "2015-02-21/2015-02-28"),
        ("foråret 2013", "2013-03-01/2013-05-31"),
        ("i foråret 2013", "2013-03-01/2013-05-31"),
        ("sommeren 2014", "2014-06-01/2014-08-31"),
        ("efteråret 2009", "2009-09-01/2009-11-30"),
        ("vinteren 2014/2015", "2014-12-01/2015-02-28"),
        ("vinteren 2015/16", "2015-12-01/2016-02-29"),
        ("1. halvår 2015", "2015-01-01/2015-06-30"),
        ("sidste halvår af 2015", "2015-07-01/2015-12-31"),
        ("2. halvår 2015", "2015-07-01/2015-12-31"),
        ("andet halvår 2015", "2015-07-01/2015-12-31"),
        ("4. kvartal 2011", "2011-10-01/2011-12-31"),
        ("1. kvartal 2011", "2011-01-01/2011-03-31"),
        ("sidste kvartal 2011", "2011-10-01/2011-12-31"),
        ("fra juni 2011 - 2014", "2011-06-01/2014-12-31"),
        ("2011-14", "2011-01-01/2014-12-31"),
        ("2012-2015", "2012-01-01/2015-12-31"),
        ("2012–2015", "2012-01-01/2015-12-31"),
        ("2009 / 2010", "2009-01-01/2010-12-31"),
        ("september 2014 til marts 2017", "2014-09-01/2017-03-31"),
        ("oktober 2014 - december 2016", "2014-10-01/2016-12-31"),
        ("januar til marts 2017", "2017-01-01/2017-03-31"),
        ("1. marts 2014 til 28. februar 2017", "2014-03-01/2017-02-28"),
        ("1.3.2014–28.2.2017", "2014-03-01/2017-02-28"),
        ("1-3-2014-28-2-2017", "2014-03-01/2017-02-28"),
        ("fra den 1. maj 2014 til og med udgangen af 2016", "2014-05-01/2016-12-31"),
        ("udgangen af 2015", "/2015-12-31"),
        ("til og med udgangen 2015", "/2015-12-31"),
        ("inden udgangen af marts 2015", "/2015-03-31"),
        ("senest den 1. april 2015", "/2015-04-01"),
        ("fra 1. marts 2014", "2014-03-01/"),
        ("ca. marts 2015", "2015-03-01/2015-03-31"),
        ("til ca. marts 2015", "/2015-03-31"),
        ("dags dato", "/"),
        ("fra dags dato til den 31. december 2015", "/2015-12-31"),
        ("uge 42 2014", "2014-10-13/2014-10-19"),
        ("uge 1 2015", "2014-12-29/2015-01-04"),
        ("uge 53 2015", "2015-12-28/2016-01-03"),
        ("2014", "2014-01-01/2014-12-31"),
    ],
)
def test_parse_date_expression_gives_first_and_last_day(text, interval):
    assert _interval(text) == interval


@pytest.mark.parametrize(
    ("text", "precision", "approx", "flags"),
    [
        ("28.05.09", Precision.DAY, False, (TWO_DIGIT_YEAR,)),
        ("7/11/15", Precision.DAY, False, (TWO_DIGIT_YEAR,)),
        ("7/11/15 - 8/11/15", Precision.DAY, False, (TWO_DIGIT_YEAR,)),
        ("ca. marts 2015", Precision.MONTH, True, ()),
        ("medio 2014", Precision.MONTH, False, ()),
        ("medio marts 2014", Precision.THIRD_OF_MONTH, False, ()),
        ("uge 42 2014", Precision.WEEK, False, ()),
        ("foråret 2013", Precision.SEASON, False, ()),
        ("4. kvartal 2011", Precision.QUARTER, False, ()),
        ("2. halvår 2015", Precision.HALF_YEAR, False, ()),
        ("dags dato", Precision.UNRESOLVED, False, (UNRESOLVED,)),
        ("fra dags dato til den 31. december 2015", Precision.DAY, False, (UNRESOLVED,)),
        ("fra juni 2011 - 2014", Precision.YEAR, False, (YEAR_ONLY_END,)),
        ("2012-2015", Precision.YEAR, False, (YEAR_ONLY_END,)),
        ("2011-14", Precision.YEAR, False, (YEAR_ONLY_END,)),
        ("2011-12", Precision.YEAR, False, (TWO_DIGIT_YEAR, YEAR_ONLY_END)),
        ("2014 til marts 2017", Precision.YEAR, False, ()),
        ("udgangen af 2015", Precision.YEAR, False, ()),
    ],
)
def test_parse_date_expression_tells_precision_and_what_to_confirm(text, precision, approx, flags):
    period = parse_date_expression(text)
    assert (period.text, period.precision, period.approx, period.flags) == (text, precision, approx, flags)


def test_two_digit_year_is_read_day_first():
    assert _interval("28.05.09") == "2009-05-28/2009-05-28"
    assert _interval("7/11/15") == "2015-11-07/2015-11-07"
    assert _interval("1.1.85") == "1985-01-01/1985-01-01"


def test_parse_date_asks_about_a_two_digit_year():
    with pytest.raises(AmbiguousDate) as doubt:
        parse_date("7/11/15")
    assert doubt.value.guess == date(2015, 11, 7)
    assert (
        doubt.value.args[0] == "Årstallet har kun to cifre. Skriv 7.11.2015, hvis det er den dag, du mener."
    )


@pytest.mark.parametrize(
    "text",
    ["17. december", "7/11", "marts", "medio marts",
     "foråret", "2. halvår", "uge 42", "marts 15", "maj til juni", "primo"],
)  # fmt: skip
def test_parse_date_expression_asks_for_a_missing_year(text):
    with pytest.raises(AmbiguousDate, match="Årstallet mangler") as doubt:
        parse_date_expression(text)
    assert doubt.value.guess is None


def test_parse_date_expression_asks_which_winter():
    with pytest.raises(AmbiguousDate) as doubt:
        parse_date_expression("vinteren 2014")
    assert doubt.value.args[0] == (
        "Vinteren 2014 kan være to vintre. Skriv vinteren 2013/2014 eller vinteren 2014/2015."
    )


@pytest.mark.parametrize(
    "text",
    [
        "31.02.2014", "29.02.2015", "31-02-2026",
        "12/17/2014", "0.1.2014", "0000", "1.1.10000", "1.1.1014", "uge 53 2014",
        "uge 0 2014", "", "-", "x", "2015-2012", "marts 2015 til januar 2015", "vinteren 2014/2016", "5. kvartal 2014",
        "3. halvår 2014", "١٧.١٢.٢٠١٤", "17.12.2014x", "17.12.2014\n18.12.2014", "snart", "til", "fra", "2014-13-01",
    ],
)  # fmt: skip
def test_parse_date_expression_refuses_what_is_no_date(text):
    with pytest.raises(DateError) as refusal:
        parse_date_expression(text)
    assert not isinstance(refusal.value, AmbiguousDate)
    assert refusal.value.args[0].endswith(".")


@pytest.mark.parametrize("text", ["2009 priser", "2009-priser", "2009-prisniveau"])
def test_parse_date_expression_says_that_a_price_level_is_no_period(text):
    with pytest.raises(DateError, match="er et prisniveau, ikke en periode"):
        parse_date_expression(text)


@pytest.mark.parametrize("text", ["marts 2015", "medio 2014", "2014", "1.1.2014-2.1.2014", "dags dato", ""])
def test_parse_date_refuses_what_is_not_one_day(text):
    with pytest.raises(DateError, match="kan ikke læses som dato"):
        parse_date(text)


@pytest.mark.parametrize(
    "text", ["1" * 5000, "1." * 30_000, "til " * 15_000, "-" * 60_000, "-" * 119, "1-" * 59]
)
def test_parse_date_expression_refuses_huge_text_at_once(text):
    begun = time.process_time()
    with pytest.raises(DateError):
        parse_date_expression(text)
    assert time.process_time() - begun < 0.1


def test_formats_of_a_day():
    assert format_date_short(date(2014, 12, 17)) == "17.12.2014"
    assert format_date_short(date(1990, 2, 1)) == "1.2.1990"
    assert format_days(date(2013, 7, 1), date(2013, 12, 31)) == "1.7.2013–31.12.2013"
    assert format_date_long(date(2014, 12, 17)) == "17. december 2014"
    assert format_date_long(date(1990, 2, 1)) == "1. februar 1990"


@given(DAYS)
def test_parse_date_reads_what_is_shown(day):
    assert parse_date(format_date_short(day)) == day
    assert parse_date(format_date_long(day)) == day
    assert parse_date(day.isoformat()) == day


@given(DAYS, st.integers(0, 4000))
def test_parse_date_expression_reads_a_span_of_days(first, length):
    last = min(first + timedelta(days=length), date(2099, 12, 31))
    for text in (
        f"{format_date_short(first)}-{format_date_short(last)}",
        f"fra den {format_date_long(first)} til og med den {format_date_long(last)}",
    ):
        period = parse_date_expression(text)
        assert (period.start, period.end) == (first, last)


@given(st.integers(1900, 2098), st.integers(1, 12))
def test_parse_date_expression_reads_a_whole_month(year, month):
    period = parse_date_expression(f"{MONTHS[month - 1]} {year}")
    assert period.start == date(year, month, 1)
    assert (period.end + timedelta(days=1)).day == 1
    assert (period.end - period.start).days in range(27, 31)


@given(DAYS)
def test_parse_date_expression_reads_the_week_of_a_day(day):
    year, week, _weekday = day.isocalendar()
    if 1900 <= year <= 2099:
        period = parse_date_expression(f"uge {week} {year}")
        assert period.start <= day <= period.end
        assert (period.start.weekday(), period.end.weekday()) == (0, 6)


@given(st.text(max_size=130) | st.text(alphabet="0123456789./- afilrtu", max_size=40))
def test_parse_date_expression_never_fails_otherwise(text):
    try:
        period = parse_date_expression(text)
    except DateError:
        return
    assert period.start is None or period.end is None or period.start <= period.end
