"""The support desk saves a rule set with its rows through the verb."""

import pytest
from django.urls import reverse

from budgets.actions.load_rule_sets import load_rule_sets
from budgets.models import AuditThreshold, RuleSet
from tests.make.desk import post_page
from tests.make.money import make_grant, make_money, make_rule_set
from tests.make.people import make_user

pytestmark = pytest.mark.django_db
TYPED = {
    "name": "Socialstyrelsen",
    "change_limit_percent": "10",
    "change_limit_amount": "100000",
    "change_join": "any",
    "change_measure": "line",
    "approves_new_lines": "on",
    "counts_between_years": "on",
    "spread": "year",
    "de_minimis": "500",
    "start_within_months": "6",
    "always_approve": ["salary"],
    "audit_thresholds-TOTAL_FORMS": "0",
    "reporting_dates-TOTAL_FORMS": "0",
}
THRESHOLD = {
    "audit_thresholds-TOTAL_FORMS": "1",
    "audit_thresholds-0-operator": "over",
    "audit_thresholds-0-amount": "100000",
    "audit_thresholds-0-level": "approved",
}


CALENDAR = {
    "reporting_dates-TOTAL_FORMS": "1",
    "reporting_dates-0-kind": "interim",
    "reporting_dates-0-period": "6",
    "reporting_dates-0-month": "8",
    "reporting_dates-0-day": "31",
    "reporting_dates-0-internal_days": "21",
    "reporting_dates-0-skipped_under_months": "3",
    "reporting_dates-0-grant_over_months": "15",
    "reporting_dates-0-grant_over_amount": "100000",
    "reporting_dates-0-grant_up_to_amount": "200000",
}


@pytest.fixture
def desk(client):
    client.force_login(make_user("Støtte", is_staff=True, is_superuser=True))
    return client


def test_desk_adds_a_rule_set_with_its_rows(desk):
    answer = post_page(desk, reverse("admin:budgets_ruleset_add"), code="pulje", **TYPED | THRESHOLD)

    rules = RuleSet.objects.get()
    assert answer.status_code == 200
    assert (rules.code, rules.number, rules.always_approve) == ("pulje", 1, ["salary"])
    assert rules.audit_thresholds.get().amount == 100_000


def test_desk_writes_a_calendar_of_half_years_for_some_grants(desk):
    post_page(desk, reverse("admin:budgets_ruleset_add"), code="pulje", **TYPED | CALENDAR)

    row = RuleSet.objects.get().reporting_dates.get()
    assert (row.trail_key, row.trail_value) == (
        "interim 31/8 months 6 over months 15 over 100000.00 up to 200000.00",
        "21, skipped under 3 months",
    )


def test_desk_tells_beside_the_row_that_no_grant_can_be_so_large_and_so_small(desk):
    wrong = CALENDAR | {"reporting_dates-0-grant_up_to_amount": "100000"}

    answer = desk.post(
        reverse("admin:budgets_ruleset_add"),
        {"code": "pulje", "audit_thresholds-INITIAL_FORMS": "0", "reporting_dates-INITIAL_FORMS": "0"}
        | TYPED
        | wrong,
    )

    assert "Intet tilskud er både over det ene beløb" in answer.content.decode()
    assert not RuleSet.objects.exists()


def test_desk_changes_a_rule_set_in_use_into_its_next_number(desk):
    rules = make_rule_set()
    AuditThreshold.objects.create(rule_set=rules, amount=1, level="competent")
    make_grant(make_money(), rule_set=rules)
    where = reverse("admin:budgets_ruleset_change", args=[rules.pk])
    kept = AuditThreshold.objects.get()

    answer = post_page(
        desk,
        where,
        seen="1",
        **TYPED
        | THRESHOLD
        | {"audit_thresholds-0-id": str(kept.pk), "audit_thresholds-0-rule_set": str(rules.pk)}
        | {"audit_thresholds-INITIAL_FORMS": "1"},
    )

    assert answer.status_code == 200
    first, second = RuleSet.objects.order_by("number")
    assert (first.retired_on is not None, second.number, second.always_approve) == (True, 2, ["salary"])
    assert first.audit_thresholds.get().amount == 1
    assert second.audit_thresholds.get().amount == 100_000


def test_desk_takes_away_a_row_that_is_ticked_off(desk):
    rules = make_rule_set()
    kept = AuditThreshold.objects.create(rule_set=rules, amount=1, level="competent")
    gone = {
        "audit_thresholds-0-id": str(kept.pk),
        "audit_thresholds-0-rule_set": str(rules.pk),
        "audit_thresholds-0-DELETE": "on",
        **THRESHOLD,
    }

    post_page(desk, reverse("admin:budgets_ruleset_change", args=[rules.pk]), seen="1", **TYPED | gone)

    assert not RuleSet.objects.get().audit_thresholds.exists()


def test_desk_of_a_stale_page_changes_nothing(desk):
    rules = make_rule_set(version=2)

    answer = post_page(
        desk,
        reverse("admin:budgets_ruleset_change", args=[rules.pk]),
        **TYPED | {"seen": "1", "name": "Andet"},
    )

    assert "En anden har gemt" in answer.content.decode()
    assert RuleSet.objects.get().name == "Socialstyrelsen"


def test_desk_of_a_retired_number_only_looks(desk):
    rules = make_rule_set(retired_on="2015-01-01")

    answer = desk.post(reverse("admin:budgets_ruleset_change", args=[rules.pk]), TYPED | {"seen": "1"})

    assert answer.status_code == 403
    assert RuleSet.objects.get().version == 1


def test_desk_says_which_are_delivered_newer_and_takes_them(desk, queries_of):
    load_rule_sets(by=None)
    RuleSet.objects.filter(code="lag").update(lets_total_rise=True)
    where, lag = reverse("admin:budgets_ruleset_changelist"), RuleSet.objects.get(code="lag")

    page = desk.get(where).content.decode()
    assert (page.count("Den leverede er nyere"), page.count("Som leveret")) == (1, 11)
    desk.post(where, {"action": "take_delivered", "_selected_action": [str(lag.pk)]})

    assert RuleSet.objects.get(code="lag", retired_on=None).number == 2
    assert "Den leverede er nyere" not in desk.get(where).content.decode()
    asked = queries_of(lambda: desk.get(where))
    RuleSet.objects.exclude(code="lag").delete()
    assert queries_of(lambda: desk.get(where)) == asked


def test_desk_tells_that_there_is_nothing_to_take(desk):
    rules = make_rule_set(code="pulje")
    where = reverse("admin:budgets_ruleset_changelist")

    answer = desk.post(where, {"action": "take_delivered", "_selected_action": [str(rules.pk)]}, follow=True)

    assert "Der er ikke leveret noget i stedet." in answer.content.decode()
    assert RuleSet.objects.get() == rules
