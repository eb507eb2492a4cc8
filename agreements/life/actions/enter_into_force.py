"""Let the signed agreement take effect."""

from datetime import date

from django.utils.translation import gettext as _

from agreements.life.actions.taking import taking
from agreements.life.queries.start import first_day
from agreements.terms.models import Edition
from partnerships.danish import clock
from partnerships.danish.periods import format_date_long
from partnerships.models import User
from partnerships.workflow import Refused


def enter_into_force(
    edition: Edition, *, by: User, seen: int, note: str = "", on: date | None = None
) -> None:
    """Signed is not in force: demands that the first day is reached (rules.md 3.5). Raises Refused before it."""
    day = on or clock.today()
    with taking(edition, "enter_into_force", by=by, seen=seen, note=note, on=day) as row:
        start = first_day(row)
        if start is None or start > day:
            when = format_date_long(start) if start else _("en dag, der ikke er skrevet endnu")
            raise Refused(
                _("Aftalen begynder %(day)s. Den kan først sættes i kraft den dag.") % {"day": when}
            )
        row.in_force_on = start
