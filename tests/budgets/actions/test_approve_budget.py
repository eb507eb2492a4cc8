"""The budget that money is used by: made when the text is settled, superseded by the next, one at a time."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from budgets.actions.approve_budget import approve_budget, approve_signed_budget
from budgets.enums import VersionSource
from budgets.models import ApprovedLine, BudgetVersion
from budgets.money import totals
from budgets.queries.versions import approved_of, version_in_force
from partnerships.models import Event
from tests.make.budgets import make_edition, make_table_1, make_yearly_budget, writer_of
from tests.make.money import YEARS, make_money, settle

pytestmark = pytest.mark.django_db


def test_signed_budget_is_the_one_in_force_line_by_line():
    money = settle(make_table_1().edition)

    approved = approved_of(money.version)

    assert version_in_force(money.agreement) == money.version
    assert (money.version.number, money.version.source) == (1, VersionSource.SIGNED)
    assert len(approved.lines) == 9
    sums = totals(approved.grid)
    assert sums.expense == Decimal(31866668)
    assert sorted(sums.financiers.values()) == [Decimal(3_000_000), Decimal(28866667)]


def test_yearly_amount_is_approved_for_each_year():
    money = settle(make_yearly_budget().edition)

    approved = approved_of(money.version)

    assert approved.years == (2011, 2012, 2013, 2014)
    assert totals(approved.grid).expense == Decimal(2_000_000)


def test_edition_without_budget_has_none_in_force():
    edition = make_edition()

    assert approve_signed_budget(edition, by=writer_of(edition)) is None
    assert version_in_force(edition.agreement) is None


def test_next_version_supersedes_the_last_and_leaves_it_as_it_was():
    money = make_money(100)
    line = money.lines[0]
    earlier = dict(approved_of(money.version).amounts)

    second = approve_budget(
        money.edition,
        {(line.pk, 2013, None): Decimal(90)},
        source=VersionSource.CORRECTION,
        by=money.head,
        on=date(2013, 5, 1),
    )

    assert version_in_force(money.agreement) == second
    assert (second.number, approved_of(second).amounts) == (2, {(line.pk, 2013, None): Decimal(90)})
    money.version.refresh_from_db()
    assert money.version.superseded_on == date(2013, 5, 1)
    assert approved_of(money.version).amounts == earlier
    assert [
        event.verb
        for event in Event.objects.filter(chain=f"agreement:{money.agreement.pk}").order_by("sequence")
    ][-2:] == [
        "supersede_budget",
        "approve_budget",
    ]


def test_two_in_force_are_refused_by_the_database():
    money = make_money(100)

    with pytest.raises(IntegrityError), transaction.atomic():
        BudgetVersion.objects.create(
            agreement=money.agreement,
            edition=money.edition,
            number=2,
            source=VersionSource.CORRECTION,
            approved_by=money.head,
            approved_on=date(2013, 1, 1),
            recorded_at=money.version.recorded_at,
        )

    assert BudgetVersion.objects.count() == 1


def test_settling_again_keeps_the_identity_of_lines():
    money = make_money(100, 200)

    second = approve_signed_budget(money.edition, by=money.head, on=date(2014, 1, 1))

    assert ApprovedLine.objects.count() == 2
    assert approved_of(second).lines == approved_of(money.version).lines
    assert len(approved_of(second).amounts) == 2 * 2 * len(YEARS)
