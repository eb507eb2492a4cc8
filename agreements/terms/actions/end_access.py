"""End an organisation's sight of an agreement."""

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.rules import may_keep_house
from agreements.terms.actions.ended import end_now
from agreements.terms.enums import Side
from agreements.terms.models import Access
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.actions.hold import claim, demand
from partnerships.danish import clock
from partnerships.models import User
from partnerships.workflow import Refused


@transaction.atomic
def end_access(access: Access, *, by: User, seen: int | None, reason: str) -> Access:
    """Let the last day be yesterday, so that the sight ends now, and give the row; the trail tells the real days.

    Raises Refused when the user is no administrator, gives no reason, the access has ended or is that of the side that
    writes; Stale when somebody saved first.
    """
    demand(may_keep_house(by))
    if not reason.strip():
        raise Refused(_("Skriv, hvorfor adgangen stopper. Begrundelsen står i aftalens historie."))
    row, before = claim(access, seen)
    if row.until is not None and row.until < clock.today():
        raise Refused(_("Adgangen er allerede stoppet."))
    if row.side == Side.OWNER:
        raise Refused(_("Den, der skriver aftalen, kan ikke miste sin adgang til den."))
    end_now(row)
    trail.record(
        "end_access", by=by, subject=row, before=before, chain=chain_of(row.agreement), note=reason.strip()
    )
    return row
