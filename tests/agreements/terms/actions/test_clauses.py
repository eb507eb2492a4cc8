"""The verbs that change the clauses of a template nobody uses yet."""

import pytest

from agreements.terms.actions.delete_clause import delete_clause
from agreements.terms.actions.move_clause import move_clause
from agreements.terms.models import Clause
from partnerships.models import Event
from partnerships.workflow import Refused, Stale
from tests.make.agreements import make_draft, make_template
from tests.make.people import make_user

pytestmark = pytest.mark.django_db


def make_administrator():
    return make_user("Susanne Support", is_superuser=True)


def keys(template):
    return [clause.key for clause in Clause.objects.filter(template=template)]


def test_move_changes_places_with_the_neighbour_and_leaves_events():
    template = make_template()
    first, second = template.clauses.all()[:2]

    move_clause(second, by=make_administrator(), up=True)

    assert keys(template)[:2] == [second.key, first.key]
    assert Event.objects.filter(verb="move_clause").count() == 2


def test_move_past_the_end_changes_nothing():
    template = make_template()
    before = keys(template)

    move_clause(template.clauses.all()[0], by=make_administrator(), up=True)

    assert keys(template) == before
    assert not Event.objects.filter(verb="move_clause").exists()


def test_delete_takes_the_clause_that_was_seen():
    template = make_template()
    clause = template.clauses.all()[0]

    delete_clause(clause, by=make_administrator(), seen=clause.version)

    assert clause.key not in keys(template)
    assert Event.objects.get(verb="delete_clause").before["heading"] == "Formål"


def test_delete_of_a_clause_somebody_changed_is_refused():
    template = make_template()
    before, clause = keys(template), template.clauses.all()[0]

    with pytest.raises(Stale):
        delete_clause(clause, by=make_administrator(), seen=clause.version - 1)

    assert keys(template) == before


@pytest.mark.parametrize(
    "verb",
    [
        lambda clause, by: move_clause(clause, by=by, up=False),
        lambda clause, by: delete_clause(clause, by=by, seen=clause.version),
    ],
)
def test_clauses_of_a_template_in_use_stand_still(verb):
    template = make_draft().edition.template
    before = keys(template)

    with pytest.raises(Refused, match="Lav en ny udgave"):
        verb(template.clauses.all()[0], make_administrator())

    assert keys(template) == before


def test_clauses_are_the_administrators():
    template = make_template()
    before = keys(template)

    with pytest.raises(Refused, match="Kun systemadministratoren"):
        move_clause(template.clauses.all()[0], by=make_user(), up=False)

    assert keys(template) == before
