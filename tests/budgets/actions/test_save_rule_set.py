"""Rule sets: written whole, never changed under those who go by them, delivered once."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import timezone

from agreements.terms.models import Edition
from budgets.actions.load_rule_sets import load_rule_sets
from budgets.actions.ruling import DATE, FIELDS, THRESHOLD
from budgets.actions.save_rule_set import save_rule_set
from budgets.enums import Delivery
from budgets.models import Budget, Grant, RuleSet
from budgets.queries.rules_of import rules_read
from budgets.standards import DELIVERED
from partnerships.models import Event
from partnerships.workflow import Refused, Stale
from tests.make.budgets import make_budget
from tests.make.money import make_grant, make_money, make_rule_set
from tests.make.people import make_user

pytestmark = pytest.mark.django_db
AUDIT = ({"grantee": "", "operator": "over", "amount": Decimal(100_000), "level": "approved"},)
FINAL = ({"kind": "final", "month": None, "day": None, "months_after": 3, "internal_days": 14},)


@pytest.fixture
def admin():
    return make_user("Støtte", is_staff=True, is_superuser=True)


def save(rule_set, by, thresholds=AUDIT, dates=FINAL, seen=1, **values) -> RuleSet:
    return save_rule_set(values, by=by, thresholds=thresholds, dates=dates, rule_set=rule_set, seen=seen)


def test_save_rule_set_adds_it_with_thresholds_and_calendar(admin):
    rules = save(None, admin, code="pulje", name="Puljen", forbidden=["overhead"])

    assert (rules.code, rules.number, rules.forbidden) == ("pulje", 1, ["overhead"])
    assert list(rules.audit_thresholds.values_list("amount", "level")) == [(100_000, "approved")]
    assert list(rules.reporting_dates.values_list("kind", "months_after")) == [("final", 3)]
    event = Event.objects.get()
    assert event.verb == "add_rule_set"
    assert event.after["audit - over 100000.00"] == "approved"


def test_save_rule_set_has_a_month_and_a_day_of_changes_or_neither(admin):
    rules = save(
        None,
        admin,
        code="pulje",
        name="Puljen",
        lets_total_rise=False,
        change_latest_month=12,
        change_latest_day=31,
    )

    assert (rules.lets_total_rise, rules.change_latest_month, rules.change_latest_day) == (False, 12, 31)
    with pytest.raises(ValidationError, match="både måned og dag"):
        save(None, admin, code="anden", name="Anden", change_latest_month=12)
    assert RuleSet.objects.count() == 1


def test_save_rule_set_that_nobody_goes_by_is_changed_where_it_stands(admin):
    rules = make_rule_set()

    saved = save(rules, admin, de_minimis=Decimal(600))

    assert (saved.pk, saved.number, saved.version, saved.de_minimis) == (rules.pk, 1, 2, 600)
    event = Event.objects.get()
    assert (event.verb, event.before["de_minimis"], event.after["de_minimis"]) == (
        "change_rule_set",
        "500.00",
        "600",
    )
    assert event.after["report final +3"] == 14


def test_save_rule_set_unchanged_saves_nothing(admin):
    rules = save(None, admin, code="pulje", name="Puljen", de_minimis=Decimal(500))

    save(rules, admin, name="Puljen", de_minimis=Decimal("500.00"))

    assert (RuleSet.objects.get().version, Event.objects.count()) == (1, 1)


def test_save_rule_set_of_a_grant_makes_the_next_number_and_retires_the_old(admin):
    rules = make_rule_set()
    grant = make_grant(make_money(), rule_set=rules)

    saved = save(rules, admin, de_minimis=Decimal(600))

    rules.refresh_from_db()
    assert (saved.number, saved.de_minimis, saved.change_limit_percent, saved.retired_on) == (
        2,
        600,
        10,
        None,
    )
    assert saved.audit_thresholds.count() == 1
    assert (rules.de_minimis, rules.audit_thresholds.count()) == (500, 0)
    assert rules.retired_on is not None
    assert Grant.objects.get(pk=grant.pk).rule_set == rules
    assert list(Event.objects.order_by("-pk").values_list("verb", flat=True)[:2]) == [
        "add_rule_set",
        "retire_rule_set",
    ]


def test_save_rule_set_of_a_draft_is_changed_and_of_a_closed_budget_renewed(admin):
    rules, budget = make_rule_set(), make_budget()
    Budget.objects.filter(pk=budget.pk).update(rule_set=rules)

    save(rules, admin, de_minimis=Decimal(600))
    assert RuleSet.objects.get().number == 1

    Edition.objects.filter(pk=budget.edition_id).update(state="for_signature", frozen_at=timezone.now())
    saved = save(rules, admin, seen=2, de_minimis=Decimal(700))
    assert saved.number == 2
    assert Budget.objects.get().rule_set == rules


def test_save_rule_set_that_is_retired_is_refused(admin):
    rules = make_rule_set(retired_on="2015-01-01")

    with pytest.raises(Refused):
        save(rules, admin, name="Andet")

    rules.refresh_from_db()
    assert (rules.name, Event.objects.count()) == ("Socialstyrelsen", 0)


def test_save_rule_set_seen_in_an_older_version_is_stale(admin):
    rules = make_rule_set()
    save(rules, admin, name="Først")

    with pytest.raises(Stale):
        save(rules, admin, name="Sidst")

    assert RuleSet.objects.get().name == "Først"


def test_save_rule_set_by_no_administrator_is_refused():
    with pytest.raises(Refused):
        save(None, make_user(), code="pulje", name="Puljen")

    assert not RuleSet.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"forbidden": ["diverse"]},
        {"change_limit_percent": Decimal(101)},
        {"code": "sbst"},
        {"thresholds": (*AUDIT, *AUDIT)},
        {"dates": ({**FINAL[0], "month": 3},)},
    ],
)
def test_save_rule_set_that_is_none_is_refused(admin, wrong):
    make_rule_set()

    with pytest.raises(ValidationError):
        save(None, admin, **{"code": "pulje", "name": "Puljen", **wrong})

    assert RuleSet.objects.count() == 1
    assert not Event.objects.exists()


def test_load_rule_sets_delivers_them_once_and_leaves_what_is_there():
    mine = make_rule_set(name="Vores egne")

    call_command("load_rule_sets")
    again = load_rule_sets(by=None)

    assert [rules.code for rules, _state in again] == [delivered.code for delivered in DELIVERED]
    assert RuleSet.objects.count() == 12
    assert (again[0][0].pk, again[0][0].name, again[0][1]) == (mine.pk, "Vores egne", Delivery.CHANGED)
    assert {state for _rules, state in again[1:]} == {Delivery.SAME}
    assert Event.objects.filter(verb="load_rule_set").count() == 11


def test_delivered_rules_are_those_of_the_sources_and_leave_open_what_is_not_verified():
    loaded = {rules.code: rules for rules, _state in load_rule_sets(by=None)}
    sbst, dh, lag, fund = (loaded[code] for code in ("sbst", "dh", "lag", "afgiftsfond"))

    assert (sbst.change_limit_percent, sbst.change_limit_amount, sbst.change_join) == (10, 100_000, "any")
    assert (sbst.equipment_cap, sbst.de_minimis, sbst.mileage_cap, sbst.annual_hours) == (
        50_000,
        500,
        None,
        None,
    )
    assert sbst.forbidden == ["overhead", "contingency"]
    assert list(sbst.audit_thresholds.values_list("operator", "amount", "level")) == [
        ("from", 0, "competent"),
        ("over", 100_000, "approved"),
        ("over", 500_000, "performance"),
    ]
    assert (dh.change_measure, dh.always_approve) == ("category", ["salary"])
    assert [row.trail_key for row in dh.reporting_dates.order_by("id")] == [
        "status 20/3 over months 15",
        "final +2 up to 200000.00",
        "final +4 over 200000.00",
    ]
    assert lag.always_approve == ["external_consultants"]
    assert (fund.change_limit_percent, fund.change_measure) == (20, "total")


def test_delivered_calendars_and_co_financing_are_those_of_the_sources():
    loaded = {rules.code: rules for rules, _state in load_rule_sets(by=None)}
    told = {
        code: [(row.trail_key, row.trail_value) for row in loaded[code].reporting_dates.order_by("id")]
        for code in ("vd", "kfm", "slks", "ldp")
    }

    assert told == {
        "vd": [("interim +3", "14, skipped under 3 months"), ("final +3", 14)],
        "kfm": [("interim 28/2 months 6", 18), ("interim 31/8 months 6", 21)],
        "slks": [("final +3", 14)],
        "ldp": [("final +2", 14)],
    }
    pool = rules_read(loaded["holbaek"])
    assert [pool.co_financing_of(Decimal(granted)) for granted in (99_999, 100_000, 200_000, 200_001)] == [
        None,
        20,
        20,
        10,
    ]
    assert pool.co_financing_money_percent == 50
    assert rules_read(loaded["lbf"]).co_financing_of(Decimal(1)) == 25


@pytest.mark.parametrize(
    ("row", "match"),
    [
        ({"kind": "final", "months_after": 3, "period": 6}, "hele tilskuddet"),
        ({"kind": "final", "months_after": 3, "skipped_under_months": 3}, "hele tilskuddet"),
        (
            {
                "kind": "final",
                "months_after": 3,
                "grant_over_amount": Decimal(2),
                "grant_up_to_amount": Decimal(2),
            },
            "Intet tilskud",
        ),
        ({"kind": "interim", "months_after": 3, "period": 5}, "period"),
    ],
)
def test_deadline_that_cannot_be_is_refused(admin, row, match):
    with pytest.raises(ValidationError, match=match):
        save(None, admin, code="pulje", name="Puljen", dates=(row,))

    assert not RuleSet.objects.exists()


def test_co_financing_of_large_grants_has_a_bound_and_a_percent_or_neither(admin):
    with pytest.raises(ValidationError, match="både beløb og procent"):
        save(None, admin, code="pulje", name="Puljen", co_financing_bound=Decimal(200_000))

    assert not RuleSet.objects.exists()


def test_delivered_values_are_fields_the_verb_knows():
    named = {name for delivered in DELIVERED for name in delivered.values}
    parts = [name for delivered in DELIVERED for row in delivered.thresholds for name in row]
    dates = [name for delivered in DELIVERED for row in delivered.dates for name in row]

    assert named <= set(FIELDS)
    assert {*parts} <= {*THRESHOLD}
    assert {*dates} <= {*DATE}
