"""Kontakter: contact persons, users and roles, organisations."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from partnerships.forms.search import PartySearchForm
from partnerships.models import ContactPerson, Membership, Party
from partnerships.queries.memberships import roles_of
from partnerships.queries.parties import (
    closed_users,
    contacts_of,
    open_invitations,
    roles_given,
    search_parties,
)
from partnerships.queries.reach import is_administrator, managed_party_ids
from partnerships.rules import may_manage_somebody
from partnerships.views.access import LOGGED_IN
from partnerships.views.pages import SearchPage

CLOSED_SHOWN = 50


class ContactsList(SearchPage):
    """One of the three lists, with the tabs between them; knows whom the user looks after."""

    rule = LOGGED_IN

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        return super().get_context_data(
            tabs=self._tabs(),
            may_manage=may_manage_somebody(user),
            looks_after_all=is_administrator(user),
            managed=managed_party_ids(user),
            **kwargs,
        )

    def _tabs(self) -> list[tuple[str, str, bool]]:
        pages = (
            ("contacts", _("Kontaktpersoner")),
            ("users", _("Brugere og roller")),
            ("parties", _("Organisationer")),
        )
        return [(word, reverse(name), self.request.path == reverse(name)) for name, word in pages]


class ContactsPage(ContactsList):
    """Whom to write or call in one's own organisations."""

    template_name = "partnerships/contacts.html"

    def find_rows(self, q: str) -> QuerySet[ContactPerson]:
        return contacts_of(self.request.user, q)


class UsersPage(ContactsList):
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


class PartiesPage(ContactsList):
    """The register of organisations."""

    template_name = "partnerships/parties.html"
    search_form = PartySearchForm

    def find_rows(self, q: str, kind: str = "") -> QuerySet[Party]:
        return search_parties(self.request.user, q, kind)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(own=set(roles_of(self.request.user)), **kwargs)
