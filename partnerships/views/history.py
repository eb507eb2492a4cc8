"""Hvem var hvem: roles, contact functions and posts with their days."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from partnerships import leaving
from partnerships.danish.text import fold
from partnerships.forms.history import HistoryForm
from partnerships.queries.people import with_units
from partnerships.queries.posts import posts_in
from partnerships.rules import may_see_people
from partnerships.shapes import Post
from partnerships.views.parties import OfParty

_A_PAGE = 50


def in_order(posts: Iterable[Post]) -> list[Post]:
    """Put what holds first, then the latest; of one day by name."""
    by_name = sorted(posts, key=lambda post: (fold(post.who), fold(post.what)))
    latest = sorted(by_name, key=lambda post: post.since or date.min, reverse=True)
    return sorted(latest, key=lambda post: post.until or date.max, reverse=True)


class PartyHistoryPage(OfParty, TemplateView):
    """Who was who when in an organisation and its units; for those who see its people."""

    rule = may_see_people
    template_name = "partnerships/party_history.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user, party = self.request.user, self.party
        search = HistoryForm(self.request.GET)
        search.is_valid()  # a day that cannot be read is told beside its field, and asks for nothing
        day, words = search.cleaned_data.get("dag"), search.cleaned_data.get("q", "")
        ids = with_units(party)
        posts = in_order([*posts_in(user, ids), *leaving.posts(user, parties=ids)])
        found = [post for post in posts if _holds(post, day) and _tells(post, words)]
        return super().get_context_data(
            party=party,
            search=search,
            page=Paginator(found, _A_PAGE).get_page(self.request.GET.get("page")),
            crumbs=[
                (_("Organisationer"), reverse("parties")),
                (party.name, reverse("party", args=[party.pk])),
                (_("Hvem var hvem"), ""),
            ],
            **kwargs,
        )


def _holds(post: Post, day: date | None) -> bool:
    return day is None or ((post.since or day) <= day <= (post.until or day))


def _tells(post: Post, words: str) -> bool:
    told = fold(f"{post.who} {post.what} {post.where} {post.note}")
    return all(word in told for word in fold(words).split())
