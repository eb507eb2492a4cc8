"""The forms of a hand-over: first who takes over, then what becomes of the one who leaves."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.actions.hand_over import hand_over
from partnerships.enums import Afterwards
from partnerships.forms.fields import DanishDateField
from partnerships.forms.roles import PersonField
from partnerships.leaving import Bound, Leave
from partnerships.models import Party, User
from partnerships.queries.people import colleagues_of
from partnerships.rules import may_close_user
from partnerships.workflow import Refused


class SuccessorForm(forms.Form):
    """Who takes over; asked in the address, so that looking changes nothing."""

    til = PersonField(
        label=_("Hvem overtager?"),
        queryset=User.objects.none(),
        empty_label=_("Vælg"),
        help_text=_("Kolleger med en rolle i organisationen. Mangler personen, så invitér først."),
    )

    def __init__(self, *args: Any, leave: Leave, party: Party, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["til"].queryset = colleagues_of(leave.by, leave.person, party)


class HandOverForm(forms.Form):
    """What becomes of the person, and what the successor is called; the list that was shown travels with it."""

    title = forms.CharField(
        label=_("Efterfølgerens titel"),
        max_length=120,
        required=False,
        help_text=_("Som den skal stå på kontaktlisten og under en aftale, fx direktør"),
    )
    afterwards = forms.ChoiceField(
        label=_("Hvad sker der bagefter?"),
        choices=Afterwards,
        initial=Afterwards.END,
        widget=forms.RadioSelect,
    )
    last_day = DanishDateField(
        label=_("Sidste dag"),
        required=False,
        widget=forms.TextInput(attrs={"class": "short"}),
        help_text=_("Kun når rollerne skal stoppe. Rollerne gælder til og med den dag."),
    )
    shown = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, leave: Leave, party: Party, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.leave, self.party = leave, party
        if not may_close_user(leave.by, leave.person):
            choices = [choice for choice in Afterwards.choices if choice[0] != Afterwards.CLOSE]
            self.fields["afterwards"].choices = choices

    def save(self) -> list[Bound]:
        """Hand over to the verb; raises Refused, Stale or ValidationError."""
        leave = self.leave
        if leave.successor is None:
            raise Refused(_("Vælg først, hvem der overtager."))
        return hand_over(leave.person, by=leave.by, to=leave.successor, party=self.party, **self.cleaned_data)
