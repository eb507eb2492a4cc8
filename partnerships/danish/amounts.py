"""Amounts in kroner as people type and read them: Decimal, never a float. Rule: rules.md 5.1."""

import re
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from partnerships.danish.figures import (
    MOST_LETTERS,
    NO_BREAK_SPACE,
    AmbiguousAmount,
    AmountError,
    format_figure,
    parse_figure,
    shortened,
    single_blanks,
)

__all__ = [
    "AmbiguousAmount",
    "AmountError",
    "format_amount",
    "format_difference",
    "format_million",
    "parse_amount",
    "parse_percent",
]

# 100 mia. kr.: above it the unit is more likely wrong than the amount right
HIGHEST = Decimal(100_000_000_000)
ORE = Decimal("0.01")
NOTHING = frozenset({"", "-", "\N{EN DASH}", "\N{EM DASH}", "\N{MINUS SIGN}"})
MINUS_SIGNS = ("-", "\N{MINUS SIGN}", "\N{EN DASH}")
HALVES = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

_SCALE_WORDS = (
    (re.compile(r"(?:mia|milliard(?:er)?)\b\.?", re.IGNORECASE), Decimal(1_000_000_000)),
    (re.compile(r"(?:mio|mill|million(?:er)?)\b\.?", re.IGNORECASE), Decimal(1_000_000)),
    (re.compile(r"(?:t\.? ?kr|tusind)\b\.?", re.IGNORECASE), Decimal(1_000)),
)
_CURRENCY_FIRST = re.compile(r"(?:kr\.?|dkk)(?=[ 0-9½¼¾+\-−–(])", re.IGNORECASE)
_CURRENCY_LAST = re.compile(r"(?:,-|kr\.?|kroner|dkk)", re.IGNORECASE)
_PARTS = re.compile(r"([0-9½¼¾](?:[0-9., ½¼¾]*[0-9½¼¾])?)(.*)")


@dataclass(frozen=True)
class _Written:
    """An amount taken apart: "-0,5 mio. kr." is figure "0,5", scale 1000000, kroner named, negative."""

    figure: str
    scale: Decimal | None
    names_kroner: bool
    is_negative: bool


def parse_amount(text: str, unit: int = 1) -> Decimal | None:
    """Read an amount in kroner; None means that nothing was written (not zero). Rule: rules.md 5.1.

    `unit` is the column head's unit in kroner (1000 for a column headed "1.000 kr."); a word in the text
    itself ("mio.", "t.kr.") goes before it. Raises AmbiguousAmount when it must be asked about and
    AmountError when it is no amount, has parts of an øre, or is over 100 mia. kr.
    """
    if len(text) > MOST_LETTERS:
        raise AmountError(_("Beløbet er for langt. Skriv kun ét beløb, fx 1.000.000 eller 0,5 mio."))
    shown = single_blanks(text)
    if shown in NOTHING:
        return None
    written = _take_apart(shown)
    factor = written.scale or Decimal(unit)
    signed = -factor if written.is_negative else factor
    try:
        amount = _in_kroner(signed * _parse_number(written, factor))
    except AmbiguousAmount as doubt:
        guess = None if doubt.guess is None else _in_kroner(signed * doubt.guess)
        raise AmbiguousAmount(shown, guess) from None
    if written.names_kroner and written.scale is None and unit != 1:
        raise AmbiguousAmount(shown, amount)
    return amount


def _take_apart(shown: str) -> _Written:
    unsigned, names_first = _without_currency(shown)
    unsigned, is_negative = _without_sign(unsigned)
    if not names_first:
        unsigned, names_first = _without_currency(unsigned)
    parts = _PARTS.fullmatch(unsigned)
    if parts is None:
        raise _not_an_amount(shortened(shown))
    scale, currency = _take_scale(parts[2].strip())
    if currency and not _CURRENCY_LAST.fullmatch(currency):
        raise _not_an_amount(shortened(shown))
    return _Written(parts[1], scale, names_first or currency not in ("", ",-"), is_negative)


def _without_currency(text: str) -> tuple[str, bool]:
    found = _CURRENCY_FIRST.match(text)
    return (text[found.end() :].strip(), True) if found else (text, False)


def _without_sign(text: str) -> tuple[str, bool]:
    if text.startswith("(") and ")" in text:
        inner, _bracket, after = text[1:].partition(")")
        return f"{inner.strip()} {after.strip()}".strip(), True
    if text.startswith(MINUS_SIGNS):
        return text[1:].strip(), True
    return text.removeprefix("+").strip(), False


def _take_scale(words: str) -> tuple[Decimal | None, str]:
    for word, factor in _SCALE_WORDS:
        found = word.match(words)
        if found:
            return factor, words[found.end() :].strip()
    return None, words


def _not_an_amount(shown: str) -> AmountError:
    return AmountError(
        _("“%(text)s” er ikke et beløb. Skriv fx 1.000.000, 1.723,50 kr., 450 t.kr. eller 0,5 mio. kr.")
        % {"text": shown}
    )


def _parse_number(written: _Written, factor: Decimal) -> Decimal:
    half = HALVES.get(written.figure[-1])
    if half is None:
        return parse_figure(written.figure, is_scaled=factor != 1)
    if written.scale is None:
        raise AmountError(_("Skriv brøken som decimaltal, fx 0,5, eller med enhed, fx ½ mio. kr."))
    whole = written.figure[:-1].strip()
    return half + (parse_figure(whole, is_scaled=True) if whole else 0)


def _in_kroner(amount: Decimal) -> Decimal:
    if abs(amount) > HIGHEST:
        raise AmountError(
            _("Beløbet er over 100 mia. kr. Tjek enheden: Skal der stå kr., t.kr. eller mio. kr.?")
        )
    rounded = amount.quantize(ORE)
    if rounded != amount:
        raise AmountError(_("Beløbet har dele af en øre. Skriv højst to decimaler, fx 1.723,50."))
    return abs(rounded) if rounded == 0 else rounded


def parse_percent(text: str) -> Decimal:
    """Read "10 pct.", "10 %" or "12,5 procent" as percent. Raises AmountError. Rule: rules.md 5.1."""
    figure = re.sub(
        r" ?(?:%|pct\.?|procent)$", "", single_blanks(text[: MOST_LETTERS + 1]), flags=re.IGNORECASE
    )
    return parse_figure(figure)


def format_amount(amount: Decimal, decimals: int = 0, unit: str = "kr.") -> str:
    """Give an amount in kroner as shown, half up, with a no-break space before the unit (rules.md 5.1).

    1000000 -> "1.000.000 kr."; `decimals` is 0 or 2; `unit` "t.kr." divides by 1000; an empty unit gives
    the figure only.
    """
    value = amount / 1000 if unit == "t.kr." else amount
    figure = format_figure(value, decimals)
    return f"{figure}{NO_BREAK_SPACE}{unit}" if unit else figure


def format_difference(amount: Decimal, unit: str = "kr.") -> str:
    """Give a difference in kroner with its sign, øre only when there are some: "+66.667 kr.", "−1.900.000 kr."."""
    sign = "+" if amount > 0 else "\N{MINUS SIGN}" if amount < 0 else ""
    return f"{sign}{format_amount(abs(amount), 2 if amount % 1 else 0, unit)}"


def format_million(amount: Decimal) -> str:
    """Give an amount in kroner in millions with one decimal, half up: 500000 -> "0,5 mio. kr."."""
    figure = format_figure(amount / 1_000_000, 1)
    return f"{figure}{NO_BREAK_SPACE}mio.{NO_BREAK_SPACE}kr."
