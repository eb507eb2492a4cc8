"""Takes a booked amount back: nothing is overwritten, a new entry with the other sign names what it corrects."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.terms.queries.chains import chain_of
from budgets.actions.booking import hold_books
from budgets.models import Entry
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User
from partnerships.workflow import Refused, Stale


@transaction.atomic
def correct_entry(entry: Entry, *, by: User, text: str = "", on: date | None = None) -> Entry:
    """Book the opposite of the entry, on the same line and day, so that its year comes out right; an entry once.

    The line need not be in force any more. Raises Refused without the right and for an entry that is itself a
    correction, Stale when somebody has corrected it already.
    """
    hold_books(entry.agreement, by=by)
    if entry.corrects_id is not None:
        raise Refused(_("Posten er selv en rettelse. Skriv en ny post i stedet."))
    if Entry.objects.filter(corrects=entry).exists():
        raise Stale(_("Posten er allerede rettet."))
    opposite = Entry.objects.create(
        agreement=entry.agreement,
        line=entry.line,
        booked_on=entry.booked_on,
        amount=-entry.amount,
        text=text,
        voucher=entry.voucher,
        corrects=entry,
        by=by,
        recorded_at=clock.true_now(),
    )
    trail.record("correct_entry", by=by, subject=opposite, chain=chain_of(entry.agreement), on=on)
    return opposite
