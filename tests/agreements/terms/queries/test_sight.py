"""Sight of one agreement: its newest edition, and what the user is to it, in one question."""

from datetime import date

import pytest

from agreements.frame import visible_edition
from agreements.rules import standing
from agreements.terms.enums import Side
from agreements.terms.models import Access
from agreements.terms.queries.sight import newest_seen, visible_to
from partnerships.enums import Role
from partnerships.models import User
from tests.make.agreements import make_draft
from tests.make.people import make_member

pytestmark = pytest.mark.django_db


def again(user: User) -> User:
    """Give the user as a new request knows him."""
    return User.objects.get(pk=user.pk)


def test_newest_seen_gives_the_side_of_each_of_the_users_organisations(queries_of):
    case = make_draft()
    user = make_member(again(case.coordinator), case.ministry, Role.MINISTRY_CASEWORKER)
    Access.objects.get_or_create(
        agreement=case.agreement,
        party=case.ministry,
        defaults={"side": Side.APPROVER, "since": date(2014, 1, 1)},
    )
    edition, sides = newest_seen(case.reference, again(user))

    assert edition == case.edition
    assert sorted(sides) == sorted([(case.municipality.pk, Side.OWNER), (case.ministry.pk, Side.APPROVER)])
    kept, asked = again(user), again(user)
    found = visible_edition(kept, case.reference)
    assert queries_of(lambda: standing(kept, found.agreement)) == 0
    assert standing(kept, found.agreement) == standing(asked, case.agreement)
    assert standing(asked, case.agreement).sides[Side.APPROVER] == {Role.MINISTRY_CASEWORKER}


@pytest.mark.parametrize(
    "span", [{"since": date(2014, 1, 1), "until": date(2014, 2, 1)}, {"since": date(2099, 1, 1)}]
)
def test_newest_seen_is_nothing_under_an_access_that_does_not_hold_today(span):
    case = make_draft()
    assert newest_seen(case.reference, again(case.coordinator)) is not None
    Access.objects.filter(party=case.municipality).update(**span)

    assert newest_seen(case.reference, again(case.coordinator)) is None
    assert not visible_to(again(case.coordinator)).exists()


def test_newest_seen_is_nothing_to_who_has_no_access():
    case = make_draft()

    assert newest_seen(case.reference, again(case.outsider)) is None
