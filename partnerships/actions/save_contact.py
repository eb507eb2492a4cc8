"""Add a contact person, or change one."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.actions.hold import claim, demand
from partnerships.danish import clock
from partnerships.danish.phones import clean_phone
from partnerships.danish.text import clean_text
from partnerships.models import ContactPerson, User
from partnerships.rules import may_manage_party

TEXTS = ("name", "title", "function", "email")


@transaction.atomic
def save_contact(
    values: Mapping[str, Any], *, by: User, contact: ContactPerson | None = None, seen: int | None = None
) -> ContactPerson:
    """Create (contact None) or change a contact person and give the saved row, confirmed today.

    `values` holds party (for a new one), name, title, function, phone, email. A contact stays with its party: whoever
    changes job is stopped here and added there. Raises Refused, Stale or ValidationError.
    """
    party = contact.party if contact else values["party"]
    demand(may_manage_party(by, party))
    row, before = claim(contact, seen) if contact else (ContactPerson(party=party), None)
    for field in TEXTS:
        if field in values:
            setattr(row, field, " ".join(clean_text(values[field]).split()))
    if "phone" in values:
        row.phone = _phone(values["phone"])
    if not (row.phone or row.email):
        raise ValidationError(
            {"email": _("Skriv en e-mail eller et telefonnummer, så man kan få fat i personen.")}
        )
    row.confirmed_on = clock.today()
    row.full_clean()
    row.save()
    trail.record("change_contact" if before else "add_contact", by=by, subject=row, before=before)
    return row


def _phone(text: str) -> str:
    try:
        return clean_phone(text) if text.strip() else ""
    except ValueError as error:
        raise ValidationError({"phone": str(error)}) from error
