"""Let what was signed or approved take effect."""

from datetime import date

from django.utils.translation import gettext as _

from agreements.life.actions.taking import taking
from agreements.life.queries.reservations import awaited_reservations, reservations_of
from agreements.life.queries.start import first_day
from agreements.terms.models import Edition
from partnerships.danish import clock
from partnerships.danish.periods import format_date_long
from partnerships.models import User
from partnerships.workflow import Refused


def enter_into_force(
    edition: Edition, *, by: User, seen: int, note: str = "", on: date | None = None
) -> None:
    """Signed is not in force: demands that the first day is reached and no reservation is open (rules.md 3.3, 3.5).

    It is in force from its first day, or from the day the last reservation fell away when that came later. Raises Refused.
    """
    day = on or clock.today()
    with taking(edition, "enter_into_force", by=by, seen=seen, note=note, on=day) as row:
        start = _reached(row, day)
        _demand_no_reservation(row)
        lifted = [each.lifted.lifted_on for each in reservations_of(row) if each.lifted]
        row.in_force_on = max(start, *lifted) if lifted else start


def _reached(edition: Edition, day: date) -> date:
    start = first_day(edition)
    if start is None or start > day:
        when = format_date_long(start) if start else _("en dag, der ikke er skrevet endnu")
        raise Refused(_("Aftalen begynder %(day)s. Den kan først sættes i kraft den dag.") % {"day": when})
    return start


def _demand_no_reservation(edition: Edition) -> None:
    waiting = [str(row) for row in awaited_reservations(edition)]
    if waiting:
        raise Refused(
            _("Der er taget forbehold: %(what)s. Registrér først, at det er bortfaldet.")
            % {"what": "; ".join(waiting)}
        )
