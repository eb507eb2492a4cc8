import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from partnerships.danish.numbers import NumberError, clean_cvr, clean_ean, clean_postal_code

JUNK = ["", " ", "abc", "1" * 5000, "1-" * 30_000, "١٢٣٤٥٦٧٨", "13748136\nBcc: x@y.example", "\u202e13748136"]


@pytest.mark.parametrize("number", ["13748136", "10089093", "77806113", "60729018"])
def test_clean_cvr_accepts_a_valid_number(number):
    assert clean_cvr(number) == number


@pytest.mark.parametrize(
    "text", ["13-74-81-36", "DK13748136", "13 74 81 36", " 13748136\u00a0", "dk 13748136", "13748136\n"]
)
def test_clean_cvr_accepts_other_ways_of_writing(text):
    assert clean_cvr(text) == "13748136"


@pytest.mark.parametrize("number", ["24256791", "12345678", "00000000", "10089094"])
def test_clean_cvr_refuses_a_wrong_check_digit(number):
    with pytest.raises(NumberError, match="kontrolciffer"):
        clean_cvr(number)


@pytest.mark.parametrize("text", [*JUNK, "1374813", "137481360", "748136"])
def test_clean_cvr_refuses_what_is_not_eight_digits(text):
    with pytest.raises(NumberError, match="har 8 cifre"):
        clean_cvr(text)


@given(st.text(alphabet="0123456789", min_size=7, max_size=7))
def test_clean_cvr_accepts_exactly_one_check_digit(seven):
    assume(seven != "0000000")
    remainder = sum(w * int(d) for w, d in zip((2, 7, 6, 5, 4, 3, 2), seven, strict=True)) % 11
    right = {0: "0", 1: None}.get(remainder, str(11 - remainder))
    accepted = []
    for digit in "0123456789":
        try:
            accepted.append(clean_cvr(seven + digit)[-1])
        except NumberError:
            continue
    assert accepted == ([right] if right else [])


@pytest.mark.parametrize("number", ["5798000354807", "5798009710581", "5798000016002", "5798000893450"])
def test_clean_ean_accepts_a_valid_number(number):
    assert clean_ean(number) == number
    assert clean_ean(f" {number[:4]} {number[4:]}\u00a0") == number


def test_clean_ean_refuses_a_wrong_check_digit():
    with pytest.raises(NumberError, match="kontrolciffer"):
        clean_ean("5798000354808")


@pytest.mark.parametrize("text", [*JUNK, "57980003548", "57980003548070", "96385074"])
def test_clean_ean_refuses_what_is_not_thirteen_digits(text):
    with pytest.raises(NumberError, match="har 13 cifre"):
        clean_ean(text)


@given(st.integers(0, 10**12 - 1))
def test_clean_ean_accepts_exactly_one_check_digit(twelve):
    accepted = []
    for digit in "0123456789":
        try:
            accepted.append(clean_ean(f"{twelve:012}{digit}"))
        except NumberError:
            continue
    assert len(accepted) == 1


@pytest.mark.parametrize(
    ("text", "code"), [("1060", "1060"), (" 2200 ", "2200"), ("DK-9000", "9000"), ("0555", "0555")]
)
def test_clean_postal_code_accepts_four_digits(text, code):
    assert clean_postal_code(text) == code


@pytest.mark.parametrize("text", ["", "106", "10600", "0000", "K1060", "1060 København", "1" * 5000, "١٠٦٠"])
def test_clean_postal_code_refuses_anything_else(text):
    with pytest.raises(NumberError, match="har 4 cifre"):
        clean_postal_code(text)
