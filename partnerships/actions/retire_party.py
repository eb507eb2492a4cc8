"""Close a party in the register."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.actions.hold import claim, demand
from partnerships.danish import clock
from partnerships.models import Party, User
from partnerships.queries.reach import REGISTER_KINDS, is_administrator
from partnerships.rules import may_manage_party
from partnerships.workflow import Refused


@transaction.atomic
def retire_party(party: Party, *, by: User, seen: int | None, on: date | None = None) -> Party:
    """Mark the party as ended from a day (today); old agreements still name it, new ones no longer offer it.

    Authorities are ended by an administrator only. Raises Refused or Stale.
    """
    demand(may_manage_party(by, party))
    if party.kind in REGISTER_KINDS and not is_administrator(by):
        raise Refused(_("Kommuner og andre myndigheder ophæves af systemadministratoren."))
    if party.retired_on:
        raise Refused(_("Organisationen er allerede ophørt."))
    row, before = claim(party, seen)
    row.retired_on = on or clock.today()
    row.save()
    trail.record("retire_party", by=by, subject=row, before=before, on=row.retired_on)
    return row
