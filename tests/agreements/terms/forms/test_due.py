"""Deadlines are kept as written; what can be misread is asked about (rules.md 5.2)."""

from datetime import date

import pytest

from agreements.terms.forms.due import read_due


@pytest.mark.parametrize(
    ("text", "start", "end", "sentence"),
    [
        ("medio 2014", date(2014, 6, 1), date(2014, 6, 30), "Vi læser det som 1.6.2014 til 30.6.2014."),
        (
            "sidste halvår af 2015",
            date(2015, 7, 1),
            date(2015, 12, 31),
            "Vi læser det som 1.7.2015 til 31.12.2015.",
        ),
        ("foråret 2013", date(2013, 3, 1), date(2013, 5, 31), "Vi læser det som 1.3.2013 til 31.5.2013."),
        ("17. december 2014", date(2014, 12, 17), date(2014, 12, 17), "Vi læser det som 17.12.2014."),
        (
            "ca. marts 2015",
            date(2015, 3, 1),
            date(2015, 3, 31),
            "Vi læser det som cirka 1.3.2015 til 31.3.2015.",
        ),
    ],
)
def test_plain_deadline_is_read(text: str, start: date, end: date, sentence: str) -> None:
    due = read_due(text)

    assert (due.start, due.end, due.sentence, due.question) == (start, end, sentence, "")


def test_two_digit_year_is_asked_about() -> None:
    due = read_due("7/11/15")

    assert (due.start, due.end) == (date(2015, 11, 7), date(2015, 11, 7))
    assert due.question == "Skal den stå sådan?"
    assert due.answer == "Ja, det er rigtigt"


def test_missing_year_is_asked_about() -> None:
    assert read_due("5. marts").question == "Skal den stå sådan?"


def test_text_that_is_no_date_may_stand_without_one() -> None:
    due = read_due("efter aftale")

    assert (due.start, due.end) == (None, None)
    assert due.answer == "Lad teksten stå uden dato. Så kommer den ikke med på listen over frister."


def test_day_of_signing_is_told_and_not_asked_about() -> None:
    due = read_due("dags dato")

    assert (due.end, due.question) == (None, "")
    assert due.sentence == "Vi læser det som den dag, den sidste part underskriver."


def test_nothing_written_asks_nothing() -> None:
    assert (read_due("  ").sentence, read_due("").question) == ("", "")
