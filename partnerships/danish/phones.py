"""Danish phone numbers: stored as +45 and eight digits, shown in pairs. Rule: rules.md 5.3."""

import re

from django.utils.translation import gettext as _

_PHONE = re.compile(r"(?:\+45|0045)?([0-9]{8})")
_BLANKS = re.compile(r"[\s.\-\u2010-\u2013]+")
MOST_LETTERS = 40


class PhoneError(ValueError):
    """The text is no Danish phone number; `args[0]` is a Danish sentence that says how to mend it."""


def clean_phone(text: str) -> str:
    """Give "+45########" for "33 92 93 00", "3317 3535", "+45 99311342", "0045...". Raises PhoneError."""
    found = _PHONE.fullmatch(_BLANKS.sub("", text)) if len(text) <= MOST_LETTERS else None
    if found is None:
        raise PhoneError(_("Et telefonnummer har 8 cifre. Skriv det fx sådan: 33 92 93 00."))
    return f"+45{found[1]}"


def format_phone(phone: str) -> str:
    """Give "33 92 93 00" for a stored "+4533929300"; anything else is given back as it stands."""
    found = _PHONE.fullmatch(phone)
    if found is None:
        return phone
    digits = found[1]
    return " ".join(digits[at : at + 2] for at in range(0, 8, 2))
