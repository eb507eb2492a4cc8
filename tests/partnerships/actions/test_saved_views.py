"""Views of a list: kept, changed and deleted by their owner, each with an event."""

import pytest
from django.core.exceptions import ValidationError

from partnerships.actions.delete_view import delete_view
from partnerships.actions.save_view import MOST_VIEWS, save_view
from partnerships.models import Event, SavedView
from partnerships.workflow import Refused, Stale
from tests.make.people import make_user

pytestmark = pytest.mark.django_db


def test_save_view_keeps_the_name_without_idle_blanks_and_leaves_an_event():
    user = make_user()

    view = save_view("agreements", "  Mine   kladder ", "tilstand=draft", by=user)

    assert (view.user, view.listing, view.name, view.query) == (
        user,
        "agreements",
        "Mine kladder",
        "tilstand=draft",
    )
    event = Event.objects.latest("id")
    assert (event.verb, event.actor, event.after["query"]) == ("save_view", user, "tilstand=draft")


def test_save_view_of_a_known_name_changes_that_view():
    user = make_user()
    save_view("agreements", "Mine", "tilstand=draft", by=user)

    save_view("agreements", "Mine", "mintur=1", by=user)

    view = SavedView.objects.get()
    assert (view.query, view.version) == ("mintur=1", 2)
    event = Event.objects.latest("id")
    assert (event.verb, event.before["query"]) == ("change_view", "tilstand=draft")


def test_save_view_the_name_is_free_in_another_list_and_for_another_user():
    user = make_user()
    for listing, by in (("agreements", user), ("parties", user), ("agreements", make_user())):
        save_view(listing, "Mine", "", by=by)

    assert SavedView.objects.count() == 3


@pytest.mark.parametrize(
    ("name", "query"), [("", "q=a"), (" ", "q=a"), ("x" * 81, "q=a"), ("Mine", "q=" + "a" * 1000)]
)
def test_save_view_without_a_name_or_too_long_is_refused(name, query):
    with pytest.raises(ValidationError):
        save_view("agreements", name, query, by=make_user())

    assert not SavedView.objects.exists()


def test_save_view_more_than_there_is_room_for_is_refused():
    user = make_user()
    for number in range(MOST_VIEWS):
        save_view("agreements", f"Visning {number}", "", by=user)

    with pytest.raises(Refused, match="Slet en"):
        save_view("agreements", "En til", "", by=user)
    assert SavedView.objects.count() == MOST_VIEWS


def test_delete_view_is_gone_with_an_event():
    user = make_user()
    view = save_view("agreements", "Mine", "mintur=1", by=user)

    delete_view(view, by=user, seen=1)

    assert not SavedView.objects.exists()
    event = Event.objects.latest("id")
    assert (event.verb, event.before["name"], event.after) == ("delete_view", "Mine", {})


def test_delete_view_of_another_user_or_a_changed_one_is_refused():
    user = make_user()
    view = save_view("agreements", "Mine", "mintur=1", by=user)

    with pytest.raises(Refused):
        delete_view(view, by=make_user(), seen=1)
    with pytest.raises(Stale):
        delete_view(view, by=user, seen=7)
    assert SavedView.objects.get().version == 1
