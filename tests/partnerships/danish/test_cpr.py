import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships.danish.cpr import Finding, find_cpr

# The first is an example with a right check digit, the second has not even that.
RIGHT = "070761-4285"
WRONG = "070761-4286"


def _certainties(text):
    return [finding.certain for finding in find_cpr(text)]


@pytest.mark.parametrize(
    "text", [RIGHT, RIGHT.replace("-", ""), RIGHT.replace("-", " "), RIGHT.replace("-", "–"), "070761 - 4285"]
)
def test_right_check_digit_is_certain(text):
    assert find_cpr(f"Cpr: {text}.") == [Finding(5, 5 + len(text), certain=True)]


def test_wrong_check_digit_is_possible():
    assert find_cpr(WRONG) == [Finding(0, 11, certain=False)]


def test_first_of_january_without_check_digit_is_certain():
    assert _certainties("010165-1234") == [True]


def test_replacement_number_has_sixty_added_to_its_day():
    assert _certainties("670761-4285") == [False]
    assert _certainties("920761-4285") == []


@pytest.mark.parametrize(
    "text",
    ["320190-1234", "000190-1234", "011390-1234", "310490-1234", "290201-1234", "290200-1234", "5798000354807",
     "10089093", "1070761428500", "12345678901", "2008-5365-47", "BIU 215/2006", "20/34608", "326-2010-57347",
     "070761--4285", "070761\n4285", "٠٧٠٧٦١٤٢٨٥"],
)  # fmt: skip
def test_other_numbers_are_not_flagged(text):
    assert find_cpr(text) == []


def test_29_february_follows_the_century_of_the_seventh_digit():
    assert _certainties("290200-4234") == [False]  # 2000 was a leap year, 1900 was not
    assert find_cpr("290200-1234") == []


@pytest.mark.parametrize(
    "text", ["P-nr. 1003388382", "PNR 1003388382", "pnr: 1003388382", "P-nummer: 1003388382"]
)
def test_production_unit_number_is_ignored(text):
    assert find_cpr(text) == []


def test_production_unit_number_without_its_word_is_possible():
    assert find_cpr("1003388382") == [Finding(0, 10, certain=False)]


def test_several_are_found_in_order():
    assert [finding.start for finding in find_cpr(f"{RIGHT}, {WRONG}\n{RIGHT}")] == [0, 13, 25]


@pytest.mark.parametrize("text", ["1" * 60_000, "0707614285 " * 6_000, "070761 " * 9_000, "P-nr. " * 10_000])
def test_long_text_is_searched_at_once(text):
    begun = time.process_time()
    find_cpr(text)
    assert time.process_time() - begun < 1


@given(st.dates(date(1937, 1, 1), date(1999, 12, 31)), st.integers(0, 399), st.integers(0, 9))
def test_every_birth_date_is_found_once(day, serial, last):
    assert len(find_cpr(f"født {day:%d%m%y}-{serial:03}{last}")) == 1


@given(st.text())
def test_findings_lie_within_the_text(text):
    assert all(0 <= finding.start < finding.end <= len(text) for finding in find_cpr(text))
