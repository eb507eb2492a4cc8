"""The pages of grants: who sees what, what is offered, what a form keeps, and in how many questions."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from budgets.actions.pay_instalment import pay_instalment
from budgets.actions.release_instalment import release_instalment
from budgets.actions.request_extension import request_extension
from budgets.enums import GrantState, InstalmentState, RequestState
from budgets.models import Grant, GrantRequest, Instalment
from partnerships.danish import clock
from tests.make.clients import client_of
from tests.make.grants import accepted, final, fresh, instalment_of, name_the_parties, prepared
from tests.make.money import Money, make_grant, make_money

pytestmark = pytest.mark.django_db
TODAY = date(2013, 2, 1)


def url(money: Money, name: str, *more: int | str) -> str:
    return reverse(name, args=[money.reference, *more])


def page(user, address: str) -> str:
    answer = client_of(user).get(address)
    assert answer.status_code == 200
    return answer.content.decode().replace("&nbsp;", " ").replace("\N{NO-BREAK SPACE}", " ")


def test_list_tells_amount_paid_remaining_and_next_instalment():
    money = make_money()
    grant = accepted(money)
    release_instalment(instalment_of(grant), by=money.caseworker, seen=1, on=TODAY)
    pay_instalment(instalment_of(grant), by=money.head, seen=2, on=TODAY)

    text = page(money.coordinator, url(money, "agreement_grants"))

    for told in ("1.260.000 kr.", "315.000 kr.", "945.000 kr.", "1.7.2013", "Accepteret"):
        assert told in text


def test_grant_that_is_being_prepared_is_seen_by_the_funder_alone():
    money = make_money()
    prepared(money)

    assert "Mentorer i Nordby" in page(money.caseworker, url(money, "agreement_grants"))
    assert "Mentorer i Nordby" not in page(money.manager, url(money, "agreement_grants"))
    for user, status in (
        (money.caseworker, 200),
        (money.head, 200),
        (money.manager, 404),
        (money.economist, 404),
    ):
        assert client_of(user).get(url(money, "agreement_grant", 1)).status_code == status
        draft = client_of(user).head(url(money, "agreement_grant_plan", 1)).status_code
        assert draft == (200 if user == money.caseworker else 403 if user == money.head else 404)


def test_story_of_the_preparation_is_not_told_to_the_grantee():
    money = make_money()
    grant = prepared(money)
    case = url(money, "agreement_case")
    assert "begyndte på et tilskud" in page(money.caseworker, case)
    assert "begyndte på et tilskud" not in page(money.manager, case)

    assert "planlagde en rate" not in page(money.manager, case)
    assert fresh(grant).state == GrantState.PREPARED


def test_page_names_what_the_letter_lacks():
    money = make_money()
    prepared(money, case_number="")

    text = page(money.caseworker, url(money, "agreement_grant", 1))

    assert "Én ting mangler før brevet" in text
    assert "Brevet mangler: sagsnummer." in text


def test_letter_is_offered_once_and_only_when_it_lacks_nothing():
    money = make_money()
    prepared(money, "Budgettet er godkendt", case_number="")
    step = url(money, "agreement_grant_step", 1, "issue_conditional_letter")
    assert step not in page(money.head, url(money, "agreement_grant", 1))
    Grant.objects.update(case_number="2012-4711", commitment_year=None)

    assert page(money.head, url(money, "agreement_grant", 1)).count(step) == 1


def test_grant_is_written_through_the_form():
    money = make_money()
    name_the_parties(money)
    typed = {
        "title": "Mentorer",
        "grantee": money.agreement.owner_id,
        "amount": "1,26 mio.",
        "year_2013": "420.000",
        "year_2014": "420.000",
        "year_2015": "420.000",
        "starts_on": "1. januar 2013",
        "ends_on": "31.12.2015",
    }

    answer = client_of(money.caseworker).post(url(money, "agreement_grant_new"), typed)

    grant = Grant.objects.get()
    assert (answer.status_code, answer.url) == (302, url(money, "agreement_grant", 1))
    assert (grant.amount, grant.funder, grant.prepared_by) == (
        Decimal(1_260_000),
        money.ministry,
        money.caseworker,
    )
    assert list(grant.years.values_list("year", flat=True)) == [2013, 2014, 2015]


def test_form_proposes_what_the_budget_lets_the_funder_pay():
    money = make_money()

    text = page(money.caseworker, url(money, "agreement_grant_new"))

    assert text.count('value="420.000"') == 3
    assert 'value="1.260.000"' in text


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"year_2014": "1"}, "Årene giver tilsammen"),
        ({"amount": "1.5 mio."}, "flere måder"),
        ({"ends_on": "31.12.2012"}, "slutter, før det begynder"),
        ({"finance_act_account": "18.33"}, "§ 18.33.02.10"),
        ({"amount": "0"}, "over 0 kr."),
        ({"title": ""}, "Mentorer i hele byen"),
        ({"purpose": "Kontakt 010180-1234"}, "CPR"),
    ],
)
def test_bad_input_is_told_at_the_field_and_kept(change, told):
    money = make_money()
    typed = {
        "title": "Mentorer",
        "grantee": money.agreement.owner_id,
        "amount": "1.260.000",
        "year_2013": "420.000",
        "year_2014": "420.000",
        "year_2015": "420.000",
        "starts_on": "1.1.2013",
        "ends_on": "31.12.2015",
        "purpose": "Mentorer i hele byen",
    }

    answer = client_of(money.caseworker).post(url(money, "agreement_grant_new"), typed | change)

    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not Grant.objects.exists()


def test_double_click_makes_one_grant():
    money = make_money()
    client = client_of(money.caseworker)
    shown = client.get(url(money, "agreement_grant_new")).context["form"]
    typed = {name: shown[name].value() for name in shown.fields if shown[name].value() is not None}
    typed |= {"once": str(shown["once"].value()), "starts_on": "1.1.2013", "ends_on": "31.12.2015"}

    first, second = (client.post(url(money, "agreement_grant_new"), typed) for _time in range(2))

    assert (first.status_code, second.status_code) == (302, 302)
    assert Grant.objects.count() == 1


def test_save_after_another_is_answered_with_conflict_and_keeps_what_was_typed():
    money = make_money()
    grant = prepared(money)
    address = url(money, "agreement_grant_condition_new", 1)
    client = client_of(money.caseworker)

    answer = client.post(address, {"version": grant.version - 1, "text": "Regnskabet er revideret"})
    assert answer.status_code == 409
    assert "Regnskabet er revideret" in answer.content.decode()
    assert not grant.conditions.exists()

    again = client.post(address, {"version": answer.context["seen"], "text": "Regnskabet er revideret"})
    assert again.status_code == 302
    assert grant.conditions.get().text == "Regnskabet er revideret"


def test_plan_is_laid_by_count_and_rhythm():
    money = make_money()
    grant = prepared(money)
    typed = {
        "version": grant.version,
        "count": "3",
        "first_on": "1.2.2013",
        "every": "12",
        "first_trigger": "acceptance",
        "trigger": "date",
        "last_trigger": "account",
    }

    answer = client_of(money.caseworker).post(url(money, "agreement_grant_plan", 1), typed)

    assert answer.status_code == 302
    assert list(Instalment.objects.values_list("trigger", "due_on")) == [
        ("acceptance", date(2013, 2, 1)),
        ("date", date(2014, 2, 1)),
        ("account", date(2015, 2, 1)),
    ]


def test_instalment_goes_through_two_peoples_pages():
    money = make_money()
    grant = accepted(money)
    with clock.pinned(TODAY):
        assert "Frigiv raten" in page(money.caseworker, url(money, "agreement_grant", 1))
        release = url(money, "agreement_instalment_step", 1, 1, "release_instalment")
        assert "Rate 1: 315.000 kr." in page(money.caseworker, release)
        assert client_of(money.caseworker).post(release, {"version": 1}).status_code == 302
        pay = url(money, "agreement_instalment_step", 1, 1, "pay_instalment")
        assert client_of(money.caseworker).post(pay, {"version": 2}).status_code == 403
        assert client_of(money.head).post(pay, {"version": 2}).status_code == 302
        assert client_of(money.head).get(pay).status_code == 403

    assert instalment_of(grant).state == InstalmentState.PAID


def test_step_from_an_old_page_is_told_to_be_overtaken():
    money = make_money()
    grant = final(money)

    answer = client_of(money.manager).post(
        url(money, "agreement_grant_step", 1, "accept_grant"), {"version": grant.version - 1}
    )

    assert answer.status_code == 409
    assert fresh(grant).state == GrantState.FINAL


def test_refused_step_says_why_on_the_form():
    money = make_money()
    accepted(money)
    release = url(money, "agreement_instalment_step", 1, 4, "release_instalment")

    with clock.pinned(TODAY):
        answer = client_of(money.caseworker).post(release, {"version": 1})

    assert answer.status_code == 422
    assert "tidligst 1. juli 2014" in answer.content.decode()
    assert set(Instalment.objects.values_list("state", flat=True)) == {InstalmentState.PLANNED}


def test_grantee_asks_for_more_time_and_the_head_answers():
    money = make_money()
    grant = accepted(money)
    with clock.pinned(date(2015, 11, 1)):
        asked = client_of(money.coordinator).post(
            url(money, "agreement_grant_extension", 1),
            {"version": grant.version, "new_end": "30.6.2016", "reason": "Vi begyndte sent."},
        )
        assert asked.status_code == 302
        assert "Vi begyndte sent." in page(money.head, url(money, "agreement_grant", 1))
        answer = client_of(money.head).post(
            url(money, "agreement_grant_request_step", 1, 1, "approve_grant_request"), {"version": 1}
        )

    assert answer.status_code == 302
    assert GrantRequest.objects.get().state == RequestState.APPROVED
    assert fresh(grant).ends_on == date(2016, 6, 30)


@pytest.mark.parametrize(
    "name",
    ["agreement_grant", "agreement_grant_edit", "agreement_grant_plan", "agreement_grant_extension"],
)
def test_grant_that_is_not_there_is_not_found(name):
    money = make_money()
    for number in (7, 10**30):
        assert client_of(money.caseworker).get(url(money, name, number)).status_code == 404


def test_grants_of_an_open_text_are_not_there():
    from tests.make.budgets import make_edition, writer_of

    edition = make_edition()
    address = reverse("agreement_grants", args=[edition.agreement.reference])

    assert client_of(writer_of(edition)).get(address).status_code == 404


@pytest.mark.parametrize("name", ["agreement_grants", "agreement_grant"])
def test_page_asks_as_often_for_one_row_as_for_thirty(client, name, queries_of):
    money = make_money()
    grant = accepted(money)
    address = url(money, name, *([1] if name == "agreement_grant" else []))
    client.force_login(money.manager)

    def asked() -> int:
        return queries_of(lambda: client.get(address))

    client.get(address)  # what the text was read as is kept until something is written
    one = asked()
    for number in range(2, 31):
        make_grant(money, number=number, state=GrantState.ACCEPTED, rule_set=grant.rule_set)
        Instalment.objects.create(grant=grant, number=number + 10, amount=1)
    request_extension(
        grant, date(2016, 6, 30), "Det trak ud.", by=money.coordinator, seen=grant.version, on=TODAY
    )

    client.get(address)
    assert asked() == one
