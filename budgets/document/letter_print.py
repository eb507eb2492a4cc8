"""From a letter's facts to its file: HTML, press, facts embedded; never printed again once it is issued."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from agreements.terms.document import pdf
from budgets.document.letter_facts import Amendment, LetterFacts, letter_bytes, letter_hash
from partnerships.danish.amounts import format_amount
from partnerships.danish.periods import format_date_long

TEMPLATE = "budgets/letter.html"


@dataclass(frozen=True)
class Row:
    """A row of a letter's table of money, in figures."""

    words: str
    amount: str


def print_letter(facts: LetterFacts, created: datetime, *, is_draft: bool = False) -> bytes:
    """Give the PDF/A-3a + PDF/UA-1 of a letter with its facts as `tilskudsbrev.json`; the same facts give the same bytes.

    In: `created` (aware), the file's date. Raises pdf.RenderError.
    """
    with override(settings.LANGUAGE_CODE):
        html = render_to_string(TEMPLATE, _context(facts, is_draft=is_draft))
        attachment = pdf.Attachment(
            "tilskudsbrev.json", letter_bytes(facts), _("Brevets indhold som data"), "application/json"
        )
        title = _("%(kind)s, %(reference)s: %(title)s") % {
            "kind": kind_of(facts),
            "reference": facts.agreement,
            "title": facts.title,
        }
    return pdf.render(
        html,
        title=title,
        attachments=[attachment],
        created=created,
        identifier=bytes.fromhex(letter_hash(facts))[:16],
    )


def kind_of(facts: LetterFacts) -> str:
    """Give what the letter is called: a conditional commitment, the grant letter, or a changed one."""
    if facts.amends:
        return _("Ændret tilskudsbrev")
    return _("Betinget tilsagn") if facts.is_conditional else _("Tilskudsbrev")


def _context(facts: LetterFacts, *, is_draft: bool) -> dict[str, object]:
    decimals = 2 if any(Decimal(row[1]) % 1 for row in facts.years) or Decimal(facts.amount) % 1 else 0
    precise = 2 if any(Decimal(row.amount) % 1 for row in facts.instalments) else decimals
    return {
        "facts": facts,
        "is_draft": is_draft,
        "kind": kind_of(facts),
        "mark": _("UDKAST") if is_draft else kind_of(facts).upper(),
        "amount": format_amount(Decimal(facts.amount), decimals),
        "years": [Row(str(year), format_amount(Decimal(each), decimals)) for year, each in facts.years],
        "instalments": [
            (row.number, row.when, format_amount(Decimal(row.amount), precise)) for row in facts.instalments
        ],
        "plan_total": format_amount(Decimal(facts.amount), precise),
        "starts": _day(facts.starts_on),
        "ends": _day(facts.ends_on),
        "accept_by": _day(facts.accept_by),
        "account_by": _day(facts.account_by),
        "issued": _day(facts.issued_on),
        "earlier": _earlier(facts.amends),
        "precedent": [
            (row, _day(row.due_on), _day(row.fulfilled_on)) for row in facts.conditions if row.is_precedent
        ],
        "other_conditions": [(row, _day(row.due_on)) for row in facts.conditions if not row.is_precedent],
        "grant_page": f"{settings.SITE_URL}{reverse('agreement_grants', args=[facts.agreement])}",
        "verify_page": f"{settings.SITE_URL}{reverse('verify')}",
    }


def _earlier(amends: Amendment | None) -> dict[str, str]:
    """Give the days of the letter that a changed one follows; nothing of any other letter."""
    if amends is None:
        return {}
    return {name: _day(getattr(amends, name)) for name in ("issued_on", "accepted_on", "asked_on")}


def _day(iso: str) -> str:
    return format_date_long(date.fromisoformat(iso)) if iso else ""
