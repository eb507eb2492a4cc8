"""Kontakter: contact persons, users and roles, organisations."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from partnerships.danish.periods import format_date_short
from partnerships.danish.phones import format_phone
from partnerships.enums import PartyKind
from partnerships.models import ContactPerson, Membership, Party
from partnerships.queries.keyset import COUNTED
from partnerships.queries.memberships import roles_of
from partnerships.queries.parties import closed_users, open_invitations, roles_given
from partnerships.queries.reach import is_administrator, managed_party_ids
from partnerships.queries.register import find_contacts, find_parties, parties_with_contacts
from partnerships.rules import may_manage_somebody
from partnerships.shapes import Asked, Column, Filter
from partnerships.views.access import LOGGED_IN, Guarded
from partnerships.views.list_asked import Choices
from partnerships.views.list_page import ListPage
from partnerships.views.pages import SearchPage

CLOSED_SHOWN = 50


class ContactsList(Guarded):
    """One of the three lists, with the tabs between them; knows whom the user looks after."""

    rule = LOGGED_IN

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        return super().get_context_data(  # type: ignore[misc]
            tabs=self._pages(),
            may_manage=may_manage_somebody(user),
            looks_after_all=is_administrator(user),
            managed=managed_party_ids(user),
            **kwargs,
        )

    def _pages(self) -> list[tuple[str, str, bool]]:
        pages = (
            ("contacts", _("Kontaktpersoner")),
            ("users", _("Brugere og roller")),
            ("parties", _("Organisationer")),
        )
        return [(word, reverse(name), self.request.path == reverse(name)) for name, word in pages]


@dataclass(frozen=True)
class ContactLine:
    """One contact person as he stands in the list."""

    pk: int
    name: str
    title: str
    function: str
    party_id: int
    party: str
    phone: str
    email: str
    retired_on: date | None

    @property
    def stopped(self) -> str:
        """Tell that the person has stopped, and when."""
        return _("stoppet %(day)s") % {"day": format_date_short(self.retired_on)} if self.retired_on else ""


class ContactsPage(ContactsList, ListPage):
    """Whom to write or call in one's own organisations."""

    template_name = "partnerships/contacts.html"
    listing = "contacts"
    first_sort = "organisation"
    filters = (
        Filter("organisation", gettext_lazy("Organisation")),
        Filter("stoppede", gettext_lazy("Også dem, der er stoppet"), is_flag=True),
    )
    fields = ("pk", "name", "title", "function", "party_id", "party__name", "phone", "email", "retired_on")
    columns = (
        Column("navn", gettext_lazy("Navn"), lambda line: line.name, sort="by_name"),
        Column("titel", gettext_lazy("Titel"), lambda line: line.title, is_under=True),
        Column("funktion", gettext_lazy("Funktion"), lambda line: line.function, sort="by_function"),
        Column("stoppet", gettext_lazy("Stoppet"), lambda line: line.stopped, is_under=True),
        Column(
            "organisation",
            gettext_lazy("Organisation"),
            lambda line: line.party,
            sort="by_party",
            link=lambda line: reverse("party", args=[line.party_id]),
        ),
        Column(
            "telefon",
            gettext_lazy("Telefon"),
            lambda line: format_phone(line.phone) if line.phone else "",
            link=lambda line: f"tel:{line.phone}",
        ),
        Column(
            "email", gettext_lazy("E-mail"), lambda line: line.email, link=lambda line: f"mailto:{line.email}"
        ),
    )

    def title(self) -> str:
        return _("Kontaktpersoner")

    def hint(self) -> str:
        return _("Navn, titel, funktion, e-mail eller organisation. Dele af ord er nok.")

    def count_words(self, total: int) -> str:
        if total > COUNTED:
            return _("Mere end 1.000 kontaktpersoner")
        return ngettext("%(total)d kontaktperson", "%(total)d kontaktpersoner", total) % {"total": total}

    def empty_words(self, asked: Asked) -> str:
        return _("Ingen kontaktpersoner endnu.")

    def offered(self) -> Choices:
        return {"organisation": parties_with_contacts(self.request.user)}

    def find_rows(self, asked: Asked) -> QuerySet[ContactPerson]:
        return find_contacts(self.request.user, asked)

    def records_of(self, found: list[tuple[Any, ...]]) -> list[ContactLine]:
        return [ContactLine(*row) for row in found]

    def row_actions(self, line: ContactLine) -> SafeString | str:
        """Give the ways to change and stop a person, to who looks after him."""
        user = self.request.user
        if line.retired_on or not (is_administrator(user) or line.party_id in managed_party_ids(user)):
            return ""
        return format_html(
            '<a href="{}">{}<span class="sr-only">: {}</span></a> <a href="{}">{}<span class="sr-only">: {}</span></a>',
            *(reverse("contact", args=[line.pk]), _("Ret"), line.name),
            *(reverse("contact_retire", args=[line.pk]), _("Stop"), line.name),
        )


class UsersPage(ContactsList, SearchPage):
    """Who can log in, as what, and who has been invited."""

    template_name = "partnerships/users.html"

    def find_rows(self, q: str) -> QuerySet[Membership]:
        return roles_given(self.request.user, q)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        return super().get_context_data(
            invitations=open_invitations(user)[:CLOSED_SHOWN],
            closed=closed_users(user).order_by("name", "id")[:CLOSED_SHOWN],
            **kwargs,
        )


@dataclass(frozen=True)
class PartyLine:
    """One organisation as it stands in the list."""

    pk: int
    name: str
    parent: str
    kind: str
    note: str
    cvr: str
    place: str


class PartiesPage(ContactsList, ListPage):
    """The register of organisations."""

    template_name = "partnerships/parties.html"
    listing = "parties"
    first_sort = "navn"
    filters = (
        Filter("slags", gettext_lazy("Slags")),
        Filter("egne", gettext_lazy("Kun dine egne"), is_flag=True),
        Filter("ophoerte", gettext_lazy("Også dem, der er ophørt"), is_flag=True),
    )
    fields = ("pk", "name", "parent__name", "kind", "retired_on", "cvr", "city", "region")
    columns = (
        Column(
            "navn",
            gettext_lazy("Navn"),
            lambda line: line.name,
            sort="by_name",
            link=lambda line: reverse("party", args=[line.pk]),
        ),
        Column("under", gettext_lazy("Hører under"), lambda line: line.parent, is_under=True),
        Column("slags", gettext_lazy("Slags"), lambda line: line.kind, tally=lambda line: line.kind),
        Column("bemaerk", gettext_lazy("Bemærk"), lambda line: line.note, is_under=True),
        Column("cvr", gettext_lazy("CVR-nummer"), lambda line: line.cvr, sort="cvr"),
        Column("sted", gettext_lazy("Sted"), lambda line: line.place, sort="by_place"),
    )

    def title(self) -> str:
        return _("Organisationer")

    def hint(self) -> str:
        return _("Navn, CVR- eller EAN-nummer, by eller region. Dele af ord er nok.")

    def count_words(self, total: int) -> str:
        if total > COUNTED:
            return _("Mere end 1.000 organisationer")
        return ngettext("%(total)d organisation", "%(total)d organisationer", total) % {"total": total}

    def empty_words(self, asked: Asked) -> str:
        return _("Der er ingen organisationer i registret endnu.")

    def offered(self) -> Choices:
        return {"slags": PartyKind.choices}

    def find_rows(self, asked: Asked) -> QuerySet[Party]:
        return find_parties(self.request.user, asked)

    def records_of(self, found: list[tuple[Any, ...]]) -> list[PartyLine]:
        own, kinds = roles_of(self.request.user), dict(PartyKind.choices)
        return [
            PartyLine(
                pk, name, parent or "", str(kinds[kind]), _note(ended, is_own=pk in own), cvr, city or region
            )
            for pk, name, parent, kind, ended, cvr, city, region in found
        ]


def _note(ended: date | None, *, is_own: bool) -> str:
    if ended:
        return _("ophørt %(day)s") % {"day": format_date_short(ended)}
    return _("din egen") if is_own else ""
