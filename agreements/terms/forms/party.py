"""The forms of a party: taking one in from the register, and mending the printed block."""

from typing import Any

from crispy_forms.layout import Row
from django.utils.translation import gettext_lazy

from agreements.terms.actions.create_agreement import printed_block
from agreements.terms.enums import Capacity
from agreements.terms.forms.part import PartForm
from agreements.terms.models import Participation
from partnerships.forms.fields import CvrField, EanField, PhoneField, PostalCodeField
from partnerships.models import Party
from partnerships.queries.reach import visible_parties

BLOCK = ("name", "unit", "street", "postal_code", "city", "phone", "cvr", "ean", "email")
OFFERED = ("cvr", "ean", "phone", "email")


class PartyForm(PartForm):
    """The party block as it is printed. A number the register knows is offered, never filled in silently."""

    part = "party"
    edit_heading = gettext_lazy("Ret part: %(label)s")
    new_heading = gettext_lazy("Ny part")
    template = "agreements/content/form_party.html"
    layout = (
        "capacity",
        "name",
        "unit",
        "street",
        Row("postal_code", "city"),
        Row("cvr", "ean"),
        Row("phone", "email"),
        "case_number",
        "note",
    )

    postal_code = PostalCodeField(label=gettext_lazy("postnummer"), required=False)
    phone = PhoneField(label=gettext_lazy("telefon"), required=False)
    cvr = CvrField(label=gettext_lazy("CVR-nummer"), required=False)
    ean = EanField(label=gettext_lazy("EAN-nummer"), required=False)

    class Meta:
        model = Participation
        fields = ["capacity", *BLOCK, "case_number", "note"]
        error_messages = {
            "name": {"required": gettext_lazy("Skriv partens navn, som det skal stå i aftalen.")},
            "email": {"invalid": gettext_lazy("Skriv e-mailadressen som navn@organisation.dk.")},
        }

    @property
    def offers(self) -> list[tuple[str, str, str]]:
        """What the register knows and the block lacks: (field, its label, value)."""
        shown = {name: self[name].value() for name in OFFERED}
        told = register_values(self.instance)
        return [
            (name, str(self.fields[name].label), told[name])
            for name in OFFERED
            if not shown[name] and told[name]
        ]

    def filled(self, name: str) -> dict[str, Any]:
        """Give what was typed with one offered value put in; a name that is not offered changes nothing."""
        told = register_values(self.instance)
        return self.typed() | ({name: told[name]} if name in told else {})


class NewPartyForm(PartForm):
    """A party is chosen from the register; its block is copied from there and can then be mended."""

    part = "party"
    edit_heading = new_heading = gettext_lazy("Ny part")
    layout = ("party", "capacity")

    class Meta:
        model = Participation
        fields = ["party", "capacity"]
        help_texts = {"party": gettext_lazy("Mangler organisationen? Opret den først under Kontakter.")}
        error_messages = {
            "party": {"required": gettext_lazy("Vælg den organisation, der skal være part.")},
            "capacity": {"required": gettext_lazy("Vælg, hvad parten er i aftalen.")},
        }

    def scope(self) -> None:
        """Offer the parties the user may look up that are not in the agreement already."""
        taken = Participation.objects.filter(edition=self.edition).values("party_id")
        self.fields["party"].queryset = (
            visible_parties(self.by).filter(retired_on__isnull=True).exclude(pk__in=taken)
        )

    def values(self) -> dict[str, Any]:
        """Give the party with its block as the register has it today."""
        party: Party = self.cleaned_data["party"]
        capacity = Capacity(self.cleaned_data["capacity"])
        block = printed_block(self.edition, party, capacity, 0)
        return {"party": party, "capacity": capacity} | {name: getattr(block, name) for name in BLOCK}


def register_values(participation: Participation) -> dict[str, str]:
    """Give the numbers, phone and e-mail the register has for a participation's party today."""
    block = printed_block(participation.edition, participation.party, Capacity(participation.capacity), 0)
    return {name: getattr(block, name) for name in OFFERED}
