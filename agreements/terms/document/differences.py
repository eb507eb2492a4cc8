"""A difference between two texts, and which words of it differ."""

import re
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any, Literal

from django.utils.translation import gettext as _

from partnerships.danish.amounts import format_amount

Kind = Literal["same", "gone", "new"]
_AMOUNT = re.compile(r"-?[0-9]+\.[0-9]{2}")
LONGEST = 4000  # words; longer texts are shown whole, because matching them would hold up the page


@dataclass(frozen=True)
class Change:
    """One change: where, what stood there ("" = it is new) and what stands there now ("" = it is gone)."""

    where: str
    before: str
    after: str

    @property
    def pieces(self) -> list[tuple[Kind, str]]:
        """Give the words as (same, gone or new; text), ready to be drawn one after the other."""
        return word_pieces(self.before, self.after)


def word_pieces(before: str, after: str) -> list[tuple[Kind, str]]:
    """Give two texts as one row of words that stayed, went and came; spaces and line breaks are kept."""
    old, new = (re.findall(r"\S+\s*", text) for text in (before, after))
    if not old or not new or len(old) + len(new) > LONGEST:
        return [piece for piece in (("gone", before), ("new", after)) if piece[1]]  # type: ignore[misc]
    # A word stays although a paragraph now begins after it, unless line breaks are all that differ.
    words = [word.strip() for word in old], [word.strip() for word in new]
    matched = (old, new) if words[0] == words[1] else words
    pieces: list[tuple[Kind, str]] = []
    for tag, a, b, c, d in SequenceMatcher(None, *matched, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(("same", "".join(new[c:d])))
            continue
        if b > a:
            pieces.append(("gone", "".join(old[a:b])))
        if d > c:
            pieces.append(("new", "".join(new[c:d])))
    return pieces


def shown(value: Any) -> str:
    """Give a value of the facts as a person reads it: amounts in kroner, yes and no, lists with semicolons."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("ja") if value else _("nej")
    if isinstance(value, list | tuple):
        return "; ".join(shown(item) or "–" for item in value)
    text = str(value)
    if _AMOUNT.fullmatch(text):
        amount = Decimal(text)
        return format_amount(amount, 2 if amount % 1 else 0)
    return text
