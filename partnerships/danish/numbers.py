"""CVR, EAN and postal code. The check digits are python-stdnum's. Rules: rules.md 5.3 and 5.4."""

import re

from django.utils.translation import gettext as _
from stdnum import ean
from stdnum.dk import cvr
from stdnum.exceptions import ValidationError as StdnumError
from stdnum.util import isdigits

MOST_LETTERS = 40


class NumberError(ValueError):
    """The number cannot be right; `args[0]` is a Danish sentence that says how to mend it."""


def clean_cvr(text: str) -> str:
    """Give the eight digits of a CVR number ("DK13748136" too). Raises NumberError (rules.md 5.4)."""
    number = cvr.compact(text) if len(text) <= MOST_LETTERS else ""
    if len(number) != 8 or not isdigits(number):
        raise NumberError(_("Et CVR-nummer har 8 cifre. Skriv det fx sådan: 13748136."))
    if number == "00000000" or cvr.checksum(number):
        raise NumberError(
            _("CVR-nummeret passer ikke med sit kontrolciffer. Sammenlign cifrene med virk.dk.")
        )
    return number


def clean_ean(text: str) -> str:
    """Give the thirteen digits of an EAN number (GLN). Raises NumberError. Rule: rules.md 5.4."""
    number = ean.compact(text) if len(text) <= MOST_LETTERS else ""
    if len(number) != 13 or not isdigits(number):
        raise NumberError(_("Et EAN-nummer har 13 cifre. Skriv det fx sådan: 5798000354807."))
    try:
        ean.validate(number)
    except StdnumError:
        raise NumberError(
            _("EAN-nummeret passer ikke med sit kontrolciffer. Tjek, om to cifre er byttet om.")
        ) from None
    return number


def clean_postal_code(text: str) -> str:
    """Give the four digits of a Danish postal code ("DK-1060" too). Raises NumberError (rules.md 5.3)."""
    found = (
        re.fullmatch(r"(?:DK[- ]?)?([0-9]{4})", text.strip(), re.IGNORECASE)
        if len(text) <= MOST_LETTERS
        else None
    )
    if found is None or found[1] < "0500":
        raise NumberError(_("Et postnummer har 4 cifre. Skriv det fx sådan: 1060."))
    return found[1]
