"""The money of programmes, over the agreements that are seen and no others."""

from datetime import date
from decimal import Decimal

import pytest

from agreements.terms.models import Agreement, Programme
from budgets.enums import GrantState, InstalmentState
from budgets.models import Grant, Instalment
from budgets.queries.programmes import programme_sums
from tests.make.money import Money, make_entry, make_grant, make_money

pytestmark = pytest.mark.django_db


def make_programme(*agreements: Money) -> Programme:
    programme = Programme.objects.create(name="Forebyggelse", authority=agreements[0].ministry)
    Agreement.objects.filter(pk__in=[money.agreement.pk for money in agreements]).update(programme=programme)
    return programme


def give_grant(money: Money, state: str, paid: int = 0) -> Grant:
    grant = make_grant(money)
    Grant.objects.filter(pk=grant.pk).update(state=state)
    Instalment.objects.create(
        grant=grant,
        number=1,
        amount=paid or 1,
        state=InstalmentState.PAID if paid else InstalmentState.PLANNED,
    )
    return grant


def test_sums_are_those_of_budgets_grants_payments_and_use():
    first, second = make_money(100_000), make_money(50_000)
    programme = make_programme(first, second)
    give_grant(first, GrantState.ACCEPTED, paid=300_000)
    give_grant(second, GrantState.PREPARED)
    make_entry(first, 700)
    make_entry(second, 50, on=date(2014, 2, 1))

    assert programme_sums([programme.pk], Agreement.objects.all()) == {
        programme.pk: [
            ("Budgetter, der gælder", Decimal(450_000)),
            ("Givet i tilskud", Decimal(900_000)),
            ("Udbetalt", Decimal(300_000)),
            ("Forbrugt", Decimal(750)),
        ]
    }


def test_agreements_that_are_not_seen_do_not_count():
    first, second = make_money(100_000), make_money(50_000)
    programme = make_programme(first, second)

    seen = Agreement.objects.filter(pk=second.agreement.pk)

    assert programme_sums([programme.pk], seen) == {
        programme.pk: [("Budgetter, der gælder", Decimal(150_000))]
    }


@pytest.mark.parametrize("number", [1, 3, 30])
def test_sums_ask_one_question_for_1_3_and_30_agreements(queries_of, number):
    programme = make_programme(*(make_money(100_000) for _ in range(number)))

    assert queries_of(lambda: programme_sums([programme.pk], Agreement.objects.all())) == 1
