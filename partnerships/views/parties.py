"""An organisation: its page, its form, its end."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from partnerships.actions.retire_party import retire_party
from partnerships.danish.periods import format_date_short
from partnerships.danish.phones import format_phone
from partnerships.forms.party import PartyForm
from partnerships.models import Party
from partnerships.queries.parties import contacts_of, open_invitations, roles_given, units_of
from partnerships.queries.reach import visible_parties
from partnerships.rules import may_manage_party, may_manage_somebody, may_see_party, may_see_people
from partnerships.views.access import Guarded
from partnerships.views.pages import ConfirmPage, FormPage

SHOWN = 50


class OfParty(Guarded):
    """A page about one organisation that the user may look up; the rest is 404."""

    def find(self) -> None:
        parties = visible_parties(self.request.user).select_related("parent", "predecessor")
        self.party = get_object_or_404(parties, pk=self.kwargs["pk"])

    def subjects(self) -> tuple[Party]:
        return (self.party,)


class PartyPage(OfParty, TemplateView):
    """What the register knows of an organisation; who works there is shown to its own."""

    rule = may_see_party
    template_name = "partnerships/party.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user, party = self.request.user, self.party
        return super().get_context_data(
            party=party,
            facts=_facts(party),
            units=units_of(user, party)[:SHOWN],
            may_see_people=may_see_people(user, party),
            may_manage=may_manage_party(user, party),
            contacts=contacts_of(user, party)[:SHOWN],
            memberships=roles_given(user, party=party)[:SHOWN],
            invitations=open_invitations(user, party=party)[:SHOWN],
            crumbs=[(_("Organisationer"), reverse("parties")), (party.name, "")],
            **kwargs,
        )


class PartyForms(FormPage):
    """Adding and changing share the form."""

    form_class = PartyForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def after(self, row: Party) -> str:
        return reverse("party", args=[row.pk])


class PartyNewPage(PartyForms):
    """Add an organisation to the register."""

    rule = may_manage_somebody

    def done(self, row: Party) -> str:
        return _("%(name)s står nu i registret.") % {"name": row.name}

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Tilføj en organisation"),
            "lead": _("Den kommer i registret og kan derefter være part i en aftale."),
            "button": _("Tilføj organisationen"),
            "back": reverse("parties"),
        }


class PartyEditPage(OfParty, PartyForms):
    """Change what the register says of an organisation."""

    rule = may_manage_party

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": self.party}

    def done(self, row: Party) -> str:
        return _("Oplysningerne om %(name)s er gemt.") % {"name": row.name}

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Ret oplysninger"),
            "lead": _(
                "Rettelsen gælder registret og nye aftaler. Det, der står i en aftale, bliver stående."
            ),
            "button": _("Gem"),
            "back": self.after(self.party),
        }


class PartyRetirePage(OfParty, ConfirmPage):
    """Mark an organisation as ended."""

    rule = may_manage_party

    def act(self, form: Any) -> Party:
        return retire_party(self.party, by=self.request.user, seen=form.cleaned_data["seen"])

    def done(self, row: Party) -> str:
        return _("%(name)s er markeret som ophørt.") % {"name": row.name}

    def after(self, row: Party) -> str:
        return reverse("party", args=[row.pk])

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Marker %(name)s som ophørt") % {"name": self.party.name},
            "lead": _(
                "Organisationen kan ikke længere vælges i nye aftaler. Gamle aftaler nævner den stadig."
            ),
            "button": _("Marker som ophørt"),
            "back": self.after(self.party),
        }


def _facts(party: Party) -> list[tuple[str, str]]:
    place = " ".join(filter(None, [party.postal_code, party.city]))
    optional = [
        (_("Hører under"), party.parent and party.parent.name),
        (_("Afløser"), party.predecessor and party.predecessor.name),
        (_("Overtog den"), party.succeeded_on and format_date_short(party.succeeded_on)),
        (_("Region"), party.region),
        (_("Ophørt"), party.retired_on and format_date_short(party.retired_on)),
    ]
    return [
        (_("Slags"), party.get_kind_display()),
        (_("CVR-nummer"), party.cvr),
        (_("EAN-nummer"), party.ean),
        (_("Adresse"), ", ".join(filter(None, [party.street, place]))),
        (_("Telefon"), format_phone(party.phone) if party.phone else ""),
        (_("E-mail"), party.email),
        *((term, str(text)) for term, text in optional if text),
    ]
