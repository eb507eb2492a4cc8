"""Register that a political reservation fell away."""

from datetime import date

from django.utils.translation import gettext as _

from agreements.life.actions.taking import taking
from agreements.life.models import LiftedReservation
from agreements.life.queries.reservations import open_reservations
from agreements.terms.models import Edition, PoliticalDecision
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User
from partnerships.workflow import Refused


def lift_reservation(
    edition: Edition,
    *,
    by: User,
    seen: int,
    reservation: PoliticalDecision,
    lifted_on: date,
    reference: str,
    on: date | None = None,
) -> LiftedReservation:
    """Keep when and by which decision it fell away; the text itself stands still (rules.md 3.3).

    Raises Refused when it is another edition's or lifted already, or the day has not come.
    """
    day = on or clock.today()
    with taking(edition, "lift_reservation", by=by, seen=seen, on=day) as row:
        row.stays = True
        if not open_reservations(row).filter(pk=reservation.pk).exists():
            raise Refused(_("Forbeholdet er allerede bortfaldet, eller det står ikke i denne tekst."))
        if lifted_on > day:
            raise Refused(_("Skriv den dag, beslutningen blev truffet. Den kan ikke ligge i fremtiden."))
        lifted = LiftedReservation(
            edition=row,
            reservation=reservation,
            lifted_on=lifted_on,
            reference=reference.strip(),
            by=by,
            recorded_at=clock.true_now(),
        )
        lifted.full_clean()
        lifted.save()
        trail.record("keep_lifting", by=by, subject=lifted, chain=chain_of(row), on=day)
    return lifted
