"""The form of a contact person as printed under a party."""

from typing import Any

from crispy_forms.layout import Row
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.terms.forms.part import PartForm
from agreements.terms.models import Initiative, ParticipationContact
from agreements.terms.queries.contact_choices import contacts_of_participation
from partnerships.forms.fields import PhoneField


class ContactForm(PartForm):
    """Chosen from the register, or written; what is printed is this copy."""

    part = "contact"
    edit_heading = gettext_lazy("Ret kontaktperson: %(label)s")
    new_heading = gettext_lazy("Ny kontaktperson")
    layout = ("contact", Row("name", "function"), Row("phone", "email"), "initiative", "is_leader")

    phone = PhoneField(label=gettext_lazy("telefon"), required=False)

    class Meta:
        model = ParticipationContact
        fields = ["contact", "name", "function", "phone", "email", "initiative", "is_leader"]
        help_texts = {
            "contact": gettext_lazy(
                "Vælger du en person, henter vi navn, funktion, telefon og e-mail, hvor feltet er tomt."
            )
        }
        error_messages = {
            "email": {"invalid": gettext_lazy("Skriv e-mailadressen som navn@organisation.dk.")}
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].required = False

    def scope(self) -> None:
        """Offer the contact persons of this party alone."""
        participation = self.parent or self.instance.participation
        self.fields["contact"].queryset = contacts_of_participation(participation)
        self.fields["initiative"].queryset = Initiative.objects.filter(edition=self.edition)

    def clean(self) -> dict[str, Any]:
        """Fill what stands empty from the register; a name there must be."""
        cleaned = super().clean()
        person = cleaned.get("contact")
        if person:
            for name, told in (
                ("name", person.name),
                ("function", person.function or person.title),
                ("phone", person.phone),
                ("email", person.email),
            ):
                cleaned[name] = cleaned.get(name) or told
        elif "name" in cleaned and not cleaned["name"]:
            self.add_error("name", _("Skriv kontaktpersonens navn, eller vælg en fra kontaktlisten."))
        return cleaned
