import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships.danish.text import clean_label, clean_text, fold, mixed_script_words, replace_lookalikes

TITLE = "PARTNERSKABSAF\u0422\u0410LE"  # Cyrillic Т and А, as in seed 002 (D24)


def test_clean_text_composes_letters():
    assert clean_text("A\u030arhus") == "Århus"


def test_clean_text_removes_what_cannot_be_seen():
    assert clean_text("a\x00b\u202ec\u200bd\ufeffe\ud800f\u2066g\x7fh\uffff") == "abcdefgh"


def test_clean_text_keeps_lines_tabs_and_soft_hyphens():
    assert clean_text("a\r\nb\rc\u2028d\te\u00adf") == "a\nb\nc\nd\te\u00adf"


@given(st.text())
def test_clean_text_is_clean_once_and_for_all(text):
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    cleaned.encode()


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Aalborg", "ålborg"),
        ("ÅLBORG", "ålborg"),
        ("A\u030alborg", "ålborg"),
        ("Malmö", "malmø"),
        ("Ærø", "ærø"),
        ("idé", "ide"),
        (TITLE, "partnerskabsaftale"),
        ("samarbejdspe-\n\nriodens", "samarbejdsperiodens"),
        ("ungdoms-\nog skolesager", "ungdoms- og skolesager"),
        ("u hensigtsmæssige", "uhensigtsmæssige"),
        ("samar\u00adbejde", "samarbejde"),
        ("  to   ord\n ", "to ord"),
    ],
)
def test_fold_for_search(text, folded):
    assert fold(text) == folded


def test_fold_does_not_spell_out_danish_letters():
    assert fold("København") == "københavn"
    assert fold("København") != fold("Koebenhavn")


@given(st.text())
def test_fold_does_not_depend_on_case_or_composition(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


def test_mixed_script_words_are_named_once():
    assert mixed_script_words(f"{TITLE} om Москва og {TITLE} på Ærø") == [TITLE]


def test_mixed_script_words_of_clean_text_are_none():
    assert mixed_script_words("Partnerskabsaftale mellem København og Łódź, Москва, Αθήνα") == []


def test_replace_lookalikes_offers_the_latin_word():
    assert replace_lookalikes(TITLE) == "PARTNERSKABSAFTALE"


@pytest.mark.parametrize(
    ("label", "bare"), [("Mail.:", "Mail"), ("Navn.:", "Navn"), ("Tlf.nr:", "Tlf.nr"), (" CVR : ", "CVR")]
)
def test_clean_label_without_trailing_signs(label, bare):
    assert clean_label(label) == bare


@pytest.mark.parametrize(
    "text", ["å" * 60_000, "-\n" * 30_000, "a-\n" * 20_000, "u " * 30_000, "-" + "\n" * 60_000]
)
def test_fold_of_long_text_is_quick(text):
    begun = time.process_time()
    fold(text)
    mixed_script_words(text)
    assert time.process_time() - begun < 1


@given(st.text())
def test_fold_of_folded_text_changes_nothing(text):
    assert fold(fold(text)) == fold(text)
