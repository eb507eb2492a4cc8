"""The form of an initiative."""

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.terms.forms.part import PartForm
from agreements.terms.models import Initiative


class InitiativeForm(PartForm):
    """Kind, name, description."""

    part = "initiative"
    edit_heading = _("Ret indsats: %(label)s")
    new_heading = _("Ny indsats")

    class Meta:
        model = Initiative
        fields = ["kind", "name", "description"]
        widgets = {"description": forms.Textarea(attrs={"rows": 4})}
        error_messages = {
            "kind": {"required": _("Vælg, hvilken slags indsats det er.")},
            "name": {"required": _("Skriv, hvad indsatsen skal hedde, fx Mentorindsats.")},
        }
