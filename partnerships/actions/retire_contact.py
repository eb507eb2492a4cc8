"""Stop a contact person."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.actions.hold import claim, demand
from partnerships.danish import clock
from partnerships.models import ContactPerson, User
from partnerships.rules import may_manage_contact
from partnerships.workflow import Refused


@transaction.atomic
def retire_contact(
    contact: ContactPerson, *, by: User, seen: int | None, on: date | None = None
) -> ContactPerson:
    """Mark the contact person as stopped from a day (today); agreements that name him still do.

    Raises Refused or Stale.
    """
    demand(may_manage_contact(by, contact))
    if contact.retired_on:
        raise Refused(_("Kontaktpersonen er allerede stoppet."))
    row, before = claim(contact, seen)
    row.retired_on = on or clock.today()
    row.save()
    trail.record("retire_contact", by=by, subject=row, before=before, on=row.retired_on)
    return row
