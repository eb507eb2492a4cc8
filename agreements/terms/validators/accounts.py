"""Finance-act accounts (rules.md 2.13)."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_ACCOUNT = re.compile(r"§\s*\d{2}\.\d{2}\.\d{2}(\.\d{2})?\.?")


def validate_finance_act_account(text: str) -> None:
    """Raise ValidationError when the text holds no account such as "§ 18.33.02.10"."""
    if not _ACCOUNT.search(text):
        raise ValidationError(_("Skriv finanslovskontoen som § 18.33.02.10."))
