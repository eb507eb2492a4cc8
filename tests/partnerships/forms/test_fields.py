"""Fields read what Danes write and show it as Danes write it."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils.datastructures import MultiValueDict

from partnerships.forms.fields import CvrField, DanishDateField, EanField, PhoneField, PostalCodeField
from partnerships.forms.rows import RowsField, RowsWidget


@pytest.mark.parametrize(
    ("field", "written", "kept"),
    [
        (CvrField, "64 94 22 12", "64942212"),
        (CvrField, "DK64942212", "64942212"),
        (EanField, "5798009710581", "5798009710581"),
        (PhoneField, "33 92 93 00", "+4533929300"),
        (PostalCodeField, "DK-1060", "1060"),
        (PhoneField, "", ""),
    ],
)
def test_numbers_are_cleaned(field, written: str, kept: str) -> None:
    assert field(required=False).clean(written) == kept


@pytest.mark.parametrize(
    ("field", "written"),
    [(CvrField, "64942213"), (EanField, "123"), (PhoneField, "112"), (PostalCodeField, "K")],
)
def test_wrong_numbers_get_the_sentence_of_the_danish_room(field, written: str) -> None:
    with pytest.raises(ValidationError) as caught:
        field().clean(written)
    assert caught.value.messages[0].endswith(".")


def test_phone_is_shown_in_pairs_and_typing_left_alone() -> None:
    assert PhoneField().prepare_value("+4533929300") == "33 92 93 00"
    assert PhoneField().prepare_value("3392") == "3392"


@pytest.mark.parametrize(
    "written", ["17.12.2014", "17/12 2014", "17-12-2014", "den 17. dec. 2014", "2014-12-17"]
)
def test_days_are_read_as_danes_write_them(written: str) -> None:
    assert DanishDateField().clean(written) == date(2014, 12, 17)


@pytest.mark.parametrize("written", ["7/11/15", "31.02.2014", "snart"])
def test_doubtful_days_are_asked_about(written: str) -> None:
    with pytest.raises(ValidationError):
        DanishDateField().clean(written)


def test_day_is_shown_short() -> None:
    assert DanishDateField().prepare_value(date(2014, 12, 1)) == "1.12.2014"


def test_rows_come_as_sent_and_empty_ones_fall_away() -> None:
    data = MultiValueDict({"parts": ["En", "", "To"], "parts_id": ["4", "5", ""]})

    rows = RowsWidget().value_from_datadict(data, {}, "parts")

    assert rows == [("4", "En"), ("5", ""), ("", "To")]
    assert RowsField().clean(rows) == [("4", "En"), ("", "To")]


def test_buttons_change_the_number_of_rows() -> None:
    data = MultiValueDict({"parts": ["En", "To"], "parts_id": ["4", "5"]})

    grown = RowsWidget().value_from_datadict(
        MultiValueDict({**dict(data.lists()), "add_parts": ["1"]}), {}, "parts"
    )
    shrunk = RowsWidget().value_from_datadict(
        MultiValueDict({**dict(data.lists()), "remove_parts": ["0"]}), {}, "parts"
    )

    assert grown == [("4", "En"), ("5", "To"), ("", "")]
    assert shrunk == [("5", "To")]


def test_too_many_or_too_long_rows_are_refused() -> None:
    with pytest.raises(ValidationError, match="højst være 2 punkter"):
        RowsField(most=2).clean([("", "a"), ("", "b"), ("", "c")])
    with pytest.raises(ValidationError, match="højst være 3 tegn"):
        RowsField(longest=3).clean([("", "abcd")])
