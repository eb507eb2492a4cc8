"""B-07, B-09, B-10, B-11 after a change: what is demanded of a budget is demanded of what a change makes of it."""

from decimal import Decimal

import pytest

from budgets.actions.changing import faults_in
from budgets.actions.send_change import send_change
from budgets.enums import Category, ChangeState, GrantState
from budgets.models import ApprovedLine, ChangeRequest
from budgets.queries.changes import change_of
from budgets.queries.operative import operative_of
from budgets.shapes import Move
from partnerships.workflow import Refused
from tests.make.budgets import make_budget, make_edition, make_line
from tests.make.changes import make_change, purse
from tests.make.money import Money, make_grant, make_rule_set, settle

pytestmark = pytest.mark.django_db

MINISTRY, MUNICIPALITY = 0, 1


@pytest.fixture
def money() -> Money:
    """Give a budget of 400.400 kr. of which the municipality pays 25 pct."""
    budget = make_budget(make_edition(), years=(2013, 2014))
    make_line(budget, "Mentorer", {2013: 300_000, 2014: 300}, {(2013, 1): 300_000, (2014, 1): 300})
    make_line(budget, "Udstyr", {2013: 40_000}, {(2013, 0): 40_000}, details={"category": Category.EQUIPMENT})
    make_line(budget, "Møder", {2013: 60_000, 2014: 100}, {(2013, 0): 60_000, (2014, 0): 100})
    return settle(budget.edition)


def faults(money: Money, *moves: Move) -> list[tuple[str, str]]:
    request = make_change(money, *moves)
    found = faults_in(change_of(request, operative_of(money.agreement)))
    return [(fault.code, fault.sentence.replace("\N{NO-BREAK SPACE}", " ")) for fault in found]


def moved(money: Money, amount: int, source: int, target: int, payer: int = MUNICIPALITY) -> Move:
    return Move(Decimal(amount), purse(money, source, payer=payer), purse(money, target, payer=payer))


def test_co_financing_share_applies_after_a_change(money):
    make_grant(money, rule_set=make_rule_set(co_financing_percent=Decimal(25)))
    less = Move(Decimal(1), purse(money, 2, payer=MUNICIPALITY), None)

    assert faults(money, moved(money, 10_000, 2, 0)) == []
    assert faults(money, less) == [
        ("B-11", "Medfinansieringen er 25 pct. af budgettet. Regelsættet kræver mindst 25 pct.")
    ]


def test_share_that_the_approved_budget_has_not_is_not_asked_of_its_changes(money):
    make_grant(money, rule_set=make_rule_set(co_financing_percent=Decimal(30)))

    assert faults(money, moved(money, 10_000, 2, 0)) == []


def test_new_line_of_a_forbidden_kind_or_name_is_refused(money):
    make_grant(money, rule_set=make_rule_set(forbidden=[Category.CONTINGENCY]))
    by_kind = Move(Decimal(5), purse(money), purse(money, None, text="Andet", category=Category.CONTINGENCY))
    by_name = Move(Decimal(5), purse(money), purse(money, None, text="Uforudsete udgifter", category=""))

    for move in (by_kind, by_name):
        request = make_change(money, move)
        with pytest.raises(Refused, match="tillader ikke uforudsete udgifter"):
            send_change(request, by=money.economist, seen=request.version)

    assert set(ChangeRequest.objects.values_list("state", flat=True)) == {ChangeState.DRAFT}
    assert ApprovedLine.objects.count() == 3


def test_equipment_stays_under_its_cap(money):
    make_grant(money, rule_set=make_rule_set(equipment_cap=Decimal(50_000)))

    assert faults(money, moved(money, 10_000, 2, 1)) == []
    assert faults(money, moved(money, 10_001, 2, 1)) == [
        ("B-09", "Materiel og udstyr i 2013 er 50.001 kr. Regelsættet tillader højst 50.000 kr.")
    ]


def test_funder_pays_no_more_than_it_promised(money):
    make_grant(money, rule_set=make_rule_set(), state=GrantState.ACCEPTED, amount=Decimal(300_300))
    more = Move(Decimal(1), None, purse(money))
    later = Move(Decimal(9), purse(money), purse(money, 0, 2014))

    assert [code for code, _sentence in faults(money, more)] == ["B-10"]
    assert faults(money, later) == []


def test_agreement_without_a_rule_set_is_asked_nothing(money):
    assert faults(money, moved(money, 60_000, 2, 1)) == []
