"""Keeps how an organisation's own sheet is read, so that it is mapped once."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.terms.models import Agreement
from budgets.actions.booking import hold_books
from budgets.models import SheetLayout
from budgets.queries.ledger import LEDGER
from partnerships import trail
from partnerships.models import User
from partnerships.workflow import Stale


@transaction.atomic
def save_layout(
    agreement: Agreement,
    *,
    by: User,
    seen: int,
    columns: Mapping[str, str] | None = None,
    sign: str = "",
    lines: Mapping[str, int] | None = None,
) -> SheetLayout:
    """Save how the owner's ledger extracts are read: {what: head of its column}, the sign, {sheet's word: approved line}.

    What is not given stays. A word means a line of this agreement; the same word may mean another in another. Raises
    Stale when somebody saved after version `seen` (nought is "there was none"), Refused without the right.
    """
    hold_books(agreement, by=by)
    row = SheetLayout.objects.select_for_update().filter(party=agreement.owner, name=LEDGER).first()
    before = trail.snapshot(row) if row else None
    if (row.version if row else 0) != seen:
        raise Stale(_("En anden har gemt, hvordan arket læses, mens du skrev. Se det igennem igen."))
    row = row or SheetLayout(party=agreement.owner, name=LEDGER, version=0)
    if columns is not None:
        row.columns = dict(columns)
    if lines is not None:
        own = row.lines.get(str(agreement.pk), {})
        row.lines = row.lines | {str(agreement.pk): own | dict(lines)}
    row.sign = sign or row.sign
    row.version += 1
    row.save()
    trail.record("save_layout", by=by, subject=row, before=before)
    return row
