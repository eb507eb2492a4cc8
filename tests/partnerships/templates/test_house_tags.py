"""The frame's own questions: which menu, and how long there is."""

from datetime import date

import pytest
from django.template import Context, Template
from django.template.base import Node, NodeList
from django.utils.translation import override

from partnerships.danish import clock
from partnerships.enums import PartyKind, Role
from partnerships.models import Membership, Party, User
from partnerships.queries.memberships import memberships_of
from partnerships.templatetags.house import (
    StillNode,
    days_left_words,
    days_number,
    days_short,
    days_word,
    menu_for,
)

TODAY = date(2015, 1, 15)


@pytest.mark.parametrize(
    ("day", "number", "word", "short", "sentence"),
    [
        (date(2015, 1, 22), "7 dage", "tilbage", "7 dage", "om 7 dage"),
        (date(2015, 1, 16), "1 dag", "tilbage", "1 dag", "om 1 dag"),
        (date(2015, 1, 15), "I dag", "er sidste dag", "i dag", "i dag"),
        (date(2015, 1, 12), "3 dage", "over tid", "3 dage over", "3 dage over tid"),
    ],
)
def test_days_are_said_in_words(day: date, number: str, word: str, short: str, sentence: str) -> None:
    with clock.pinned(TODAY):
        assert (days_number(day), days_word(day), days_short(day), days_left_words(day)) == (
            number,
            word,
            short,
            sentence,
        )


@pytest.mark.django_db
def test_menu_follows_the_roles_that_run_today() -> None:
    user = User.objects.create_user("maja@kommune.example", name="Maja Lindholm")
    party = Party.objects.create(kind=PartyKind.MUNICIPALITY, name="Fiktiv Kommune")
    Membership.objects.create(user=user, party=party, role=Role.MINISTRY_CASEWORKER, since=date(2015, 1, 1))
    Membership.objects.create(
        user=user,
        party=party,
        role=Role.MUNICIPAL_COORDINATOR,
        since=date(2014, 1, 1),
        until=date(2014, 12, 31),
    )
    with clock.pinned(TODAY):
        memberships = memberships_of(user)
    assert [membership.role for membership in memberships] == [Role.MINISTRY_CASEWORKER]
    assert [name for name, _ in menu_for(user, memberships)] == [
        "home",
        "agreements",
        "deadlines",
        "programmes",
        "contacts",
    ]


def test_menu_of_a_signatory_without_a_role_is_the_front_page_only() -> None:
    assert menu_for(User(email="henrik@kommune.example"), []) == [("home", "Forside")]


def test_still_is_written_once_a_language_and_nothing_of_the_page_reaches_in():
    page = Template(
        "{% load i18n house %}{% still %}{% translate 'Menu' %}{{ name }}{% endstill %}: {{ name }}"
    )

    assert page.render(Context({"name": "Karen"})) == "Menu: Karen"
    assert page.render(Context({"name": "Peter"})) == "Menu: Peter"
    page = Template("{% load i18n house %}{% still %}{% translate 'Log af' %}{% endstill %}")
    assert page.render(Context()) == "Log af"
    with override("en"):
        assert page.render(Context()) == "Log out"
    assert page.render(Context()) == "Log af"


def test_still_writes_what_stands_in_it_only_once():
    written = []

    class Tally(Node):
        def render(self, context: Context) -> str:
            written.append(1)
            return "x"

    still = StillNode(NodeList([Tally()]))
    template = Template("")
    for _time in range(3):
        context = Context()
        with context.bind_template(template):
            assert still.render(context) == "x"

    assert len(written) == 1
