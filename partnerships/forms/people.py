"""The forms about users: invite, give a role, take an invitation, one's own name, and a plain confirmation."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.actions.accept_invitation import accept_invitation
from partnerships.actions.add_membership import add_membership
from partnerships.actions.change_name import change_name
from partnerships.actions.invite import invite
from partnerships.enums import Role
from partnerships.models import Invitation, Membership, Party, User
from partnerships.queries.reach import is_administrator, managed_parties
from partnerships.rules import roles_in


class RoleForm(forms.Form):
    """A role in one of the organisations the user looks after."""

    party = forms.ModelChoiceField(
        label=_("Organisation"), queryset=Party.objects.none(), empty_label=_("Vælg")
    )
    role = forms.ChoiceField(label=_("Rolle"), help_text=_("Rollen bestemmer, hvad personen kan se og gøre"))

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        parties = managed_parties(user).filter(retired_on=None).select_related("parent__parent")
        self.fields["party"].queryset = parties.order_by("name", "id")
        self.fields["role"].choices = _role_choices(user, parties)


class InviteForm(RoleForm):
    """Whom to let in, where and as what."""

    name = forms.CharField(label=_("Navn"), max_length=150)
    email = forms.EmailField(
        label=_("E-mail"), help_text=_("Invitationen bliver sendt hertil, og den bliver personens login")
    )
    field_order = ("name", "email", "party", "role")

    def save(self) -> Invitation:
        """Hand over to the verb; raises Refused or ValidationError."""
        return invite(**self.cleaned_data, by=self.user)


class GiveRoleForm(RoleForm):
    """One more role for somebody who has an account."""

    def __init__(self, *args: Any, receiver: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.receiver = receiver

    def save(self) -> Membership:
        """Hand over to the verb; raises Refused or ValidationError."""
        return add_membership(user=self.receiver, **self.cleaned_data, by=self.user)


class AcceptForm(forms.Form):
    """What a new user chooses: a name as it is to be shown, and a password written twice."""

    name = forms.CharField(label=_("Dit navn"), max_length=150)
    password = forms.CharField(
        label=_("Vælg en adgangskode"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Mindst 12 tegn. En sætning, som kun du kender, er god."),
    )
    again = forms.CharField(
        label=_("Skriv adgangskoden igen"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, token: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.token = token

    def clean_again(self) -> str:
        if self.cleaned_data["again"] != self.cleaned_data.get("password", self.cleaned_data["again"]):
            raise forms.ValidationError(_("De to adgangskoder er ikke ens. Skriv den samme begge steder."))
        return self.cleaned_data["again"]

    def save(self) -> Membership:
        """Hand over to the verb; raises Refused or ValidationError."""
        name, password = self.cleaned_data["name"], self.cleaned_data["password"]
        return accept_invitation(self.token, by=None, name=name, password=password)


class NameForm(forms.ModelForm):
    """One's own name."""

    class Meta:
        model = User
        fields = ["name"]
        labels = {"name": _("Dit navn")}
        help_texts = {
            "name": _(
                "Gælder fra nu af. Det, du allerede har gjort og underskrevet, beholder det gamle navn."
            )
        }

    def save(self, commit: bool = True) -> User:
        """Hand over to the verb; raises Refused or ValidationError."""
        return change_name(self.instance, self.cleaned_data["name"], by=self.instance)


class ConfirmForm(forms.Form):
    """A button pressed on a page that showed a certain version of the row; nothing else is asked."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)


def _role_choices(user: User, parties: Any) -> list[tuple[str, Any]]:
    offered = set(Role) if is_administrator(user) else set().union(*(roles_in(party) for party in parties))
    return [("", _("Vælg")), *((role.value, role.label) for role in Role if role in offered)]
