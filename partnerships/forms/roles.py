"""The forms about one role: another in its place, and a substitute while its holder is away."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.actions.appoint_substitute import appoint_substitute
from partnerships.actions.change_role import change_role
from partnerships.enums import Role
from partnerships.forms.fields import DanishDateField
from partnerships.models import Membership, User
from partnerships.queries.people import colleagues_of
from partnerships.rules import may_change_role


class PersonField(forms.ModelChoiceField):
    """A person with the address that tells two of the same name apart."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.name} ({obj.email})"


class ChangeRoleForm(forms.Form):
    """Another role for the same person in the same organisation."""

    role = forms.ChoiceField(
        label=_("Ny rolle"), help_text=_("Rollen bestemmer, hvad personen kan se og gøre")
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, membership: Membership, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.membership, self.user = membership, user
        self.fields["seen"].initial = membership.version
        offered = [
            role for role in Role if role != membership.role and may_change_role(user, membership, role)
        ]
        self.fields["role"].choices = [("", _("Vælg")), *((role.value, role.label) for role in offered)]

    def save(self) -> Membership:
        """Hand over to the verb; raises Refused, Stale or ValidationError."""
        return change_role(self.membership, **self.cleaned_data, by=self.user)


class SubstituteForm(forms.Form):
    """Who stands in, and from when to when."""

    substitute = PersonField(
        label=_("Hvem er vikar?"),
        queryset=User.objects.none(),
        empty_label=_("Vælg"),
        help_text=_(
            "Kolleger, der allerede har en rolle i organisationen. Mangler personen, så invitér først."
        ),
    )
    since = DanishDateField(label=_("Fra og med"), widget=forms.TextInput(attrs={"class": "short"}))
    until = DanishDateField(
        label=_("Til og med"),
        widget=forms.TextInput(attrs={"class": "short"}),
        help_text=_("Vikariatet stopper af sig selv efter den dag"),
    )

    def __init__(self, *args: Any, membership: Membership, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.membership, self.user = membership, user
        colleagues = colleagues_of(user, membership.user, membership.party).exclude(pk=user.pk)
        self.fields["substitute"].queryset = colleagues

    def save(self) -> Membership:
        """Hand over to the verb; raises Refused or ValidationError."""
        return appoint_substitute(self.membership, **self.cleaned_data, by=self.user)
