"""From the rows of a grant to what its letter says."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from agreements.terms.models import Agreement
from budgets.document.letter_clauses import clauses_of
from budgets.document.letter_facts import (
    Addressee,
    Amendment,
    LetterCondition,
    LetterFacts,
    LetterInstalment,
)
from budgets.enums import Trigger
from budgets.models import Instalment
from budgets.queries.addressees import contacts_of, printed_party
from budgets.queries.grants import GrantSheet, other_payers
from partnerships.danish import clock
from partnerships.danish.periods import format_date_long
from partnerships.danish.phones import format_phone
from partnerships.models import Party, User


def letter_of(
    sheet: GrantSheet,
    *,
    is_conditional: bool,
    by: User | None = None,
    on: date | None = None,
    amends: Amendment | None = None,
) -> LetterFacts:
    """Give the grant's next letter as this head of office would issue it on this day; without them it is a draft.

    The commitment is of the year in which the letter is issued (rules.md 2.1), unless the grant says another. `amends` is
    what a changed letter changes of the one before. A letter is in Danish, whoever asks for it.
    """
    grant = sheet.grant
    payers: Sequence[tuple[str, Decimal]] = other_payers(grant.agreement, grant.funder)
    with override(settings.LANGUAGE_CODE):
        return LetterFacts(
            agreement=grant.agreement.reference,
            agreement_title=grant.agreement.title,
            number=len(sheet.letters) + 1,
            is_conditional=is_conditional,
            funder=_addressee(grant.agreement, grant.funder),
            recipient=_addressee(grant.agreement, grant.grantee),
            case_number=grant.case_number,
            account=grant.finance_act_account,
            earlier_account=grant.earlier_account,
            legal_basis=grant.legal_basis,
            title=grant.title,
            purpose=grant.purpose,
            amount=f"{grant.amount:.2f}",
            years=tuple((row.year, f"{row.amount:.2f}") for row in sheet.years),
            commitment_year=grant.commitment_year or (on or clock.today()).year,
            starts_on=grant.starts_on.isoformat(),
            ends_on=grant.ends_on.isoformat(),
            accept_by=_iso(grant.accept_by),
            account_by=_iso(grant.account_by),
            conditions=tuple(
                LetterCondition(row.text, row.is_precedent, _iso(row.due_on), _iso(row.fulfilled_on))
                for row in sheet.conditions
            ),
            instalments=tuple(
                LetterInstalment(row.number, f"{row.amount:.2f}", when_paid(row)) for row in sheet.instalments
            ),
            clauses=clauses_of(sheet, payers),
            terms=grant.terms,
            contact=grant.contact,
            complaint=grant.complaint,
            issued_on=_iso(on),
            issued_by=str(by) if by else "",
            issued_title=_("Kontorchef") if by else "",
            amends=amends,
        )


def when_paid(row: Instalment) -> str:
    """Give in words when an instalment is paid."""
    day = format_date_long(row.due_on) if row.due_on else ""
    if row.trigger == Trigger.DATE:
        return day
    told = str(row.get_trigger_display())
    told = told[:1].upper() + told[1:]
    return _("%(when)s, tidligst %(day)s") % {"when": told, "day": day} if day else told


def _addressee(agreement: Agreement, party: Party) -> Addressee:
    printed = printed_party(agreement, party)
    own = [(row.name, row.function) for row in printed.printed_contacts] if printed else []  # type: ignore[attr-defined]
    block = printed or party
    return Addressee(
        name=block.name,
        cvr=block.cvr or party.cvr,
        street=block.street or party.street,
        postal_code=block.postal_code or party.postal_code,
        city=block.city or party.city,
        phone=format_phone(block.phone or party.phone),
        email=block.email or party.email,
        contacts=tuple(own or contacts_of(party)),
    )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
