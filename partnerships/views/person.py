"""A person with an account: what he is here, what he was, and what can be done about it."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from partnerships import leaving
from partnerships.queries.memberships import lasting_memberships
from partnerships.queries.people import cards_of, places_of, with_substitutes
from partnerships.queries.posts import posts_of
from partnerships.queries.reach import is_administrator, managed_party_ids, parties_with_people
from partnerships.rules import may_close_user, may_hand_over, may_manage_somebody
from partnerships.views.access import LOGGED_IN
from partnerships.views.history import in_order
from partnerships.views.users import OfUser


class PersonPage(OfUser, TemplateView):
    """One person's roles, cards and past, as far as the viewer sees the organisations' people."""

    rule = LOGGED_IN
    template_name = "partnerships/person.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user, person = self.request.user, self.person
        seen = parties_with_people(user)
        held = with_substitutes(lasting_memberships(person).filter(party__in=seen))
        return super().get_context_data(
            person=person,
            memberships=held.select_related("party", "user").order_by("party__name", "role", "id"),
            cards=cards_of(person).filter(party__in=seen, retired_on=None).select_related("party"),
            posts=in_order([*posts_of(user, person), *leaving.posts(user, users=[person.pk])]),
            places=[party for party in places_of(person) if may_hand_over(user, person, party)],
            may_manage=may_manage_somebody(user),
            may_close=may_close_user(user, person),
            managed=managed_party_ids(user),
            looks_after_all=is_administrator(user),
            crumbs=[(_("Brugere og roller"), reverse("users")), (person.name, "")],
            **kwargs,
        )
