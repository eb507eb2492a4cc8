"""Delivered rules become the next number: never in the place of the old, and never over what somebody has written."""

from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command

from budgets.actions.delivering import delivery_of
from budgets.actions.load_rule_sets import load_rule_sets
from budgets.actions.renew_rule_set import renew_rule_set
from budgets.actions.save_rule_set import save_rule_set
from budgets.enums import Delivery
from budgets.models import Grant, ReportingDate, RuleSet
from budgets.queries.rule_sets import rule_sets_whole
from partnerships.models import Event
from partnerships.workflow import Refused, Stale
from tests.make.money import make_grant, make_money, make_rule_set
from tests.make.people import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin():
    return make_user("Støtte", is_staff=True, is_superuser=True)


@pytest.fixture
def old() -> RuleSet:
    """The rules of the LAG as an earlier release delivered them."""
    load_rule_sets(by=None)
    RuleSet.objects.filter(code="lag").update(lets_total_rise=True, change_limit_percent=15)
    return of("lag")


def of(code: str) -> RuleSet:
    return rule_sets_whole().get(code=code, retired_on=None)


def states() -> dict[str, Delivery]:
    """Give how each rule set stands that is not as delivered."""
    return {rules.code: state for rules, state in load_rule_sets(by=None) if state != Delivery.SAME}


def test_newer_delivery_is_told_and_changes_nothing_by_itself(old):
    out = StringIO()

    call_command("load_rule_sets", stdout=out)

    assert "lag: Lokal aktionsgruppe (LAG) (1). Den leverede er nyere." in out.getvalue()
    assert "dh: Danske Handicaporganisationer, Handicappuljen (1)\n" in out.getvalue()
    assert states() == {"lag": Delivery.NEWER}
    assert RuleSet.objects.filter(code="lag").count() == 1


def test_newer_delivery_becomes_the_next_number_and_who_goes_by_the_old_keeps_it(old):
    grant = make_grant(make_money(), rule_set=old)

    call_command("load_rule_sets", "--renew", stdout=StringIO())

    new = of("lag")
    old.refresh_from_db()
    assert (new.number, new.lets_total_rise, new.change_limit_percent) == (2, False, 10)
    assert (old.lets_total_rise, old.change_limit_percent, old.retired_on is not None) == (True, 15, True)
    assert Grant.objects.get(pk=grant.pk).rule_set == old
    assert states() == {}
    last = Event.objects.order_by("-pk").values_list("verb", "subject_id")[:2]
    assert list(last) == [("load_rule_set", str(new.pk)), ("retire_rule_set", str(old.pk))]

    call_command("load_rule_sets", "--renew", stdout=StringIO())
    assert RuleSet.objects.filter(code="lag").count() == 2


def test_renewed_rules_stand_as_loaded_and_are_renewed_again(old):
    load_rule_sets(by=None, renew=True)
    RuleSet.objects.filter(code="lag", number=2).update(change_limit_percent=15)

    assert states() == {"lag": Delivery.NEWER}


def test_calendar_that_is_delivered_later_is_newer():
    load_rule_sets(by=None)
    ReportingDate.objects.filter(rule_set__code="dh", kind="final").delete()

    load_rule_sets(by=None, renew=True)

    assert of("dh").number == 2
    assert of("dh").reporting_dates.filter(kind="final").count() == 2


def test_rules_somebody_has_written_in_are_left_alone(old, admin):
    save_rule_set({"mileage_cap": Decimal("2.19")}, by=admin, thresholds=(), dates=(), rule_set=old, seen=1)
    out = StringIO()

    call_command("load_rule_sets", "--renew", stdout=out)

    assert "lag: Lokal aktionsgruppe (LAG) (1). Rettet her, ikke som leveret." in out.getvalue()
    assert (of("lag").number, of("lag").change_limit_percent, of("lag").mileage_cap) == (
        1,
        15,
        Decimal("2.19"),
    )


def test_administrator_takes_the_delivered_and_keeps_what_was_filled_in(old, admin):
    filled = save_rule_set(
        {"mileage_cap": Decimal("2.19")},
        by=admin,
        thresholds=(),
        dates=({"kind": "final", "months_after": 3},),
        rule_set=old,
        seen=1,
    )

    new = renew_rule_set(filled, by=admin, seen=2)

    assert (new.number, new.lets_total_rise, new.change_limit_percent, new.mileage_cap) == (
        2,
        False,
        10,
        Decimal("2.19"),
    )
    assert new.reporting_dates.get().months_after == 3
    assert delivery_of(of("lag")) == Delivery.SAME
    filled.refresh_from_db()
    assert (filled.change_limit_percent, filled.retired_on is not None) == (15, True)
    assert Event.objects.get(verb="add_rule_set").actor == admin


@pytest.mark.parametrize(
    ("who", "seen", "refusal"),
    [("nobody", 1, Refused), ("admin", 2, Stale)],
)
def test_delivered_is_taken_by_an_administrator_who_saw_the_row(old, admin, who, seen, refusal):
    with pytest.raises(refusal):
        renew_rule_set(old, by=admin if who == "admin" else make_user(), seen=seen)

    assert RuleSet.objects.filter(code="lag").count() == 1
    assert of("lag").retired_on is None


def test_there_is_nothing_to_take_for_what_is_as_delivered_retired_or_ones_own(old, admin):
    own = make_rule_set(code="pulje")
    gone = RuleSet.objects.create(code="lag", number=9, name="LAG", retired_on=date(2015, 1, 1))

    for row, match in ((of("dh"), "som det er leveret"), (own, "jeres eget"), (gone, "afløst")):
        with pytest.raises(Refused, match=match):
            renew_rule_set(row, by=admin, seen=1)

    assert delivery_of(of("pulje")) == Delivery.OWN
    assert not Event.objects.filter(verb="retire_rule_set").exists()
