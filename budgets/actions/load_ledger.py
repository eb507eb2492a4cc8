"""Reads a ledger extract in: all its rows at once, and the same file never twice."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from agreements.terms.models import Agreement
from agreements.terms.queries.chains import chain_of
from budgets.actions.booking import Books, hold_books
from budgets.models import Entry, LedgerLoad
from budgets.shapes import LedgerRow
from partnerships import trail
from partnerships.danish import clock
from partnerships.danish.periods import format_date_long
from partnerships.models import StoredFile, User
from partnerships.workflow import Refused


@transaction.atomic
def load_ledger(
    agreement: Agreement,
    file: StoredFile,
    rows: Sequence[LedgerRow],
    *,
    by: User,
    sign: str,
    on: date | None = None,
) -> LedgerLoad:
    """Book every row of the file, with one event for the load; amounts are kroner with use above nought.

    `sign` tells how the file itself wrote them. Raises Refused without the right, for a file that was read before, for
    no rows, and naming the row whose line, day or amount cannot be booked: then nothing is.
    """
    books = hold_books(agreement, by=by)
    _demand_new(agreement, file)
    if not rows:
        raise Refused(_("Der er ingen rækker at indlæse."))
    for row in rows:
        _demand_bookable(books, row)
    now = clock.true_now()
    load = LedgerLoad.objects.create(
        agreement=agreement,
        file=file,
        sha256=file.sha256,
        sign=sign,
        rows=len(rows),
        total=sum(row.amount for row in rows),
        by=by,
        loaded_on=on or clock.today(),
        recorded_at=now,
    )
    Entry.objects.bulk_create(
        Entry(
            agreement=agreement,
            line_id=row.line,
            booked_on=row.booked_on,
            amount=row.amount,
            text=row.text,
            voucher=row.voucher,
            load=load,
            by=by,
            recorded_at=now,
        )
        for row in rows
    )
    trail.record("load_ledger", by=by, subject=load, chain=chain_of(agreement), on=on)
    return load


def _demand_new(agreement: Agreement, file: StoredFile) -> None:
    earlier = LedgerLoad.objects.filter(agreement=agreement, sha256=file.sha256).first()
    if earlier is not None:
        raise Refused(
            _("Filen er allerede indlæst %(day)s. Intet er indlæst igen.")
            % {"day": format_date_long(earlier.loaded_on)}
        )


def _demand_bookable(books: Books, row: LedgerRow) -> None:
    try:
        books.line(row.line)
        books.demand(row.booked_on, row.amount)
    except ValidationError as error:
        raise Refused(_sentence(row, " ".join(error.messages))) from error
    except Refused as error:
        raise Refused(_sentence(row, str(error.args[0]))) from error


def _sentence(row: LedgerRow, what: str) -> str:
    return _("Række %(number)s: %(what)s") % {"number": row.number, "what": what}
