"""Questions that are written once: the same answers as the queryset's own, whoever asks, with whatever values."""

import gc
import weakref
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from threading import Thread

import pytest
from django.db import connections, transaction
from django.db.models import F
from django.db.transaction import TransactionManagementError

from partnerships.models import Membership, Party, User
from partnerships.models.base import holds_on
from partnerships.queries.prepared import MOST, Prepared
from tests.make.people import make_member, make_municipality, make_user

pytestmark = pytest.mark.django_db


def held_by(user, today):
    rows = Membership.objects.filter(holds_on(today), user=user).select_related("party")
    return rows.annotate(mail=F("user__email"))


def joined_before(moment):
    return User.objects.filter(date_joined__lt=moment)


def made(names):
    """Give users, each a member of one of two municipalities in turn."""
    towns = [make_municipality(), Party.objects.create(name="Sydby Kommune")]
    return [
        make_member(make_user(name, f"{name.lower()}@proeve.example"), towns[number % 2])
        for number, name in enumerate(names)
    ]


def test_prepared_question_gives_each_his_own_in_one_query(queries_of):
    users = made(["Anne", "Bo", "Carl"])
    ask = Prepared(held_by)
    today = users[0].memberships.get().since

    for user in users:
        for day in (today, today - timedelta(1), today):
            (found, plain) = ask(user=user.pk, today=day), list(held_by(user.pk, day))
            assert found == plain
            assert [(row.party.name, row.mail, row.since) for row in found] == [
                (row.party.name, row.mail, row.since) for row in plain
            ]
    assert [row.mail for row in ask(user=users[1].pk, today=today)] == ["bo@proeve.example"]
    assert ask(user=users[1].pk, today=today - timedelta(1)) == []
    assert queries_of(lambda: [row.party.name for row in ask(user=users[0].pk, today=today)]) == 1


def test_prepared_question_is_written_once_for_each_length_of_a_list():
    users = made(["Anne", "Bo", "Carl"])
    written = []

    def mails_of(users):
        written.append(len(users))
        return User.objects.filter(pk__in=users).order_by("email").values_list("email", "is_active")

    ask = Prepared(mails_of)
    for _time in range(2):
        assert ask(users=[users[2].pk, users[0].pk]) == [
            ("anne@proeve.example", True),
            ("carl@proeve.example", True),
        ]
        assert ask(users=[users[1].pk]) == [("bo@proeve.example", True)]
        assert ask(users=[users[1].pk, users[1].pk]) == [("bo@proeve.example", True)]
    assert written == [2, 1]


def test_prepared_question_does_not_grow_for_ever():
    user = make_user("Anne", "anne@proeve.example")
    ask = Prepared(lambda users: User.objects.filter(pk__in=users))

    for length in range(1, 2 * MOST):
        assert ask(users=[user.pk] * length) == [user]
        assert len(ask._written) <= MOST


def test_prepared_question_takes_moments():
    user = make_user("Anne", "anne@proeve.example")
    User.objects.filter(pk=user.pk).update(last_login=datetime(2015, 1, 15, 12, 0, 1, 500, tzinfo=UTC))
    ask = Prepared(lambda moment: User.objects.filter(last_login__gt=moment))

    assert ask(moment=datetime(2015, 1, 15, 12, 0, 1, 499, tzinfo=UTC)) == [user]
    assert ask(moment=datetime(2015, 1, 15, 12, 0, 1, 500, tzinfo=UTC)) == []


@pytest.mark.parametrize(
    "build",
    [
        pytest.param(lambda name: User.objects.filter(email__contains=name), id="changes it"),
        pytest.param(lambda **_name: User.objects.filter(is_active=True), id="forgets it"),
    ],
)
def test_prepared_question_that_does_not_take_its_value_as_it_is_is_refused(build):
    with pytest.raises(ValueError, match=r"values \[0\]"):
        Prepared(build)(name="anne")


def test_prepared_question_keeps_nobodys_connection():
    user, ask, first = make_user("Anne", "anne@proeve.example"), Prepared(joined_before), []

    def asks():
        first.append(weakref.ref(connections["default"]))
        try:
            ask(moment=datetime(2099, 1, 1, tzinfo=UTC))
        finally:
            connections.close_all()

    thread = Thread(target=asks)
    thread.start()
    thread.join()
    gc.collect()

    assert first[0]() is None
    assert ask(moment=datetime(2099, 1, 1, tzinfo=UTC)) == [user]


@pytest.mark.django_db(transaction=True)
def test_prepared_question_locks_within_a_transaction_only():
    user = make_user("Anne", "anne@proeve.example")
    ask = Prepared(lambda pk: User.objects.select_for_update().filter(pk=pk))
    with transaction.atomic():
        assert ask(pk=user.pk) == [user]

    with pytest.raises(TransactionManagementError):
        ask(pk=user.pk)


@pytest.mark.django_db(transaction=True)
def test_prepared_question_answers_each_of_many_who_ask_at_once():
    users = made([f"Navn{number}" for number in range(8)])
    ask, today = Prepared(held_by), date(2099, 1, 1)

    def asks(user):
        try:
            return {row.mail for _time in range(40) for row in ask(user=user.pk, today=today)}
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(users)) as pool:
        answers = list(pool.map(asks, users))
    assert answers == [{user.email} for user in users]
