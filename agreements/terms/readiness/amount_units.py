"""F-A6: an amount has the unit it can have."""

import re
from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from agreements.terms.document.facts import records_of
from agreements.terms.readiness.case import Case
from partnerships.danish.amounts import AmountError, format_amount, parse_amount
from partnerships.problem import Problem, Severity

CODE = "F-A6"
_SCALED = re.compile(
    r"(?<![\d.,])\d[\d.,]*[\d½]?\s?(?:mia|mio|mill|milliarder|millioner|t\.? ?kr)\b\.?(?:\s?kr\b\.?)?",
    re.IGNORECASE,
)


def check_amount_units(case: Case) -> Iterator[Problem]:
    """Warn of each amount with a unit that makes it more than 100 mia. kr. or unreadable (rules.md 9, F-A6; 5.1).

    Where an amount is given both in words and as a number, the two must be the same.
    """
    for passage in case.passages:
        for match in _SCALED.finditer(passage.text):
            if _read(match[0]) is None:
                sentence = _(
                    "I %(place)s står “%(amount)s”, som næppe er rigtigt. Kontrollér tallet, og om der skal stå "
                    "kr., t.kr. eller mio. kr."
                )
                told = sentence % {"place": passage.place, "amount": match[0]}
                yield Problem(CODE, Severity.WARNING, told, passage.block, passage.field)
    yield from _differing(case)


def _differing(case: Case) -> Iterator[Problem]:
    for row in records_of(case.facts, "funding"):
        match = _SCALED.search(row.data.get("amount_text", ""))
        written = _read(match[0]) if match else None
        amount = Decimal(row.data.get("amount", 0))
        if written and amount and written != amount:
            sentence = _("Der står “%(text)s”, men tallet er %(amount)s. Ret det ene.")
            told = sentence % {"text": row.data["amount_text"], "amount": format_amount(amount)}
            yield Problem(CODE, Severity.WARNING, told, f"funding-{row.line}", "amount")


def _read(text: str) -> Decimal | None:
    """Give the amount, None when it is too high or its separators can be read in two ways."""
    try:
        return parse_amount(text)
    except AmountError:
        return None
