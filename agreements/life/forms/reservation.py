"""The form of a lifted reservation: which, when, by what decision."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.life.forms.step import StepForm
from agreements.life.queries.reservations import open_reservations
from agreements.terms.models import PoliticalDecision
from partnerships.forms.fields import DanishDateField


class LiftReservationForm(StepForm):
    """Only reservations of this text that still stand are offered; the only one is chosen beforehand."""

    reservation = forms.ModelChoiceField(
        PoliticalDecision.objects.none(),
        label=_("Hvilket forbehold?"),
        empty_label=_("Vælg"),
        error_messages={"required": _("Vælg det forbehold, der er bortfaldet.")},
    )
    lifted_on = DanishDateField(
        label=_("Hvornår blev det besluttet?"), help_text=_("Datoen på mødet, fx 17.12.2014")
    )
    reference = forms.CharField(
        label=_("Ved hvilken beslutning?"),
        max_length=200,
        help_text=_("Udvalg eller råd og henvisning, fx Borgerrepræsentationen, BR 371/07"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = open_reservations(self.edition)
        field: Any = self.fields["reservation"]
        field.queryset = rows
        only = list(rows[:2])
        if len(only) == 1:
            field.initial = only[0]
