"""Targets as people write them: "10-15 stk.", "mindst 60 pct.", "ca. 30". Rules: rules.md 1.2, 4.3, T-03."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from django.utils.translation import gettext as _

from partnerships.danish.figures import AmountError, format_figure, parse_figure, shortened, single_blanks

MOST_LETTERS = 120

_NUMBER = r"[0-9](?:[0-9., ]*[0-9])?"
_TO = r" ?(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|\u2212|til) ?"
_UNIT = r"(?:(?: ?(?=%|[^\W\d_]{2})| (?=[^\W\d_]))(?P<unit>.+))?"
_AT_LEAST = re.compile(rf"(?:mindst|minimum|min\.|≥) ?(?P<low>{_NUMBER}){_UNIT}", re.IGNORECASE)
_AT_MOST = re.compile(rf"(?:op til|højst) ?(?P<high>{_NUMBER}){_UNIT}", re.IGNORECASE)
_ABOUT = re.compile(rf"(?:ca\.?|cirka|omkring|omtrent) ?(?P<low>{_NUMBER}){_UNIT}", re.IGNORECASE)
_RANGE = re.compile(rf"(?:mellem )?(?P<low>{_NUMBER})(?:{_TO}| og )(?P<high>{_NUMBER}){_UNIT}", re.IGNORECASE)
_EXACT = re.compile(rf"(?P<low>{_NUMBER}){_UNIT}")
_PERCENT = re.compile(r"(?:%|pct\b|procent\b)", re.IGNORECASE)


class AmountKind(StrEnum):
    """How a number of a target is meant; the codes are those of the targets themselves."""

    EXACT = "exact"
    RANGE = "range"
    AT_LEAST = "at_least"
    ABOUT = "about"


class RangeError(ValueError):
    """The text is no number or range; `args[0]` is a Danish sentence that says how to mend it."""


@dataclass(frozen=True)
class Range:
    """A number as meant: exact and about have equal ends, at_least no maximum; `unit` follows."""

    amount_kind: AmountKind
    minimum: Decimal
    maximum: Decimal | None
    unit: str = ""


def parse_range(text: str) -> Range:
    """Read "10-15", "5–6", "mindst 60 pct.", "ca. 30", "op til 5" (0 to 5) or "8 forløb".

    Raises RangeError when it is no number, the ends are the wrong way round, or a percentage is over 100
    (T-03).
    """
    if len(text) > MOST_LETTERS:
        raise RangeError(_("Teksten er for lang til et måltal. Skriv kun tallet, fx 10-15 eller mindst 60."))
    written = single_blanks(text)
    found = _read(written)
    if found.maximum is not None and found.maximum < found.minimum:
        raise RangeError(_("Det mindste tal skal stå først. Skriv fx 10-15."))
    if _PERCENT.match(found.unit) and max(found.minimum, found.maximum or found.minimum) > 100:
        raise RangeError(_("En procentdel kan højst være 100. Ret tallet, eller skriv en anden enhed."))
    return found


def format_range(given: Range) -> str:
    """Give the range as printed: "10–15 stk.", "mindst 60 pct.", "ca. 30"."""
    low = format_figure(given.minimum)
    if given.amount_kind is AmountKind.RANGE and given.maximum is not None:
        figures = f"{low}–{format_figure(given.maximum)}"
    else:
        word = {AmountKind.AT_LEAST: _("mindst "), AmountKind.ABOUT: _("ca. ")}.get(given.amount_kind, "")
        figures = f"{word}{low}"
    return f"{figures} {given.unit}".strip()


def _read(written: str) -> Range:
    for form, kind in ((_AT_LEAST, AmountKind.AT_LEAST), (_ABOUT, AmountKind.ABOUT)):
        found = form.fullmatch(written)
        if found:
            low = _number(found["low"])
            return Range(kind, low, None if kind is AmountKind.AT_LEAST else low, _unit(found))
    found = _AT_MOST.fullmatch(written)
    if found:
        return Range(AmountKind.RANGE, Decimal(0), _number(found["high"]), _unit(found))
    found = _RANGE.fullmatch(written)
    if found:
        return Range(AmountKind.RANGE, _number(found["low"]), _number(found["high"]), _unit(found))
    found = _EXACT.fullmatch(written)
    if found:
        return Range(AmountKind.EXACT, _number(found["low"]), _number(found["low"]), _unit(found))
    raise _not_a_range(written)


def _number(figure: str) -> Decimal:
    try:
        return parse_figure(figure)
    except AmountError as error:
        raise RangeError(error.args[0]) from None


def _unit(found: re.Match[str]) -> str:
    return found["unit"] or ""


def _not_a_range(written: str) -> RangeError:
    return RangeError(
        _("“%(text)s” er ikke et måltal. Skriv fx 8, 10-15, mindst 60 eller ca. 30.")
        % {"text": shortened(written)}
    )
