"""Text: what is kept (clean), what is searched (folded), letters that only look right. Rule: rules.md 5.6."""

import re
import unicodedata
from functools import lru_cache

_CYRILLIC, _LIKE_CYRILLIC = "АВЕІЈКМНОРСЅТХУавеіјкмнорсѕтху", "ABEIJKMHOPCSTXYabeijkmhopcstxy"
_GREEK, _LIKE_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι", "ABEZHIKMNOPTYXovi"
_LOOKALIKES = str.maketrans(_CYRILLIC + _GREEK, _LIKE_CYRILLIC + _LIKE_GREEK)
_FOLDED_LOOKALIKES = str.maketrans((_CYRILLIC + _GREEK).casefold(), (_LIKE_CYRILLIC + _LIKE_GREEK).casefold())
_NORDIC = str.maketrans({"ä": "æ", "ö": "ø"})
_KEPT = frozenset("æøå")
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNWANTED = frozenset({"Cc", "Cf", "Cs", "Cn"})  # control, bidi and zero-width, lone surrogates, unassigned
_ALLOWED = frozenset("\n\t\N{SOFT HYPHEN}")
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_BROKEN_WORD = re.compile(r"(?<=\w)-[ \t]*\n\s*(?=[a-zæøå])(?!(?:og|eller|samt)\b)")
_LOOSE_PREFIX = re.compile(r"\bu (?=[a-zæøå]{4})")
_WORD = re.compile(r"[^\W\d_]+")


def clean_text(text: str) -> str:
    """Give the text to keep: NFC, line feeds, no control, bidi, zero-width or broken characters."""
    lines = _LINE_ENDS.sub("\n", text)
    kept = "".join(
        letter for letter in lines if letter in _ALLOWED or unicodedata.category(letter) not in _UNWANTED
    )
    return unicodedata.normalize("NFC", kept)


def fold(text: str) -> str:
    """Give the text to search: one case, "aa" as "å", look-alikes as Latin, accents off, broken words mended.

    æ, ø and å stay themselves (never ae, oe, aa). Both the searched text and the query are folded.
    """
    whole = _BROKEN_WORD.sub("", clean_text(text).replace(_SOFT_HYPHEN, ""))
    plain = whole.casefold().translate(_NORDIC)
    bare = "".join(_without_accent(letter) for letter in plain)
    latin = bare.translate(_FOLDED_LOOKALIKES).replace("aa", "å")
    return _LOOSE_PREFIX.sub("u", " ".join(latin.split()))


def replace_lookalikes(text: str) -> str:
    """Give the text with Cyrillic and Greek letters that look Latin as Latin ("АFТАLE" -> "AFTALE")."""
    return text.translate(_LOOKALIKES)


def mixed_script_words(text: str) -> list[str]:
    """Give the words, each once and in order, that mix Latin letters with Cyrillic or Greek ones (F-T1)."""
    words = dict.fromkeys(_WORD.findall(unicodedata.normalize("NFC", text)))
    return [word for word in words if not word.isascii() and _is_mixed(word)]


def foreign_letters(word: str) -> list[tuple[str, str]]:
    """Give the word's Cyrillic and Greek letters, each once and in order, with "CYRILLIC" or "GREEK" (F-T1)."""
    letters = dict.fromkeys(unicodedata.normalize("NFC", word))
    return [(letter, _script(letter)) for letter in letters if _script(letter) in {"CYRILLIC", "GREEK"}]


def clean_label(text: str) -> str:
    """Give a printed label without trailing signs: "Mail.:" -> "Mail". Rule: rules.md 5.3."""
    return text.strip().rstrip(".:; \t\u00a0")


def _is_mixed(word: str) -> bool:
    scripts = {_script(letter) for letter in word}
    return "LATIN" in scripts and not scripts.isdisjoint({"CYRILLIC", "GREEK"})


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "UNKNOWN").partition(" ")[0]


@lru_cache(maxsize=4096)
def _without_accent(letter: str) -> str:
    if letter.isascii() or letter in _KEPT:
        return letter
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))
