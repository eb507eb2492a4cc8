from hypothesis import given
from hypothesis import strategies as st

from partnerships.danish.sorting import sort_key, stored_key


def _sorted(names):
    return sorted(names, key=sort_key)


def test_aa_stands_with_aa_last():
    assert _sorted(["Aalborg", "Ærø", "Ølgod", "Zoo", "Albertslund", "Årslev", "Odense"]) == [
        "Albertslund",
        "Odense",
        "Zoo",
        "Ærø",
        "Ølgod",
        "Aalborg",
        "Årslev",
    ]


def test_swedish_and_german_letters_stand_with_the_danish():
    assert _sorted(["Öland", "Ølby", "Malmö", "Malmø", "Ängby", "Ærø"]) == [
        "Malmö", "Malmø", "Ängby", "Ærø", "Öland", "Ølby",
    ]  # fmt: skip


def test_case_and_accents_count_only_between_equals():
    assert _sorted(["ide", "Idé", "idé", "idf", "IDA"]) == ["IDA", "Idé", "ide", "idé", "idf"]


def test_short_before_long_and_digits_before_letters():
    assert _sorted(["Vink", "Vin", "1. sal", "Vin 2"]) == ["1. sal", "Vin", "Vin 2", "Vink"]


def test_decomposed_letters_stand_with_composed():
    assert sort_key("A\u030arslev")[0] == sort_key("Årslev")[0]


@given(st.permutations(["Aalborg", "Ærø", "Ølgod", "zoo", "Zoo", "Århus", "", "1. sal", "Москва", "\ud800"]))
def test_order_does_not_depend_on_the_order_given(names):
    assert _sorted(names) == [
        "",
        "1. sal",
        "Zoo",
        "zoo",
        "Ærø",
        "Ølgod",
        "Aalborg",
        "Århus",
        "Москва",
        "\ud800",
    ]


@given(st.lists(st.text(max_size=30), min_size=2, max_size=8))
def test_the_stored_key_is_two_plain_letters_for_each_place(texts):
    for text in texts:
        assert set(stored_key(text)) <= set("bcdefghijklmnopqrstuvwxy")
        assert len(stored_key(text)) <= 200


def test_the_stored_key_sorts_as_the_alphabet():
    names = ["Aalborg", "Ærø", "Ølgod", "2 byer", "Zoo", "Albertslund", "Årslev", "Odense", "Odense Syd"]

    assert sorted(names, key=stored_key) == [
        "2 byer", "Albertslund", "Odense", "Odense Syd", "Zoo", "Ærø", "Ølgod", "Aalborg", "Årslev",
    ]  # fmt: skip
