"""A sheet read into the budget: shown first, then done whole or not at all."""

import io
import re
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from agreements.terms.models import Initiative
from budgets.actions.create_budget import create_budget
from budgets.actions.delete_line import delete_line
from budgets.actions.heads import Head, Payer
from budgets.actions.save_line import LineEntry, save_line
from budgets.actions.save_spread import save_spread
from budgets.document.line_columns import held_lines, line_columns
from budgets.document.workbook import budget_workbook
from budgets.enums import Category, Contribution, Rhythm
from budgets.models import Budget, BudgetLine, Expense, SheetLayout
from budgets.money import totals
from budgets.queries.sheets import sheet_of
from budgets.reading.columns import mapped_columns
from budgets.shapes import Printed
from partnerships.enums import Role
from partnerships.models import Event
from tests.make.agreements import make_draft, submitted
from tests.make.budgets import make_budget, make_edition, make_line, make_table_1, payers_of, writer_of
from tests.make.people import make_member, make_municipality
from tests.make.uploads import bomb

pytestmark = pytest.mark.django_db
OWN = "Post;2010;2011\nLøn;1.000;2.000\nI alt;1.000;2.000\n"


@pytest.fixture
def budget(client) -> Budget:
    budget = make_table_1()
    client.force_login(writer_of(budget.edition))
    return budget


def url_of(budget: Budget) -> str:
    return reverse("agreement_budget_import", args=[budget.edition.agreement.reference])


def upload(client, budget: Budget, content: bytes | str, name: str = "budget.xlsx"):
    content = content.encode() if isinstance(content, str) else content
    return client.post(url_of(budget), {"file": SimpleUploadedFile(name, content)})


def carried_in(answer) -> str:
    return re.search(r'name="carried" value="([^"]+)"', answer.content.decode())[1]


def exported(budget: Budget, **cells) -> bytes:
    with budget_workbook(sheet_of(budget.edition_id)) as file:
        book = load_workbook(file)
    for cell, value in cells.items():
        book.worksheets[0][cell] = value
    changed = io.BytesIO()
    book.save(changed)
    return changed.getvalue()


def amounts(budget: Budget) -> list:
    sheet = sheet_of(budget.edition_id)
    return [
        (words.text, dict(line.expenses), sorted(line.allocations.values()))
        for words, line in zip(sheet.lines, sheet.grid.lines, strict=True)
    ]


def test_own_workbook_unchanged_has_nothing_to_read_in(client, budget):
    page = upload(client, budget, exported(budget)).content.decode()

    assert "Arket og budgettet siger det samme." in page
    assert "Indlæs</button>" not in page


def test_changed_workbook_is_shown_and_then_done_by_the_verbs_of_lines(client, budget):
    before = amounts(budget)

    shown = upload(client, budget, exported(budget, A5="Koordinering", B6=1_950_000))
    assert amounts(budget) == before
    answer = client.post(url_of(budget), {"carried": carried_in(shown)})

    assert (answer.status_code, answer.url) == (
        302,
        reverse("agreement_economy", args=[budget.edition.agreement.reference]),
    )
    assert amounts(budget)[0][0] == "Koordinering"
    assert amounts(budget)[1][1][2010] == 1_950_000
    assert amounts(budget)[2:] == before[2:]
    assert Event.objects.filter(verb="save_budget_line").count() == 9 + 2


def test_document_003_read_into_another_agreement_has_the_same_totals(client, budget):
    other = make_budget()
    names = [payer.name for payer in sheet_of(budget.edition_id).financiers]
    for payer, name in zip(other.financiers.all(), names, strict=True):
        payer.name = name
        payer.save()
    client.force_login(writer_of(other.edition))

    client.post(url_of(other), {"carried": carried_in(upload(client, other, exported(budget)))})

    assert amounts(other) == amounts(budget)
    assert totals(sheet_of(other.edition_id).grid).expense == Decimal(31_866_668)


def test_all_that_a_line_holds_is_taken_out_and_read_into_another_agreement(client):
    source, target = make_whole_budget(), make_whole_budget()
    delete_line(target, target.lines.get().pk, by=writer_of(target.edition), seen=3)
    client.force_login(writer_of(target.edition))

    shown = upload(client, target, exported(source))
    client.post(url_of(target), {"carried": carried_in(shown)})

    assert held_by(target) == held_by(source)
    assert len(held_by(target)["Løn"]) == 22
    again = upload(client, target, exported(target)).content.decode()
    assert "Arket og budgettet siger det samme." in again


def make_whole_budget() -> Budget:
    """Give a budget in quarters with one line that holds all that a line can hold."""
    edition = make_edition()
    by = writer_of(edition)
    payers = tuple(Payer(None, name) for name in ("Kommunen", "Fonden"))
    head = Head("Budget", 2010, 2011, payers=payers, rhythm=Rhythm.QUARTER)
    budget = create_budget(edition, head, by=by)
    initiative = Initiative.objects.create(edition=edition, name="Fritidsjob")
    city, fund = payers_of(budget)
    line = make_line(
        budget,
        "Løn",
        {2010: "2812752", 2011: "250.50"},
        {(2010, 0): 100, (2011, 1): "7.25"},
        initiative_id=initiative.pk,
        sets_initiative=True,
        labels={fund: "Lønninger"},
        details={
            "units": Decimal(34),
            "unit_name": "personer",
            "unit_price": Decimal("1723.50"),
            "annual_pay": Decimal(430_000),
            "times": Decimal(48),
            "times_name": "uger",
            "assumptions": "75 pct. af 45\nsom i 2009",
            "legal_basis": "serviceloven § 50",
            "note": "=note",
            "category": Category.SALARY,
            "contribution": Contribution.VOLUNTEERS,
        },
        printed={None: Printed(Decimal(9), "skrivefejl"), city: Printed(Decimal(8))},
    )
    save_spread(budget, line.pk, {(2010, 4): Decimal("0.75")}, by=by, seen=line.version)
    return budget


def held_by(budget: Budget) -> dict[str, dict]:
    """Give what every line holds, by names that are the same in another agreement."""
    sheet = sheet_of(budget.edition_id)
    return {
        line.words.text: {
            column.name: line.shown(column)
            for column in line_columns(sheet)
            if line.value(column) not in (None, "")
        }
        for line in held_lines(sheet)
    }


def test_another_organisations_sheet_is_mapped_once_and_remembered(client, budget):
    asked = upload(client, budget, OWN, "ark.csv")
    assert "Vælg arkets kolonner" in asked.content.decode()
    assert "Mere om linjerne, hvis arket har det" in asked.content.decode()
    columns = {"columns": "1", "column_0": "0", "column_1": "1", "column_4": "2"}

    shown = client.post(url_of(budget), {"carried": carried_in(asked), **columns})
    client.post(url_of(budget), {"carried": carried_in(shown)})
    again = upload(client, budget, OWN, "ark.csv").content.decode()

    assert amounts(budget)[-1] == ("Løn", {2010: Decimal(1000), 2011: Decimal(2000)}, [])
    layout = SheetLayout.objects.get()
    assert (layout.party, layout.columns["text"]) == (budget.edition.agreement.owner, "Post")
    assert "Arket og budgettet siger det samme." in again
    assert "række 3, “I alt”" in again


def test_another_organisations_words_are_mapped_with_its_amounts(client, budget):
    asked = upload(client, budget, "Post;Art;2010;Bem.\nVikar;Løn;1.000;Se bilag 2\n", "ark.csv")
    heads = [column.head for column in mapped_columns(sheet_of(budget.edition_id))]
    column = {head: f"column_{number}" for number, head in enumerate(heads)}
    chosen = {
        column["Linje"]: "0",
        column["Slags udgift"]: "1",
        column["Udgift 2010"]: "2",
        column["Note"]: "3",
    }

    shown = client.post(url_of(budget), {"carried": carried_in(asked), "columns": "1", **chosen})
    client.post(url_of(budget), {"carried": carried_in(shown)})

    line = BudgetLine.objects.get(text="Vikar")
    assert (line.category, line.note, line.expenses.get().amount) == (Category.SALARY, "Se bilag 2", 1000)
    assert SheetLayout.objects.get().columns["detail category"] == "Art"


def test_columns_chosen_wrong_are_asked_about_again_and_not_remembered(client, budget):
    carried = carried_in(upload(client, budget, OWN, "ark.csv"))

    twice = client.post(
        url_of(budget), {"carried": carried, "columns": "1", "column_0": "0", "column_1": "0"}
    )
    none = client.post(url_of(budget), {"carried": carried, "columns": "1"})
    words = client.post(
        url_of(budget), {"carried": carried, "columns": "1", "column_0": "0", "column_7": "1"}
    )
    outside = client.post(url_of(budget), {"carried": carried, "columns": "1", "column_0": "7"})

    assert [answer.status_code for answer in (twice, none, words, outside)] == [422] * 4
    assert "Kolonnen er valgt to gange" in twice.content.decode()
    assert "Vælg mindst én kolonne med beløb." in words.content.decode()
    assert not SheetLayout.objects.exists()


def test_faulty_rows_are_named_and_nothing_can_be_read_in(client, budget):
    before = amounts(budget)

    shown = upload(client, budget, exported(budget, B5="1.50", A6="x" * 201))
    page = shown.content.decode()
    client.post(url_of(budget), {"carried": carried_in(shown)})

    assert shown.status_code == 422
    assert "Rækker, der skal rettes i arket" in page
    assert "Indlæs</button>" not in page
    assert "bliver rettet" not in page  # what a faulty cell would do is not known
    assert amounts(budget) == before


def test_line_saved_after_the_preview_stops_the_whole_sheet(client, budget):
    shown = upload(client, budget, exported(budget, A5="Koordinering"))
    line = BudgetLine.objects.filter(budget=budget).last()
    save_line(budget, line.pk, LineEntry(text="Ny tekst"), by=writer_of(budget.edition), seen=line.version)
    before = amounts(budget)

    answer = client.post(url_of(budget), {"carried": carried_in(shown)})

    assert answer.status_code == 409
    assert "Budgettet er ændret imens" in answer.content.decode()
    assert amounts(budget) == before


def test_full_budget_takes_nothing_of_the_sheet(client):
    budget = make_budget()
    client.force_login(writer_of(budget.edition))
    first = make_line(budget, "Først", {2010: 1})
    BudgetLine.objects.bulk_create(
        BudgetLine(edition=budget.edition, budget=budget, text=f"Linje {number}", order=first.order + number)
        for number in range(1, 499)
    )
    carried = carried_in(
        upload(client, budget, "Linje;Udgift 2010\nNæstsidst;1\nDen ene for meget;1\n", "ark.csv")
    )

    answer = client.post(url_of(budget), {"carried": carried}, follow=True)

    assert "Intet er indlæst. Et budget kan højst have 500 linjer." in answer.content.decode()
    assert BudgetLine.objects.filter(budget=budget).count() == 499
    assert "Næstsidst" not in [line[0] for line in amounts(budget)]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("budget.xlsx", bomb(), "Filen fylder alt for meget, når den pakkes ud."),
        ("budget.pdf", b"%PDF-1.4", "Vælg et regneark"),
        ("budget.csv", b"", "Regnearket er tomt."),
        ("budget.csv", b"a;b\n" + b"1;2\n" * 601, "Arket har for mange rækker til et budget"),
    ],
)
def test_file_that_cannot_be_read_is_refused_beside_its_field(client, budget, name, content, sentence):
    answer = upload(client, budget, content, name)

    assert answer.status_code == 422
    # Django hands an empty file on, as the field allows it.
    assert sentence in answer.content.decode()


@pytest.mark.parametrize("carried", ["", "x", "a:b:c"])
def test_what_was_not_packed_by_us_is_asked_for_again(client, budget, carried):
    before = amounts(budget)

    answer = client.post(url_of(budget), {"carried": carried}, follow=True)

    assert "Læg det op igen." in answer.content.decode()
    assert amounts(budget) == before


def test_sheet_packed_for_another_budget_is_not_taken(client, budget):
    other = make_budget()
    client.force_login(writer_of(other.edition))
    carried = carried_in(upload(client, other, OWN, "ark.csv"))
    client.force_login(writer_of(budget.edition))

    answer = client.post(url_of(budget), {"carried": carried}, follow=True)

    assert "Læg det op igen." in answer.content.decode()


def test_sent_budget_and_strangers_budget_are_closed(client):
    case = make_draft()
    budget = make_table_1(case.edition)
    submitted(case)
    client.force_login(case.economist)
    stranger = make_member(party=make_municipality("Sydby Kommune"), role=Role.MUNICIPAL_COORDINATOR)

    assert client.get(url_of(budget)).status_code == 403
    assert upload(client, budget, OWN, "ark.csv").status_code == 403
    client.force_login(stranger)
    assert client.get(url_of(budget)).status_code == 404
    assert Expense.objects.count() == 18


def test_reading_asks_the_same_questions_for_1_3_and_30_rows(client, queries_of):
    budget = make_budget()
    client.force_login(writer_of(budget.edition))
    sheets = {
        count: "Linje;Udgift 2010\n" + "".join(f"Linje {number};1\n" for number in range(count))
        for count in (1, 3, 30)
    }
    upload(client, budget, sheets[1], "ark.csv")

    asked = {
        count: queries_of(lambda content=content: upload(client, budget, content, "ark.csv"))
        for count, content in sheets.items()
    }

    assert asked[1] == asked[3] == asked[30]
