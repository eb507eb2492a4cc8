"""Plain Danish figures: full stop or blank between thousands, comma before decimals.

What could be English is never guessed silently: it raises `AmbiguousAmount`, with the likeliest reading to
offer.
"""

import re
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _

MOST_LETTERS = 80
MOST_DIGITS = 13
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"

_BLANKS = re.compile(r"[ \t\u00a0\u2007\u2009\u202f]+")
_PLAIN = re.compile(r"[0-9]+(?:,[0-9]+)?")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?: [0-9]{3})+)(?:,[0-9]+)?")
_ENGLISH_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_ENGLISH_DECIMAL = re.compile(r"[0-9]+\.[0-9]+")
_ONE_GROUP = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_FIGURE_LETTERS = re.compile(r"[0-9][0-9., ]*")


class AmountError(ValueError):
    """The text is no amount; `args[0]` is a Danish sentence that says how to mend it."""


class AmbiguousAmount(AmountError):
    """The text must be asked about; `guess` is the likeliest reading, or None when there is none."""

    def __init__(self, text: str, guess: Decimal | None) -> None:
        self.text = text
        self.guess = guess
        sentence = _("“%(text)s” kan læses på flere måder.") % {"text": shortened(text)}
        if guess is None:
            advice = _("Skriv fx 1.000.000 eller 1,5 mio.")
        else:
            advice = _("Skriv %(guess)s, hvis det er det, du mener.") % {"guess": format_figure(guess)}
        super().__init__(f"{sentence} {advice}")


def single_blanks(text: str) -> str:
    """Give the text trimmed, with every run of blanks (no-break and thin ones too) as one ordinary space."""
    return _BLANKS.sub(" ", text).strip()


def shortened(text: str) -> str:
    """Give at most 40 letters of the text, for use in a sentence."""
    return text if len(text) <= 40 else f"{text[:39]}…"


def parse_figure(text: str, *, is_scaled: bool = False) -> Decimal:
    """Read an unsigned Danish figure such as "1.723,50" (rules.md 5.1).

    `is_scaled` says that a word like "mio." follows, so that three decimals after a comma are no doubtful
    thousand. Raises AmbiguousAmount on "1.5", "1,000,000", "1.00.000" and AmountError on anything that is
    no figure.
    """
    if len(text) > MOST_LETTERS or not _FIGURE_LETTERS.fullmatch(single_blanks(text)):
        raise AmountError(
            _("“%(text)s” er ikke et tal. Skriv tallet med cifre, fx 1.000.000 eller 1.723,50.")
            % {"text": shortened(text)}
        )
    figure = single_blanks(text)
    whole, _comma, decimals = figure.partition(",")
    if sum(letter.isdigit() for letter in whole) > MOST_DIGITS or len(decimals) > MOST_DIGITS:
        raise AmountError(_("Tallet er for langt. Tjek, om der er for mange nuller."))
    if _ONE_GROUP.fullmatch(figure) and not is_scaled:
        raise AmbiguousAmount(figure, Decimal(figure.replace(",", "")))
    if _PLAIN.fullmatch(figure) or _GROUPED.fullmatch(figure):
        return Decimal(figure.replace(".", "").replace(" ", "").replace(",", "."))
    raise AmbiguousAmount(figure, _english_reading(figure))


def _english_reading(figure: str) -> Decimal | None:
    if _ENGLISH_GROUPED.fullmatch(figure) or _ENGLISH_DECIMAL.fullmatch(figure):
        return Decimal(figure.replace(",", ""))
    return None


def format_figure(value: Decimal, decimals: int | None = None) -> str:
    """Give Danish figures, half up: 1723.5 -> "1.723,50" with two; None keeps only those in use."""
    if decimals is None:
        decimals = len(f"{value:f}".partition(".")[2].rstrip("0"))
    rounded = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    if rounded == 0:
        rounded = abs(rounded)
    return f"{rounded:,f}".translate(str.maketrans(",.", ".,"))
