import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships.danish.amounts import (
    AmbiguousAmount,
    AmountError,
    format_amount,
    format_difference,
    format_million,
    parse_amount,
    parse_percent,
)

NBSP = "\N{NO-BREAK SPACE}"
ORE = st.integers(-(10**13), 10**13).map(lambda ore: Decimal(ore).scaleb(-2))


@pytest.mark.parametrize(
    ("text", "kroner"),
    [
        ("1.000.000", "1000000.00"),
        ("1 000 000 kr.", "1000000.00"),
        ("1\u00a0000\u202f000\u2009kr.", "1000000.00"),
        ("kr. 1.000.000,-", "1000000.00"),
        ("DKK 1000000", "1000000.00"),
        ("1000000 DKK", "1000000.00"),
        ("0,5 mio.", "500000.00"),
        ("0,5 mill. kr.", "500000.00"),
        ("½ mio. kr.", "500000.00"),
        ("½ mio.", "500000.00"),
        ("2½ mio.", "2500000.00"),
        ("2,8 mill. kr.", "2800000.00"),
        ("3,7 mio. kr.", "3700000.00"),
        ("3,7 millioner kroner", "3700000.00"),
        ("1,234 mio. kr.", "1234000.00"),
        ("31,866667 mio. kr.", "31866667.00"),
        ("450 t.kr.", "450000.00"),
        ("450 tkr.", "450000.00"),
        ("450 tkr", "450000.00"),
        ("2,3 mia. kr.", "2300000000.00"),
        ("100 mia. kr.", "100000000000.00"),
        ("1.723,50 kr.", "1723.50"),
        ("1723,5", "1723.50"),
        ("0,5", "0.50"),
        ("3.478", "3478.00"),
        ("13.266.667", "13266667.00"),
        (" 5 000 ", "5000.00"),
        ("5 kr.", "5.00"),
        ("-25,8 mio. kr.", "-25800000.00"),
        ("−25,8", "-25.80"),
        ("(25,8)", "-25.80"),
        ("(25,8) mio. kr.", "-25800000.00"),
        ("(25,8 mio. kr.)", "-25800000.00"),
        ("−1.000,00", "-1000.00"),
        ("kr. -500", "-500.00"),
        ("-kr. 500", "-500.00"),
        ("+500", "500.00"),
        ("0", "0.00"),
        ("-0", "0.00"),
    ],
)
def test_parse_amount_of_a_danish_amount(text, kroner):
    amount = parse_amount(text)
    assert str(amount) == kroner


@pytest.mark.parametrize("text", ["", " ", "-", "–", " – ", "\u00a0", "−", "—"])
def test_parse_amount_of_nothing_is_no_value(text):
    assert parse_amount(text) is None


@pytest.mark.parametrize(
    ("text", "kroner"),
    [
        ("450", "450000.00"),
        ("1.500", "1500000.00"),
        ("0,5", "500.00"),
        ("1,234", "1234.00"),
        ("(25)", "-25000.00"),
        ("0,5 mio.", "500000.00"),
        ("450 t.kr.", "450000.00"),
    ],
)
def test_parse_amount_under_a_head_of_thousands(text, kroner):
    assert str(parse_amount(text, unit=1000)) == kroner


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("1.5 mio.", "1500000.00"),
        ("0.5 mio.", "500000.00"),
        ("-1.5 mio. kr.", "-1500000.00"),
        ("1,000,000", "1000000.00"),
        ("1,000.50", "1000.50"),
        ("1,234", "1234.00"),
        ("1.50", "1.50"),
        ("1.5", "1.50"),
        ("10.00", "10.00"),
        ("1.00.000", None),
        ("1..000", None),
        ("12.34.56", None),
        ("1.000 000", None),
        ("10 00", None),
        ("1,5,5", None),
    ],
)
def test_parse_amount_asks_about_a_doubtful_separator(text, guess):
    with pytest.raises(AmbiguousAmount) as doubt:
        parse_amount(text)
    assert doubt.value.text == text
    assert (doubt.value.guess and str(doubt.value.guess)) == guess
    assert text in doubt.value.args[0]
    assert "Skriv" in doubt.value.args[0]


def test_parse_amount_asks_when_kroner_stand_under_a_head_of_thousands():
    with pytest.raises(AmbiguousAmount) as doubt:
        parse_amount("450 kr.", unit=1000)
    assert doubt.value.guess == Decimal("450000.00")


def test_parse_amount_says_what_it_takes_the_doubtful_amount_for():
    with pytest.raises(AmbiguousAmount) as doubt:
        parse_amount("1.5 mio.")
    assert doubt.value.args[0] == (
        "“1.5 mio.” kan læses på flere måder. Skriv 1.500.000, hvis det er det, du mener."
    )


@pytest.mark.parametrize(
    "text",
    [
        "NaN", "Infinity", "-Infinity",
        "1e3", "1E3", "0x10", "1_000", "١٢٣", "１２３", "½", "1,2345", "1,005", "0,001",
        "abc", "kr.", "mio.", "12 abc", "1.000-", "--5", "(5", "5)", "(-5)", "kr. kr. 5", "5 kr. kr.",
        "5 pct.", "à 500",
        "1.723,50 kr. pr. uge", "5\n6", "5;6", "=5+5", "1/2", "<b>5</b>", "\u202e5",
    ],
)  # fmt: skip
def test_parse_amount_refuses_what_is_no_amount(text):
    with pytest.raises(AmountError) as refusal:
        parse_amount(text)
    assert refusal.value.args[0].startswith(("“", "Skriv", "Beløbet"))


@pytest.mark.parametrize(
    "text", ["4.753.000 mio. kr.", "-4.753.000 mio. kr.", "100,1 mia. kr.", "100.000.000.000,01", "1" * 13]
)
def test_parse_amount_refuses_more_than_a_hundred_milliards(text):
    with pytest.raises(AmountError, match=r"over 100 mia\. kr\. Tjek enheden"):
        parse_amount(text)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5000,
        "1." * 30_000,
        " " * 60_000 + "x",
        "1 " * 30_000,
        "(" * 60_000,
        "0" * 79,
        "1,000" * 15,
        "9" * 14,
    ],
)
def test_parse_amount_refuses_huge_text_at_once(text):
    begun = time.process_time()
    with pytest.raises(AmountError):
        parse_amount(text)
    assert time.process_time() - begun < 0.1


@given(ORE)
def test_parse_amount_reads_what_format_amount_writes(amount):
    assert parse_amount(format_amount(amount, decimals=2)) == amount


@given(st.integers(-(10**11), 10**11))
def test_parse_amount_reads_whole_kroner_back(kroner):
    assert parse_amount(format_amount(Decimal(kroner))) == kroner


@given(st.integers(-(10**5), 10**5))
def test_parse_amount_reads_millions_back(tenths):
    amount = Decimal(tenths) * 100_000
    assert parse_amount(format_million(amount)) == amount


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("66667", "+66.667\N{NO-BREAK SPACE}kr."),
        ("-1900000", "\N{MINUS SIGN}1.900.000\N{NO-BREAK SPACE}kr."),
        ("-0.50", "\N{MINUS SIGN}0,50\N{NO-BREAK SPACE}kr."),
        ("0", "0\N{NO-BREAK SPACE}kr."),
    ],
)
def test_format_difference_gives_its_sign(amount, shown):
    assert format_difference(Decimal(amount)) == shown


@given(st.text(max_size=100))
def test_parse_amount_never_fails_otherwise(text):
    try:
        amount = parse_amount(text)
    except AmountError:
        return
    assert amount is None or amount == amount.quantize(Decimal("0.01"))


@given(st.text(alphabet="0123456789.,-() ½kmtr", max_size=30), st.sampled_from([1, 1000]))
def test_parse_amount_never_fails_on_what_resembles_an_amount(text, unit):
    try:
        amount = parse_amount(text, unit)
    except AmountError:
        return
    assert amount is None or abs(amount) <= 100_000_000_000


@pytest.mark.parametrize(
    ("amount", "decimals", "unit", "shown"),
    [
        ("1000000", 0, "kr.", f"1.000.000{NBSP}kr."),
        ("450000", 0, "t.kr.", f"450{NBSP}t.kr."),
        ("1723.5", 2, "kr.", f"1.723,50{NBSP}kr."),
        ("1723.5", 0, "kr.", f"1.724{NBSP}kr."),
        ("-1723.5", 0, "kr.", f"-1.724{NBSP}kr."),
        ("1722.5", 0, "kr.", f"1.723{NBSP}kr."),
        ("-0.4", 0, "kr.", f"0{NBSP}kr."),
        ("0", 2, "", "0,00"),
        ("31866667", 0, "", "31.866.667"),
    ],
)
def test_format_amount_as_shown(amount, decimals, unit, shown):
    assert format_amount(Decimal(amount), decimals, unit) == shown


@pytest.mark.parametrize(
    ("amount", "figure"),
    [("500000", "0,5"), ("3700000", "3,7"), ("450000", "0,5"), ("449999", "0,4"), ("2300000000", "2.300,0")],
)
def test_format_million_with_one_decimal_half_up(amount, figure):
    assert format_million(Decimal(amount)) == f"{figure}{NBSP}mio.{NBSP}kr."


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("10 pct.", "10"),
        ("10 %", "10"),
        ("10%", "10"),
        ("12,5 procent", "12.5"),
        ("60 pct", "60"),
        ("7", "7"),
    ],
)
def test_parse_percent_of_either_form(text, percent):
    assert parse_percent(text) == Decimal(percent)


@pytest.mark.parametrize("text", ["", "%", "10 kr.", "1.5 %", "ti pct.", "%" * 60_000])
def test_parse_percent_refuses_what_is_none(text):
    with pytest.raises(AmountError):
        parse_percent(text)
