"""How an old text is parted into sections."""

import pytest

from agreements.terms.document.old_text import OldSection, OldText, read_old_text


def test_headings_part_the_text_and_keep_their_printed_numbers():
    text = "Mellem parterne er aftalt:\n\n1. Formål\nVi hjælper unge.\r\n\nSammen.\n3. Økonomi\n3. Opsigelse\nKan opsiges."

    assert read_old_text(text) == OldText(
        "Mellem parterne er aftalt:",
        (
            OldSection("1", "Formål", "Vi hjælper unge.\n\nSammen."),
            OldSection("3", "Økonomi", ""),
            OldSection("3", "Opsigelse", "Kan opsiges."),
        ),
    )


def test_text_without_headings_is_one_section():
    assert read_old_text(" En tekst.\n1. januar 2010\n2. Kommunen betaler løn.\n") == OldText(
        "", (OldSection("", "Den oprindelige tekst", "En tekst.\n1. januar 2010\n2. Kommunen betaler løn."),)
    )


def test_no_text_is_no_section():
    assert read_old_text("  \n") == OldText()


@pytest.mark.parametrize(
    ("line", "number", "heading"),
    [
        ("§ 4. Parterne", "§ 4", "Parterne"),
        ("§4 Parterne", "§4", "Parterne"),
        ("2.1. Ældre og unge", "2.1", "Ældre og unge"),
        ("7) Årsrapport", "7", "Årsrapport"),
    ],
)
def test_ways_of_printing_a_number(line, number, heading):
    assert read_old_text(line).sections == (OldSection(number, heading, ""),)
