"""Say that a number which looks like a personal number is none."""

from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.terms.models import Edition
from agreements.terms.models.base import Term
from agreements.terms.queries.chains import chain_of
from agreements.terms.queries.overruled import NUMBER, OVERRULED
from partnerships import trail
from partnerships.models import User
from partnerships.workflow import Refused


@transaction.atomic
def overrule_cpr(row: Term | Edition, codes: Collection[str], *, reason: str, by: User) -> None:
    """Record why the numbers (`Finding.code`) in a row that `by` just wrote are no personal numbers (D-01).

    The reason is the event's note. Raises Refused without one.
    """
    if not reason.strip():
        raise Refused(_("Skriv, hvad tallet er, når det ikke er et CPR-nummer."))
    edition = row if isinstance(row, Edition) else row.edition
    before = trail.snapshot(row) | {NUMBER: sorted(codes)}
    trail.record(OVERRULED, by=by, subject=row, before=before, chain=chain_of(edition), note=reason)
