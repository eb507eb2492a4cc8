import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships.danish.phones import PhoneError, clean_phone, format_phone


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("33 92 93 00", "+4533929300"),
        ("99311342", "+4599311342"),
        ("3317 3535", "+4533173535"),
        ("41 85 11 06", "+4541851106"),
        ("31990972", "+4531990972"),
        ("20365796", "+4520365796"),
        ("+45 33 92 93 00", "+4533929300"),
        ("0045 33929300", "+4533929300"),
        ("+4533929300", "+4533929300"),
        ("33\u00a092-93.00", "+4533929300"),
        ("45454545", "+4545454545"),
    ],
)
def test_clean_phone_of_every_form_seen(text, stored):
    assert clean_phone(text) == stored


@pytest.mark.parametrize(
    "text",
    ["", "3392930", "339293000", "+46 33929300", "33 92 93 0O",
      "ring til 33929300", "1" * 5000, " " * 60_000, "٣٣٩٢٩٣٠٠"],
)  # fmt: skip
def test_clean_phone_refuses_what_is_not_eight_digits(text):
    with pytest.raises(PhoneError) as refusal:
        clean_phone(text)
    assert refusal.value.args[0] == "Et telefonnummer har 8 cifre. Skriv det fx sådan: 33 92 93 00."


def test_format_phone_in_pairs():
    assert format_phone("+4533929300") == "33 92 93 00"


@pytest.mark.parametrize("text", ["", "lokal 4", "+46 8 123"])
def test_format_phone_leaves_what_it_does_not_know(text):
    assert format_phone(text) == text


@given(st.integers(0, 99_999_999))
def test_clean_phone_reads_what_is_shown(number):
    stored = f"+45{number:08}"
    assert clean_phone(format_phone(stored)) == stored
