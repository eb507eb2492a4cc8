"""A contact person: added, changed, stopped."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from partnerships.actions.retire_contact import retire_contact
from partnerships.forms.contact import ContactForm
from partnerships.models import ContactPerson
from partnerships.queries.reach import parties_with_people
from partnerships.rules import may_manage_contact, may_manage_somebody
from partnerships.views.access import Guarded
from partnerships.views.pages import ConfirmPage, FormPage


class OfContact(Guarded):
    """A page about one contact person of an organisation whose people the user sees; the rest is 404."""

    rule = may_manage_contact

    def find(self) -> None:
        seen = ContactPerson.objects.filter(party__in=parties_with_people(self.request.user))
        self.contact = get_object_or_404(seen.select_related("party"), pk=self.kwargs["pk"])

    def subjects(self) -> tuple[ContactPerson]:
        return (self.contact,)


class ContactForms(FormPage):
    """Adding and changing share the form."""

    form_class = ContactForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def after(self, row: ContactPerson) -> str:
        return reverse("contacts")


class ContactNewPage(ContactForms):
    """Add a contact person."""

    rule = may_manage_somebody

    def get_initial(self) -> dict[str, Any]:
        return {"party": self.request.GET.get("part", "")}

    def done(self, row: ContactPerson) -> str:
        return _("%(name)s er nu kontaktperson i %(party)s.") % {"name": row.name, "party": row.party.name}

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Tilføj en kontaktperson"),
            "lead": _("Personen kan derefter vælges i jeres aftaler. Det giver ikke adgang til at logge på."),
            "button": _("Tilføj kontaktpersonen"),
            "back": reverse("contacts"),
        }


class ContactEditPage(OfContact, ContactForms):
    """Change a contact person."""

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": self.contact}

    def done(self, row: ContactPerson) -> str:
        return _("Oplysningerne om %(name)s er gemt.") % {"name": row.name}

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Ret kontaktperson"),
            "lead": _("Når du gemmer, noterer vi, at oplysningerne er bekræftet i dag."),
            "button": _("Gem"),
            "back": reverse("contacts"),
        }


class ContactRetirePage(OfContact, ConfirmPage):
    """Stop a contact person."""

    def act(self, form: Any) -> ContactPerson:
        return retire_contact(self.contact, by=self.request.user, seen=form.cleaned_data["seen"])

    def done(self, row: ContactPerson) -> str:
        return _("%(name)s er ikke længere kontaktperson.") % {"name": row.name}

    def after(self, row: ContactPerson) -> str:
        return reverse("contacts")

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Stop %(name)s som kontaktperson") % {"name": self.contact.name},
            "lead": _(
                "Personen kan ikke længere vælges i nye aftaler. Gamle aftaler nævner stadig personen."
            ),
            "button": _("Stop kontaktpersonen"),
            "back": reverse("contacts"),
        }
