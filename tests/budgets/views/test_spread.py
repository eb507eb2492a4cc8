"""The page of a line's spread, and what else the line's page says of rules and calculation."""

from decimal import Decimal

import pytest
from django.urls import reverse

from budgets.actions.delete_line import delete_line
from budgets.actions.save_line import LineEntry, save_line
from budgets.enums import Rhythm
from budgets.models import Budget, BudgetLine, Spread
from tests.make.budgets import make_budget, make_line, payers_of, writer_of
from tests.make.money import make_rule_set

pytestmark = pytest.mark.django_db


@pytest.fixture
def budget() -> Budget:
    budget = make_budget()
    Budget.objects.filter(pk=budget.pk).update(rhythm=Rhythm.QUARTER)
    budget.refresh_from_db()
    return budget


@pytest.fixture
def line(budget) -> BudgetLine:
    return make_line(budget, "Mentorer", {2010: "100.01"}, {(2010, 0): "100.01"})


@pytest.fixture
def writer(client, budget):
    client.force_login(writer_of(budget.edition))
    return client


def url_of(budget: Budget, name: str, *line: int) -> str:
    return reverse(name, args=[budget.edition.agreement.reference, *line])


def stored() -> dict:
    return {(cell.year, cell.part): str(cell.amount) for cell in Spread.objects.all()}


def test_spread_page_saves_what_is_typed_and_shows_what_is_left(writer, budget, line):
    url = url_of(budget, "agreement_budget_spread", line.pk)

    answer = writer.post(url, {"version": "2", "f_2010_1": "60", "f_2010_3": "0,5"})

    assert answer.url == url_of(budget, "agreement_budget_line", line.pk)
    assert stored() == {(2010, 1): "60.00", (2010, 3): "0.50"}
    page = writer.get(url).content.decode()
    assert 'name="f_2010_1" value="60"' in page
    assert 'data-label="Mangler">39,51</td>' in page


def test_spread_page_spreads_evenly_to_the_ore_and_says_so(writer, budget, line):
    url = url_of(budget, "agreement_budget_spread", line.pk)

    answer = writer.post(url, {"version": "2", "ligeligt": "1"}, follow=True)

    assert "Beløbene er fordelt ligeligt og gemt." in answer.content.decode()
    assert stored() == {(2010, 1): "25.01", (2010, 2): "25.00", (2010, 3): "25.00", (2010, 4): "25.00"}


def test_spread_page_asks_about_a_doubtful_amount_and_keeps_what_was_typed(writer, budget, line):
    page = writer.post(
        url_of(budget, "agreement_budget_spread", line.pk), {"version": "2", "f_2010_1": "1.5 mio."}
    )

    assert page.status_code == 422
    assert 'value="1.5 mio."' in page.content.decode()
    assert not Spread.objects.exists()


def test_spread_page_in_conflict_keeps_what_was_typed(writer, budget, line):
    entry = LineEntry(text="Andet")
    save_line(budget, line.pk, entry, by=writer_of(budget.edition), seen=2)

    page = writer.post(url_of(budget, "agreement_budget_spread", line.pk), {"version": "2", "f_2010_1": "60"})

    text = page.content.decode()
    assert page.status_code == 409
    assert 'name="f_2010_1" value="60"' in text
    assert 'name="version" value="3"' in text
    assert not Spread.objects.exists()


def test_spread_page_of_a_budget_in_years_says_where_to_choose(writer, budget, line):
    Budget.objects.update(rhythm=Rhythm.YEAR)
    url = url_of(budget, "agreement_budget_spread", line.pk)

    page = writer.get(url)

    assert "Vælg kvartaler eller måneder" in page.content.decode()
    assert writer.post(url, {"version": "2", "f_2010_1": "60"}).status_code == 404
    assert not Spread.objects.exists()


def test_spread_page_asks_the_same_questions_for_1_and_12_parts(writer, budget, line, queries_of):
    url = url_of(budget, "agreement_budget_spread", line.pk)
    writer.get(url)
    quarters = queries_of(lambda: writer.get(url))
    Budget.objects.update(rhythm=Rhythm.MONTH)

    assert queries_of(lambda: writer.get(url)) == quarters


def test_line_page_computes_the_rate_by_the_rule_set_and_says_when_the_amount_differs(writer, budget, line):
    rules = make_rule_set(annual_hours=1720)
    Budget.objects.update(rule_set=rules)
    url = url_of(budget, "agreement_budget_line", line.pk)
    typed = {"text": "Mentor", "version": "2", "category": "salary", "contribution": "hours"}

    answer = writer.post(url, typed | {"units": "860", "unit_name": "timer", "annual_pay": "430.000"})

    assert answer.status_code == 302
    page = writer.get(url).content.decode().replace("\N{NO-BREAK SPACE}", " ")
    assert "Timeløn: 430.000 kr. om året / 1.720 timer = 250 kr." in page
    assert "“Mentor” er beregnet til 215.000 kr., men beløbet er et andet (2010: 100,01 kr.)" in page
    saved = BudgetLine.objects.get()
    assert (saved.category, saved.contribution, saved.annual_pay) == ("salary", "hours", Decimal(430_000))


def test_grid_shows_money_and_what_is_given_apart(writer, budget, line):
    hours = make_line(
        budget, "Frivillige", {2010: 900}, {(2010, 0): 900}, details={"contribution": "volunteers"}
    )
    city, _state = payers_of(budget)

    page = writer.get(url_of(budget, "agreement_economy")).content.decode()

    assert f'id="t-money-2010-{city}">100,01</td>' in page
    assert f'id="t-volunteers-2010-{city}">900</td>' in page
    assert 'id="t-volunteers-i-alt">900</td>' in page
    assert 'id="t-i-alt">1.000,01</td>' in page
    save_line(
        budget,
        hours.pk,
        LineEntry(details={"contribution": "money"}),
        by=writer_of(budget.edition),
        seen=hours.version,
    )
    assert "t-volunteers" not in writer.get(url_of(budget, "agreement_economy")).content.decode()


def test_head_page_offers_rule_sets_in_use_and_the_one_that_is_chosen(writer, budget, line):
    kept = make_rule_set(retired_on="2015-01-01")
    make_rule_set(number=2, name="Nyt")
    make_rule_set(code="gammel", name="Gammelt", retired_on="2015-01-01")
    Budget.objects.update(rule_set=kept)
    url = url_of(budget, "agreement_budget_head")

    page = writer.get(url).content.decode()

    assert "Socialstyrelsen (1)" in page
    assert "Nyt (2)" in page
    assert "Gammelt" not in page


def test_head_page_saves_rule_set_and_rhythm_and_shows_both_in_a_conflict(writer, budget, line):
    rules = make_rule_set()
    url = url_of(budget, "agreement_budget_head")
    city, state = payers_of(budget)
    typed = {"title": "Budget", "first_year": "2010", "last_year": "2011", "basis": "by_year"}
    typed |= {"payer_0": "Byen", "key_0": str(city), "payer_1": "Staten", "key_1": str(state)}

    answer = writer.post(url, typed | {"version": "1", "rule_set": str(rules.pk), "rhythm": "month"})
    conflict = writer.post(url, typed | {"version": "1", "rule_set": "", "rhythm": "quarter"})

    assert answer.status_code == 302
    assert (Budget.objects.get().rule_set, Budget.objects.get().rhythm) == (rules, Rhythm.MONTH)
    assert conflict.status_code == 409
    text = conflict.content.decode()
    assert "<td>Socialstyrelsen (1)</td><td>–</td>" in text
    assert "<td>Måneder</td><td>Kvartaler</td>" in text


def test_spread_of_a_line_that_a_colleague_deleted_is_shown_by_its_quarters(writer, budget, line):
    delete_line(budget, line.pk, by=writer_of(budget.edition), seen=2)

    page = writer.post(
        url_of(budget, "agreement_budget_spread", line.pk),
        {"version": "2", "f_2010_1": "60", "f_2010_3": "1.5 mio."},
    )

    text = page.content.decode()
    assert page.status_code == 409
    assert "<dt>2010, 1. kvartal</dt><dd>60</dd>" in text
    assert "<dt>2010, 3. kvartal</dt><dd>1.5 mio.</dd>" in text
    assert not BudgetLine.objects.exists()
