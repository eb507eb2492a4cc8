"""The form of an organisation in the register."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.actions.save_party import save_party
from partnerships.enums import PartyKind
from partnerships.forms.fields import CvrField, DanishDateField, EanField, PhoneField, PostalCodeField
from partnerships.models import Party, User
from partnerships.queries.reach import GUEST_KINDS, is_administrator, managed_parties


def _short() -> forms.TextInput:
    return forms.TextInput(attrs={"class": "short"})


class PartyForm(forms.ModelForm):
    """What may be said of an organisation; which kinds and which parents depends on who asks."""

    cvr = CvrField(label=_("CVR-nummer"), required=False, help_text=_("8 cifre"), widget=_short())
    ean = EanField(
        label=_("EAN-nummer"), required=False, help_text=_("13 cifre, til e-fakturaer"), widget=_short()
    )
    phone = PhoneField(label=_("Telefon"), required=False, widget=_short())
    postal_code = PostalCodeField(label=_("Postnummer"), required=False, widget=_short())
    succeeded_on = DanishDateField(
        label=_("Overtog den"), required=False, help_text=_("Kun når den afløser en anden"), widget=_short()
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Party
        fields = [
            "kind", "name", "parent", "cvr", "ean", "street", "postal_code", "city", "phone", "email",
            "predecessor", "succeeded_on",
        ]  # fmt: skip
        labels = {
            "kind": _("Slags"),
            "name": _("Navn"),
            "parent": _("Hører under"),
            "street": _("Adresse"),
            "city": _("By"),
            "email": _("E-mail"),
            "predecessor": _("Afløser"),
        }
        help_texts = {"parent": _("Kun for en enhed: kommunen, ministeriet eller enheden over den")}

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        if self.instance.pk:
            self.fields["seen"].initial = self.instance.version
        for name in ("parent", "predecessor"):
            self.fields[name].empty_label = _("Ingen")
        own = managed_parties(user).order_by("name", "id")
        self.fields["parent"].queryset = own
        self.fields["predecessor"].queryset = own
        if not is_administrator(user):
            self._offer(GUEST_KINDS | {PartyKind.UNIT, self.instance.kind or PartyKind.UNIT})

    def _offer(self, kinds: frozenset[str]) -> None:
        self.fields["kind"].choices = [("", _("Vælg"))] + [
            (kind.value, kind.label) for kind in PartyKind if kind in kinds
        ]

    def save(self, commit: bool = True) -> Party:
        """Hand over to the verb; raises Refused, Stale or ValidationError."""
        party = Party.objects.get(pk=self.instance.pk) if self.instance.pk else None
        return save_party(self.cleaned_data, by=self.user, party=party, seen=self.cleaned_data["seen"])
