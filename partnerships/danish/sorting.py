"""Danish alphabetical order: ... z, æ, ø, å; "aa" stands with å; ü with y. Rule: rules.md 5.6."""

import unicodedata

ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"
_PLACES = {letter: place for place, letter in enumerate(ALPHABET, 1000)}
_SAME_PLACE = str.maketrans({"ä": "æ", "ö": "ø", "ü": "y", "ð": "d", "þ": "t", "ł": "l"})

_LETTERS = "bcdefghijklmnopqrstuvwxy"
_CODES = [first + second for first in _LETTERS for second in _LETTERS]

SortKey = tuple[tuple[int, ...], str]


def sort_key(text: str) -> SortKey:
    """Give a key for `sorted`: case and accents count only between otherwise equal texts."""
    plain = unicodedata.normalize("NFC", text).casefold().replace("aa", "å").translate(_SAME_PLACE)
    return tuple(place for letter in plain for place in _places(letter)), text


def stored_key(text: str) -> str:
    """Give the order of `sort_key` as a text of at most 200 small letters, for a database column.

    Two letters for each place, none of them a or z: no collation of any database joins or reorders them.
    """
    places, _text = sort_key(text)
    return "".join(_CODES[_column(place)] for place in places[:100])


def _column(place: int) -> int:
    if place < 128:
        return place
    return min(place - 1000, len(ALPHABET)) + 128


def _places(letter: str) -> tuple[int, ...]:
    if letter in _PLACES:
        return (_PLACES[letter],)
    if letter.isascii():
        return (ord(letter),)
    base = unicodedata.normalize("NFD", letter)[0]
    if base != letter:
        return _places(base)
    return () if unicodedata.combining(letter) else (ord(letter) + 2000,)
