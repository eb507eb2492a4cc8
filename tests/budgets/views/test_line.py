"""A line saved from the grid: with and without htmx, asked about, in conflict, refused."""

import re
from decimal import Decimal

import pytest

from agreements.terms.enums import State
from agreements.terms.models import Edition
from budgets.actions.save_line import LineEntry, save_line
from budgets.models import Allocation, Budget, BudgetLine, Expense, Financier
from partnerships.models import Event
from tests.make.budgets import make_budget, make_line, make_table_1, payers_of, writer_of
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


def test_save_line_without_javascript_comes_back_to_the_line(writer, budget, line):
    answer = writer.post(url_of(budget, "agreement_budget_save", line.pk), posted(line, u_2011="0,5 mio."))

    assert answer.status_code == 302
    assert answer.url == f"{url_of(budget, 'agreement_economy')}#linje-{line.pk}"
    assert Expense.objects.get(year=2011).amount == 500_000


def test_save_line_with_htmx_answers_with_the_parts_that_changed(writer, budget, line):
    answer = writer.post(
        url_of(budget, "agreement_budget_save", line.pk), posted(line, u_2011="450 t.kr."), headers=HTMX
    )

    text = answer.content.decode()
    assert answer.status_code == 200
    assert "<html" not in text
    assert f'id="c{line.pk}-u-2011" name="u-2011" form="l{line.pk}" value="450.000"' in text
    assert f'id="v{line.pk}" name="version" form="l{line.pk}" value="3"' in text
    for part in ("budget-totals", "budget-problems", "budget-who", f"spm-{line.pk}"):
        assert f'id="{part}"' in text
    assert "450.500" in text
    assert "Der mangler en betaler til 450.000\N{NO-BREAK SPACE}kr. i budgettet for 2011." in text


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_save_line_asks_about_a_doubtful_amount_and_stores_nothing(writer, budget, line, headers):
    answer = writer.post(
        url_of(budget, "agreement_budget_save", line.pk), posted(line, u_2010="1.5 mio."), headers=headers
    )

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Mener du 1.500.000\N{NO-BREAK SPACE}kr.?" in text
    assert "Du skrev “1.5 mio.”" in text
    assert 'value="1.5 mio." aria-label="Udgift 2010, Mentorer" aria-invalid="true"' in text
    assert 'name="ja" value="u-2010:1500000' in text
    assert 'name="nej" value="u-2010"' in text
    assert "venter" in text
    assert Expense.objects.get().amount == 500
    assert BudgetLine.objects.get().version == 2


def test_save_line_stores_what_was_answered_with_yes(writer, budget, line):
    answer = writer.post(
        url_of(budget, "agreement_budget_save", line.pk),
        posted(line, u_2010="1.5 mio.", ja="u-2010:1500000.0"),
    )

    assert answer.status_code == 302
    assert Expense.objects.get().amount == 1_500_000


def test_save_line_answered_with_no_says_how_to_write_it(writer, budget, line):
    page = writer.post(
        url_of(budget, "agreement_budget_save", line.pk), posted(line, u_2010="1.5 mio.", nej="u-2010")
    )

    text = page.content.decode()
    assert page.status_code == 422
    assert f'href="#c{line.pk}-u-2010"' in text
    assert "Skriv 1.500.000, hvis det er det, du mener." in text
    assert Expense.objects.get().amount == 500


def test_save_line_in_conflict_shows_both_values_and_keeps_what_was_typed(writer, budget, line):
    colleague = writer_of(budget.edition)
    save_line(budget, line.pk, LineEntry(expenses={2010: Decimal(700)}), by=colleague, seen=2)

    page = writer.post(url_of(budget, "agreement_budget_save", line.pk), posted(line, u_2010="900"))

    text = page.content.decode()
    assert page.status_code == 409
    assert '<th scope="row">Udgift 2010</th><td>700</td><td>900</td>' in text
    assert '<input type="hidden" name="u-2010" value="900">' in text
    assert '<input type="hidden" name="version" value="3">' in text
    assert Expense.objects.get().amount == 700


def test_save_line_in_conflict_with_htmx_asks_under_the_line(writer, budget, line):
    save_line(budget, line.pk, LineEntry(expenses={2010: Decimal(700)}), by=writer_of(budget.edition), seen=2)

    answer = writer.post(
        url_of(budget, "agreement_budget_save", line.pk), posted(line, u_2010="900"), headers=HTMX
    )

    text = answer.content.decode()
    assert answer.status_code == 409
    assert "<html" not in text
    assert f'id="spm-{line.pk}"' in text
    assert """hx-vals='{"version": "3"}'""" in text
    assert Expense.objects.get().amount == 700


def test_words_of_a_line_in_conflict_show_both_values_and_keep_what_was_typed(writer, budget, line):
    address = url_of(budget, "agreement_budget_line", line.pk)
    typed = words_of(writer, address, version=2, category="salary", note="Min note", units="2,5")
    theirs = LineEntry(details={"category": "transport", "note": "Din note"})
    save_line(budget, line.pk, theirs, by=writer_of(budget.edition), seen=2)

    page = writer.post(address, typed)

    text = page.content.decode()
    assert page.status_code == 409
    for label, stored, mine in (
        ("Slags udgift", "Transport", "Løn"),
        ("Note til linjen", "Din note", "Min note"),
        ("Antal", "–", "2,50"),
    ):
        row = f'<th scope="row">{label}</th><td>{stored}</td><td>{mine}</td>'
        assert row in text
    assert text.count('<th scope="row">') == 3
    assert ">\nMin note</textarea>" in text
    assert BudgetLine.objects.get().note == "Din note"

    assert writer.post(address, typed | {"version": page.context["seen"]}).status_code == 302
    assert BudgetLine.objects.get().note == "Min note"


def test_save_line_of_a_sent_agreement_is_forbidden_with_the_reason(writer, budget, line):
    Edition.objects.filter(pk=budget.edition_id).update(state=State.SUBMITTED)

    page = writer.post(url_of(budget, "agreement_budget_save", line.pk), posted(line, u_2010="900"))

    assert page.status_code == 403
    assert "Aftalen er sendt og kan ikke rettes lige nu" in page.content.decode()
    assert Expense.objects.get().amount == 500


def test_add_line_without_javascript_comes_back_to_it(writer, budget):
    answer = writer.post(url_of(budget, "agreement_budget_add"), {"tekst": "  Frivillige\r\n og kurser "})

    line = BudgetLine.objects.get()
    assert line.text == "Frivillige og kurser"
    assert answer.url.endswith(f"#linje-{line.pk}")


def test_add_line_sent_twice_adds_it_once(writer, budget):
    page = writer.get(url_of(budget, "agreement_economy")).content.decode()
    once = re.search(r'name="once" value="([0-9a-f-]{36})"', page)[1]
    address = url_of(budget, "agreement_budget_add")

    answers = [writer.post(address, {"tekst": "Evaluering", "once": once}) for _time in range(2)]

    assert answers[0].url == answers[1].url
    assert BudgetLine.objects.filter(text="Evaluering").count() == 1


def test_add_line_with_htmx_answers_with_its_row_and_an_empty_field(writer, budget, line):
    answer = writer.post(url_of(budget, "agreement_budget_add"), {"tekst": "Frivillige"}, headers=HTMX)

    added = BudgetLine.objects.get(text="Frivillige")
    text = answer.content.decode()
    assert f'<tbody id="linje-{added.pk}"' in text
    assert f'id="linje-{line.pk}"' not in text
    assert text.count("hx-swap-oob") == 1  # the field alone; the row itself goes where the form says
    assert 'id="ny-tekst" name="tekst" value=""' in text


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_add_line_without_text_is_asked_for_it(writer, budget, headers):
    answer = writer.post(url_of(budget, "agreement_budget_add"), {"tekst": " "}, headers=headers)

    assert answer.status_code == 422
    assert "Skriv, hvad pengene går til." in answer.content.decode()
    assert not BudgetLine.objects.exists()


def test_line_page_saves_the_name_in_the_financing(writer, budget, line):
    city, _state = payers_of(budget)
    page = writer.get(url_of(budget, "agreement_budget_line", line.pk))
    assert page.status_code == 200

    answer = writer.post(
        url_of(budget, "agreement_budget_line", line.pk),
        {"text": "Mentorstøtte til barn", f"label_{city}": "Mentorstøtte", "version": "2"},
    )

    assert answer.status_code == 302
    assert BudgetLine.objects.get().text == "Mentorstøtte til barn"
    assert Allocation.objects.get().label == "Mentorstøtte"


def test_line_page_moves_and_deletes(writer, budget, line):
    make_line(budget, "Kurser")

    writer.post(url_of(budget, "agreement_budget_move", line.pk), {"retning": "ned"})
    assert list(BudgetLine.objects.values_list("text", flat=True)) == ["Kurser", "Mentorer"]

    writer.post(url_of(budget, "agreement_budget_delete", line.pk), {"version": "1"})
    assert BudgetLine.objects.count() == 2
    writer.post(url_of(budget, "agreement_budget_delete", line.pk), {"version": "2"})
    assert list(BudgetLine.objects.values_list("text", flat=True)) == ["Kurser"]


def test_head_page_saves_years_and_payers(writer, budget, line):
    keys = payers_of(budget)
    page = writer.get(url_of(budget, "agreement_budget_head"))
    assert page.status_code == 200
    typed = {
        "title": "Budget",
        "first_year": "2010",
        "last_year": "2012",
        "payer_0": "Kommunen",
        "key_0": str(keys[0]),
        "payer_1": "Ministeriet",
        "key_1": str(keys[1]),
        "payer_2": "Fonden",
        "version": "1",
    }

    assert writer.post(url_of(budget, "agreement_budget_head"), typed).status_code == 302
    assert Budget.objects.get().last_year == 2012

    conflict = writer.post(url_of(budget, "agreement_budget_head"), typed | {"title": "Nyt budget"})
    assert conflict.status_code == 409
    assert "Nyt budget" in conflict.content.decode()
    assert Budget.objects.get().title == "Budget"


def test_save_line_asks_the_same_questions_for_1_3_and_30_lines(writer, budget, line, queries_of):
    asked = {}
    writer.get(url_of(budget, "agreement_economy"))
    for lines in (1, 3, 30):
        while budget.lines.count() < lines:
            make_line(budget, "Kurser", {2010: 5}, {(2010, 1): 5})
        line.refresh_from_db()
        address = url_of(budget, "agreement_budget_save", line.pk)
        city, _state = payers_of(budget)
        both = {"u_2010": str(lines), f"b_2010_{city}": str(lines)}
        asked[lines] = []
        for cells in (both, both | {"u_2010": "7"}):
            line.refresh_from_db()
            sent = posted(line, **cells)
            asked[lines].append(queries_of(lambda: writer.post(address, sent, headers=HTMX)))  # noqa: B023

    # Cells of both tables changed; and one cell, as it is typed.
    assert asked == {lines: [16, 15] for lines in (1, 3, 30)}


@pytest.mark.parametrize("amount", ["900", "1.5 mio."])
def test_save_line_of_another_agreement_is_not_there(writer, budget, line, amount):
    others = make_line(make_budget(), "Kurser", {2010: 500})

    page = writer.post(
        url_of(budget, "agreement_budget_save", others.pk), posted(others, u_2010=amount), headers=HTMX
    )

    assert page.status_code == 404
    assert Expense.objects.get(line=others).amount == 500


def test_save_line_leaves_out_a_column_that_a_colleague_took_away(writer, budget, line):
    city, state = payers_of(budget)
    sent = posted(line, u_2010="900") | {f"b-2010-{state}": "400"}
    Financier.objects.get(pk=city).delete()

    answer = writer.post(url_of(budget, "agreement_budget_save", line.pk), sent, headers=HTMX)

    assert answer.status_code == 200
    assert Expense.objects.get().amount == 900
    assert Allocation.objects.get().financier_id == state


def test_budget_of_120_lines_4_years_and_3_payers_opens_and_saves(client):
    budget = make_budget(years=(2013, 2016), payers=3)
    payers, years = payers_of(budget), budget.years
    lines = BudgetLine.objects.bulk_create(
        BudgetLine(edition=budget.edition, budget=budget, text=f"Linje {number}", order=number)
        for number in range(120)
    )
    cell = {"edition": budget.edition, "amount": Decimal(300)}
    Expense.objects.bulk_create(Expense(line=line, year=year, **cell) for line in lines for year in years)
    cell["amount"] = Decimal(100)
    Allocation.objects.bulk_create(
        Allocation(line=line, year=year, financier_id=payer, **cell)
        for line in lines
        for year in years
        for payer in payers
    )
    client.force_login(writer_of(budget.edition))

    page = client.get(url_of(budget, "agreement_economy"))
    typed = {"tekst": "Linje 119", "version": "1", "u-2016": "0,5 mio.", f"b-2016-{payers[2]}": "499.800"}
    answer = client.post(url_of(budget, "agreement_budget_save", lines[119].pk), typed, headers=HTMX)

    assert page.content.decode().count('class="cell"') == 120 * 4 * 4
    assert answer.status_code == 200
    assert "643.700" in answer.content.decode()  # 120 lines × 4 years × 300, less 300, and 500.000
    assert "Alle udgifter har en betaler" in answer.content.decode()
    assert len(answer.content) < 0.15 * len(page.content)


def test_table_1_of_document_003_can_be_entered_through_the_grid(client):
    stored = make_table_1()
    budget = make_budget()
    client.force_login(writer_of(budget.edition))
    payers = dict(zip(payers_of(stored), payers_of(budget), strict=True))
    for source in BudgetLine.objects.filter(budget=stored):
        client.post(url_of(budget, "agreement_budget_add"), {"tekst": source.text})
        line = BudgetLine.objects.get(budget=budget, text=source.text)
        cells = {f"u-{cell.year}": f"{cell.amount:.0f} kr." for cell in source.expenses.all()}
        cells |= {
            f"b-{cell.year}-{payers[cell.financier_id]}": f"{cell.amount:.0f}"
            for cell in source.allocations.all()
        }
        typed = {"tekst": line.text, "version": "1", **cells}
        assert client.post(url_of(budget, "agreement_budget_save", line.pk), typed).status_code == 302

    text = client.get(url_of(budget, "agreement_economy")).content.decode()

    for figure in ("13.266.668", "18.600.000", "31.866.668", "28.866.667", "3.000.000", "4.166.668"):
        assert figure in text


def test_personal_number_is_refused_in_every_text_of_the_budget(writer, budget, line):
    sentence = "Teksten indeholder et CPR-nummer. Slet det; det må ikke stå i aftalen."
    written = "Løn til 070761-4285"

    added = writer.post(url_of(budget, "agreement_budget_add"), {"tekst": written})
    saved = writer.post(url_of(budget, "agreement_budget_save", line.pk), posted(line, tekst=written))

    assert [answer.status_code for answer in (added, saved)] == [422, 422]
    assert all(sentence in answer.content.decode() for answer in (added, saved))
    line.refresh_from_db()
    assert (line.text, BudgetLine.objects.count()) == ("Mentorer", 1)


def test_move_line_leaves_an_event(writer, budget, line):
    make_line(budget, "Kurser", {}, {})

    writer.post(url_of(budget, "agreement_budget_move", line.pk), {"retning": "ned"})

    event = Event.objects.latest("pk")
    assert (event.verb, event.subject_id) == ("move_budget_line", str(line.pk))
    assert (event.before, event.after) == ({"order": 0}, {"order": 1})
