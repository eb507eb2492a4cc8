"""Books an amount on a line of the budget in force."""

from datetime import date
from decimal import Decimal

from django.db import transaction

from agreements.terms.models import Agreement
from agreements.terms.queries.chains import chain_of
from budgets.actions.booking import hold_books
from budgets.models import Entry
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User


@transaction.atomic
def add_entry(
    agreement: Agreement,
    line: int,
    *,
    by: User,
    booked_on: date,
    amount: Decimal,
    text: str = "",
    voucher: str = "",
    on: date | None = None,
) -> Entry:
    """Book the amount (kr.; below nought is money that came back) on the approved line.

    What is over the line is booked, and flagged by B-14. Raises Refused without the right or for a line that is not in
    force, ValidationError for a day outside the period or an amount of nought.
    """
    books = hold_books(agreement, by=by)
    held = books.line(line)
    books.demand(booked_on, amount)
    entry = Entry.objects.create(
        agreement=agreement,
        line=held,
        booked_on=booked_on,
        amount=amount,
        text=text,
        voucher=voucher,
        by=by,
        recorded_at=clock.true_now(),
    )
    trail.record("add_entry", by=by, subject=entry, chain=chain_of(agreement), on=on)
    return entry
