"""What a changed grant letter changes: the letter it follows, and the change in words."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from budgets.document.letter_facts import Amendment
from budgets.enums import RequestKind
from budgets.models import GrantRequest
from budgets.queries.grants import GrantSheet
from partnerships.danish.amounts import format_amount
from partnerships.danish.periods import format_date_long


def amendment_of(sheet: GrantSheet, request: GrantRequest, ended_on: date) -> Amendment:
    """Give what the approved request changed; `sheet` is the grant after it, `ended_on` its last day before it.

    The grant has a letter: nothing is asked of one that is not accepted. A letter is in Danish, whoever asks for it.
    """
    earlier = sheet.letters[-1]
    with override(settings.LANGUAGE_CODE):
        return Amendment(
            number=earlier.number,
            issued_on=earlier.issued_on.isoformat(),
            accepted_on=sheet.accepted_on.isoformat() if sheet.accepted_on else "",
            asked_on=request.requested_on.isoformat(),
            sentences=tuple(_sentences(sheet, request, ended_on)),
        )


def _sentences(sheet: GrantSheet, request: GrantRequest, ended_on: date) -> Iterator[str]:
    grant = sheet.grant
    if request.kind == RequestKind.EXTENSION:
        words = {"now": format_date_long(grant.ends_on), "before": format_date_long(ended_on)}
        yield _("Projektperioden er forlænget. Projektet slutter nu %(now)s og ikke %(before)s.") % words
        if grant.account_by:
            yield _("Slutregnskabet skal nu afleveres senest %(day)s.") % {
                "day": format_date_long(grant.account_by)
            }
        return
    amount, year = request.amount or Decimal(0), request.from_year or 0
    words = {
        "amount": format_amount(amount, 2 if amount % 1 else 0),
        "year": str(year),
        "next": str(year + 1),
    }
    yield _("%(amount)s er overført fra %(year)s til %(next)s. Tilskuddet er det samme i alt.") % words
