"""The form of an initiative's lead (tovholder)."""

from typing import Any

from crispy_forms.layout import Row
from django.utils.translation import gettext_lazy as _

from agreements.terms.forms.part import PartForm
from agreements.terms.models import InitiativeLead
from agreements.terms.queries.contact_choices import contacts_of_edition


class LeadForm(PartForm):
    """Unit, authority, named person, address; one lead is accountable (P-04)."""

    part = "lead"
    edit_heading = _("Ret tovholder: %(label)s")
    new_heading = _("Ny tovholder")
    layout = (Row("unit", "authority"), "contact", "person", "address", "is_accountable")

    class Meta:
        model = InitiativeLead
        fields = ["unit", "authority", "contact", "person", "address", "is_accountable"]
        help_texts = {
            "contact": _("Vælger du en kontaktperson, udfylder vi navnet, hvis det står tomt."),
            "is_accountable": _("Netop én tovholder i hver indsats har det samlede ansvar."),
        }
        error_messages = {"unit": {"required": _("Skriv den enhed, der er tovholder, fx Jobcenter Nord.")}}

    def scope(self) -> None:
        """Offer the contact persons of the edition's own parties."""
        self.fields["contact"].queryset = contacts_of_edition(self.edition)

    def clean(self) -> dict[str, Any]:
        """Fill in the name from the contact that was chosen."""
        cleaned = super().clean()
        if cleaned.get("contact") and not cleaned.get("person"):
            cleaned["person"] = cleaned["contact"].name
        return cleaned
