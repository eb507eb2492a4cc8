"""Danish alphabetical order: ... z, æ, ø, å; "aa" stands with å; ü with y. Rule: rules.md 5.6."""

import unicodedata

ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"
_PLACES = {letter: place for place, letter in enumerate(ALPHABET, 1000)}
_SAME_PLACE = str.maketrans({"ä": "æ", "ö": "ø", "ü": "y", "ð": "d", "þ": "t", "ł": "l"})

SortKey = tuple[tuple[int, ...], str]


def sort_key(text: str) -> SortKey:
    """Give a key for `sorted`: case and accents count only between otherwise equal texts."""
    plain = unicodedata.normalize("NFC", text).casefold().replace("aa", "å").translate(_SAME_PLACE)
    return tuple(place for letter in plain for place in _places(letter)), text


def _places(letter: str) -> tuple[int, ...]:
    if letter in _PLACES:
        return (_PLACES[letter],)
    if letter.isascii():
        return (ord(letter),)
    base = unicodedata.normalize("NFD", letter)[0]
    if base != letter:
        return _places(base)
    return () if unicodedata.combining(letter) else (ord(letter) + 2000,)
