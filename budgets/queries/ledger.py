"""The ledger extracts of an organisation: how they are read, and which have been."""

from django.db.models import QuerySet

from agreements.terms.models import Agreement
from budgets.models import Entry, LedgerLoad, SheetLayout

LEDGER = "kontoudtog"


def layout_of(agreement: Agreement) -> SheetLayout | None:
    """Give how the owner's ledger extracts are read, or None before anybody said."""
    return SheetLayout.objects.filter(party_id=agreement.owner_id, name=LEDGER).first()


def loads_of(agreement: Agreement) -> list[LedgerLoad]:
    """Give what was read in, the newest first."""
    return list(LedgerLoad.objects.filter(agreement=agreement).select_related("file", "by").order_by("-pk"))


def entries_of(agreement: Agreement) -> QuerySet[Entry]:
    """Give the entries with what a list shows of them, the newest first."""
    rows = Entry.objects.filter(agreement=agreement).select_related("line", "by", "correction")
    return rows.order_by("-booked_on", "-pk")
