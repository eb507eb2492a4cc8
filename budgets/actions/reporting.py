"""What both handings-in of a status report demand."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from partnerships.danish import clock


def demand_day(day: date, starts_on: date) -> None:
    """Raise ValidationError for a day of handing in that has not come, or on which the period had not begun."""
    if day > clock.today():
        raise ValidationError({"on": _("Dagen er ikke kommet endnu.")})
    if day < starts_on:
        raise ValidationError(
            {"on": _("Rapporten kan ikke være afleveret, før den periode, den handler om, begyndte.")}
        )
