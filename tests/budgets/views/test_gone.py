"""A line that a colleague deleted while it was edited: what was typed stands there, and is laid in anew."""

import re
from decimal import Decimal
from html import unescape

import pytest

from agreements.terms.models import Initiative
from budgets.actions.delete_line import delete_line
from budgets.models import Allocation, Budget, BudgetLine, Expense, Financier
from tests.make.budgets import make_budget, make_line, payers_of, writer_of
from tests.make.clients import HTMX
from tests.make.lines import posted, url_of, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def budget() -> Budget:
    return make_budget()


@pytest.fixture
def line(budget) -> BudgetLine:
    return make_line(budget, "Mentorer", {2010: 500}, {(2010, 0): 500})


@pytest.fixture
def writer(client, budget):
    client.force_login(writer_of(budget.edition))
    return client


def deleted_by_a_colleague(budget, line) -> None:
    delete_line(budget, line.pk, by=writer_of(budget.edition), seen=2)


def sent_again(page) -> tuple[str, dict[str, str]]:
    """Give the address and the fields of the form that lays a deleted line in anew, as a browser sends it."""
    text = page.content.decode()
    form = text[text.index("igen/") :]
    fields = re.findall(r'<input[^>]* name="([^"]*)" value="([^"]*)"', form[: form.index("</form>")])
    return re.search(r'action="([^"]*igen/)"', text)[1], {name: unescape(value) for name, value in fields}


def test_save_line_that_a_colleague_deleted_shows_what_was_typed_and_lays_it_in_anew(writer, budget, line):
    city, _state = payers_of(budget)
    deleted_by_a_colleague(budget, line)

    page = writer.post(url_of(budget, "agreement_budget_save", line.pk), posted(line, u_2010="900"))

    text = page.content.decode()
    assert page.status_code == 409
    assert "<dt>Udgift 2010</dt><dd>900</dd>" in text
    assert f"<dt>{Financier.objects.get(pk=city).name} betaler 2010</dt><dd>500</dd>" in text
    assert 'name="tekst" value="Mentorer"' in text
    assert not BudgetLine.objects.exists()

    address, fields = sent_again(page)
    again = [writer.post(address, fields | {"tekst": "Mentorer igen"}) for _time in range(2)]

    made = BudgetLine.objects.get()
    assert {answer.url for answer in again} == {f"{url_of(budget, 'agreement_economy')}#linje-{made.pk}"}
    assert (made.text, Expense.objects.get().amount) == ("Mentorer igen", 900)
    assert (Allocation.objects.get().financier_id, Allocation.objects.get().amount) == (city, 500)


def test_save_line_that_a_colleague_deleted_is_offered_anew_under_its_row(writer, budget, line):
    deleted_by_a_colleague(budget, line)

    answer = writer.post(
        url_of(budget, "agreement_budget_save", line.pk), posted(line, u_2010="900"), headers=HTMX
    )

    text = answer.content.decode()
    assert answer.status_code == 409
    assert "<html" not in text
    again = url_of(budget, "agreement_budget_again", line.pk)
    assert f'<button type="submit" form="l{line.pk}" formaction="{again}"' in text
    assert re.search(f'name="once" value="[0-9a-f-]+" form="l{line.pk}"', text)


def test_doubtful_amount_of_a_deleted_line_is_asked_about_in_the_new_one(writer, budget, line):
    deleted_by_a_colleague(budget, line)
    again = url_of(budget, "agreement_budget_again", line.pk)

    page = writer.post(again, posted(line, u_2010="1.5 mio."))

    made = BudgetLine.objects.get()
    assert page.status_code == 422
    assert f'id="c{made.pk}-u-2010" name="u-2010" form="l{made.pk}" value="1.5 mio."' in page.content.decode()
    assert f'id="v{made.pk}" name="version" form="l{made.pk}" value="{made.version}"' in page.content.decode()
    assert not Expense.objects.exists()


@pytest.mark.parametrize(
    ("text", "sentence"), [(" ", "Skriv, hvad pengene går til."), ("010190-1234", "CPR")]
)
def test_deleted_line_without_a_text_that_can_stand_is_asked_for_it(writer, budget, line, text, sentence):
    deleted_by_a_colleague(budget, line)
    again = url_of(budget, "agreement_budget_again", line.pk)

    page = writer.post(again, posted(line, tekst=text, u_2010="900"))

    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert "<dt>Udgift 2010</dt><dd>900</dd>" in page.content.decode()
    assert not BudgetLine.objects.exists()


def test_words_of_a_line_that_a_colleague_deleted_are_shown_by_their_names_and_laid_in_anew(
    writer, budget, line
):
    city, _state = payers_of(budget)
    initiative = Initiative.objects.create(edition=budget.edition, name="Mentorindsatsen")
    address = url_of(budget, "agreement_budget_line", line.pk)
    typed = words_of(
        writer, address, version=2, note="Min note", category="salary", initiative=initiative.pk, units="2,5",
        **{f"label_{city}": "Kommunens mentorer", "printed_0": "510"},
    )  # fmt: skip
    deleted_by_a_colleague(budget, line)

    page = writer.post(address, typed)

    text = page.content.decode()
    assert page.status_code == 409
    for label, mine in (
        ("Note til linjen", "Min note"),
        ("Slags udgift", "Løn"),
        ("Indsats", "Mentorindsatsen"),
        ("Antal", "2,5"),
        (f"Navn i finansieringen fra {Financier.objects.get(pk=city).name}", "Kommunens mentorer"),
        ("Trykt sum af udgiften", "510"),
    ):
        assert f"<dt>{label}</dt><dd>{mine}</dd>" in text
    assert writer.get(address).status_code == 404
    assert not BudgetLine.objects.exists()

    again, fields = sent_again(page)
    assert writer.post(again, fields).status_code == 302

    made = BudgetLine.objects.get()
    assert (made.text, made.note, made.category, made.initiative) == (
        "Mentorer", "Min note", "salary", initiative,
    )  # fmt: skip
    assert made.units == Decimal("2.5")
    assert [(sum_.amount, sum_.financier) for sum_ in made.stated_totals.all()] == [(510, None)]


def test_words_of_a_deleted_line_that_cannot_be_read_are_asked_about_on_the_new_lines_page(
    writer, budget, line
):
    address = url_of(budget, "agreement_budget_line", line.pk)
    typed = words_of(writer, address, version=2, note="Min note", units="mange")
    deleted_by_a_colleague(budget, line)

    page = writer.post(url_of(budget, "agreement_budget_again", line.pk), typed)

    made = BudgetLine.objects.get()
    text = page.content.decode()
    assert page.status_code == 422
    assert ">\nMin note</textarea>" in text
    assert 'value="mange"' in text
    assert f'action="{url_of(budget, "agreement_budget_line", made.pk)}"' in text
    assert (made.text, made.note) == ("Mentorer", "")
