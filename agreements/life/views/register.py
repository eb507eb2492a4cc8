"""Registrér: the targets that are to be followed up. Registering itself comes in a later version, and the page says so."""

from typing import Any, NamedTuple

from django.urls import reverse
from django.views.generic import TemplateView

from agreements.life.queries.targets import TargetLine, in_force, targets_of
from agreements.terms.queries.seen import sight_of
from partnerships.queries.keyset import Sort, leaf_of, place_of
from partnerships.views.access import LOGGED_IN, Guarded
from partnerships.views.addresses import Address

AGREEMENTS_A_PAGE = 10


class Group(NamedTuple):
    """One agreement with its targets."""

    url: str
    reference: str
    title: str
    targets: list[TargetLine]


class RegisterPage(Guarded, TemplateView):
    """The agreements in force with their targets as they are printed; a constant number of queries."""

    rule = LOGGED_IN
    template_name = "agreements/register.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one page of agreements, by title."""
        address = Address(self.request.path, self.request.GET)
        rows = in_force(sight_of(self.request.user).rows)
        place = place_of(self.request.GET)
        leaf = leaf_of(rows, ("pk", "reference", "title"), Sort("sort_title"), place, AGREEMENTS_A_PAGE)
        targets = targets_of([pk for pk, _reference, _title in leaf.rows])
        groups = [
            Group(reverse("agreement", args=[reference]), reference, title, targets.get(pk, []))
            for pk, reference, title in leaf.rows
        ]
        return super().get_context_data(groups=groups, pages=address.pages(leaf), **kwargs)
