"""Forbrug: what each reader sees, booking on a phone, and a ledger extract step by step."""

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from agreements.terms.enums import Side
from agreements.terms.models import Access
from budgets.models import Entry, Forecast, LedgerLoad, SheetLayout
from partnerships.enums import Role
from partnerships.models import StoredFile
from tests.make.budgets import make_budget, writer_of
from tests.make.money import make_entry, make_money
from tests.make.people import make_member, make_party

pytestmark = pytest.mark.django_db
D = Decimal
CSV = """Bogført;Konto;Tekst;Bilag;Beløb
01.03.2013;4711;Konsulent;17;1.500,50
02.03.2013;4712;Kursus;18;-500
03.03.2013;9999;Andet;19;80
32.13.2013;4711;Forkert dag;20;10
04.03.2013;4711;Forkert beløb;21;1.5 mio.
"""


@pytest.fixture
def money():
    return make_money()


@pytest.fixture
def economist(client, money):
    client.force_login(money.economist)
    return client


def url(money, name="agreement_use", *more: int) -> str:
    return reverse(name, args=[money.reference, *more])


def text_of(answer) -> str:
    return answer.content.decode()


def reader(money, role=Role.EXTERNAL_EVALUATOR):
    party = make_party("Læsere")
    Access.objects.create(agreement=money.agreement, party=party, side=Side.READER, since=date(2009, 1, 1))
    return make_member(party=party, role=role)


def test_year_shows_approved_used_left_and_deviation(economist, money):
    make_entry(money, 330_000)

    page = text_of(economist.get(url(money) + "?aar=2013"))

    assert "Godkendt og brugt i 2013" in page
    for words in ("300.000", "330.000", "−30.000", "+10,00", "over det godkendte i 2013"):
        assert words in page
    assert "660.000" not in page
    assert "900.000" in text_of(economist.get(url(money) + "?aar=alle"))


def test_entries_are_for_who_keeps_or_audits_the_books_and_the_ministry_reads_lines(client, money):
    make_entry(money, 4_321, text="Konsulent i marts")
    seen = {}
    for name, user in (
        ("economist", money.economist),
        ("caseworker", money.caseworker),
        ("evaluator", reader(money)),
        ("auditor", reader(money, Role.AUDITOR)),
    ):
        client.force_login(user)
        page = text_of(client.get(url(money) + "?aar=2013"))
        assert "4.321" in page
        seen[name] = ("Konsulent i marts" in page, "Registrér forbrug" in page)

    assert seen == {
        "economist": (True, True),
        "caseworker": (False, False),
        "evaluator": (False, False),
        "auditor": (True, False),
    }


def test_draft_has_no_use_and_stranger_sees_nothing(client, money):
    draft = make_budget()
    client.force_login(writer_of(draft.edition))

    assert client.get(reverse("agreement_use", args=[draft.edition.agreement.reference])).status_code == 404
    assert client.get(url(money)).status_code == 404


def test_entry_is_typed_as_people_type_and_sent_twice_is_one(economist, money):
    page = economist.get(url(money, "agreement_entry_new"))
    sent = {
        "once": page.context["form"]["once"].value(),
        "line": str(money.lines[1].pk),
        "amount": "1,5 t.kr.",
        "booked_on": "3. marts 2013",
        "text": "Kursus",
    }

    for _time in range(2):
        answer = economist.post(url(money, "agreement_entry_new"), sent, follow=True)

    assert "Beløbet er bogført." in text_of(answer)
    entry = Entry.objects.get()
    assert (entry.line, entry.amount, entry.booked_on) == (money.lines[1], D(1500), date(2013, 3, 3))


@pytest.mark.parametrize("name", ["agreement_entry_new", "agreement_forecast"])
def test_amount_is_kept_by_the_browser_when_the_login_runs_out(economist, money, name):
    page = economist.get(url(money, name))

    assert '<form method="post" novalidate data-keep>' in text_of(page)
    # house.js keeps nothing of a field that the browser may not complete.
    assert page.context["form"].fields["amount"].widget.attrs.get("autocomplete") is None


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"amount": "1.5 mio."}, "1.5 mio."),
        ({"amount": "0"}, "ikke er 0"),
        ({"booked_on": "1.1.2099"}, "fremtiden"),
        ({"line": "999999"}, "Vælg en af linjerne"),
        ({"text": "Peter, 010190-1234"}, "CPR"),
    ],
)
def test_what_is_wrong_is_told_beside_its_field_and_what_was_typed_stays(economist, money, changed, told):
    sent = {"line": str(money.lines[0].pk), "amount": "500", "booked_on": "1.3.2013", "voucher": "B-77"}

    answer = economist.post(url(money, "agreement_entry_new"), sent | changed)

    assert answer.status_code == 422
    assert told in text_of(answer)
    assert 'value="B-77"' in text_of(answer)
    assert not Entry.objects.exists()


def test_line_of_another_agreement_is_no_choice(economist, money):
    foreign = make_money(100).lines[0].pk
    sent = {"line": str(foreign), "amount": "500", "booked_on": "1.3.2013"}

    assert economist.post(url(money, "agreement_entry_new"), sent).status_code == 422
    assert not Entry.objects.exists()


def test_entry_is_taken_back_once(economist, money):
    entry = make_entry(money, 700, text="Dobbelt")
    address = url(money, "agreement_entry_correct", entry.pk)
    assert "Dobbelt" in text_of(economist.get(address))

    economist.post(address, {"text": "Talt to gange"})
    again = economist.post(address, {"text": "Talt to gange"})

    assert again.status_code == 422
    assert sorted(Entry.objects.values_list("amount", flat=True)) == [D(-700), D(700)]


def test_entry_of_another_agreement_is_not_there(economist, money):
    foreign = make_entry(make_money(100), 1)

    assert economist.get(url(money, "agreement_entry_correct", foreign.pk)).status_code == 404
    assert economist.get(url(money, "agreement_entry_correct", 2**63)).status_code == 404


def test_forecast_is_judged_for_a_year_that_is_not_over(economist, money, pin_day):
    pin_day(date(2014, 6, 1))
    sent = {"line": str(money.lines[0].pk), "year": "2014", "amount": "0,25 mio."}

    assert economist.post(url(money, "agreement_forecast"), sent).status_code == 302
    assert economist.post(url(money, "agreement_forecast"), sent | {"year": "2013"}).status_code == 422

    assert Forecast.objects.get().amount == D(250_000)
    assert "250.000" in text_of(economist.get(url(money)))


@pytest.mark.parametrize("name", ["agreement_entry_new", "agreement_forecast", "agreement_ledger"])
def test_ministry_is_told_that_it_books_nothing(client, money, name):
    client.force_login(money.caseworker)

    assert client.get(url(money, name)).status_code == 403
    assert client.post(url(money, name)).status_code == 403


def upload(client, money, content, name="udtog.csv"):
    return client.post(url(money, "agreement_ledger"), {"upload": SimpleUploadedFile(name, content)})


COLUMNS = {"booked_on": "Bogført", "amount": "Beløb", "line": "Konto", "text": "Tekst", "voucher": "Bilag"}


def mapped(client, money, content=None, name="udtog.csv", sign="debit_positive") -> str:
    """Take an extract through the first two steps and the words; give the address of the last."""
    address = upload(client, money, content or CSV.encode(), name).url
    assert address.endswith("/kolonner/")
    rows = client.post(address, COLUMNS | {"sign": sign, "seen": "0"}).url
    form = client.get(rows).context["form"]
    lines = {"4711": money.lines[0].pk, "4712": money.lines[1].pk, "9999": 0}
    sent = {f"word_{place}": str(lines[word]) for place, word in enumerate(form.words)}
    assert client.post(rows, sent | {"seen": "1"}).status_code == 302
    return rows


def test_extract_is_mapped_previewed_and_loaded_without_its_wrong_rows_when_the_user_says_so(
    economist, money
):
    rows = mapped(economist, money)
    page = text_of(economist.get(rows))
    assert "2 rækker kan læses" not in page
    for words in ("2 rækker kan indlæses, i alt 1.000,50 kr.", "Én række hører ikke til aftalen", "1.5 mio."):
        assert words in page
    assert '<td data-label="Række">5</td>' in page

    refused = economist.post(rows, {"indlaes": "1"})
    assert refused.status_code == 422
    assert "Intet er indlæst" in text_of(refused)
    assert not Entry.objects.exists()

    answer = economist.post(rows, {"indlaes": "1", "leave_out": "on"}, follow=True)
    assert "2 poster er indlæst." in text_of(answer)
    assert list(Entry.objects.order_by("pk").values_list("line", "amount", "text", "voucher")) == [
        (money.lines[0].pk, D("1500.50"), "Konsulent", "17"),
        (money.lines[1].pk, D(-500), "Kursus", "18"),
    ]


def test_same_file_is_refused_the_second_time_and_the_mapping_is_remembered(economist, money):
    rows = mapped(economist, money)
    economist.post(rows, {"indlaes": "1", "leave_out": "on"})

    again = upload(economist, money, CSV.encode(), "andet.csv").url
    assert not again.endswith("/kolonner/")
    answer = economist.post(again, {"indlaes": "1", "leave_out": "on"})

    assert answer.status_code == 422
    assert "allerede indlæst" in text_of(answer)
    assert (LedgerLoad.objects.count(), Entry.objects.count(), SheetLayout.objects.count()) == (1, 2, 1)


def test_workbook_with_use_below_nought_is_turned_round(economist, money):
    book = openpyxl.Workbook()
    for row in (list(COLUMNS.values()), [date(2013, 3, 1), -1234.5, 4711, "Løn", "1"]):
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)

    rows = mapped(economist, money, content.getvalue(), "udtog.xlsx", sign="debit_negative")
    economist.post(rows, {"indlaes": "1"})

    assert list(Entry.objects.values_list("amount", "booked_on")) == [(D("1234.50"), date(2013, 3, 1))]


def test_file_that_is_no_sheet_is_told_and_not_kept(economist, money):
    for name, content in (("udtog.pdf", b"%PDF-1.4"), ("udtog.xlsx", b"PK\x03\x04 nej"), ("udtog.csv", b"")):
        answer = upload(economist, money, content, name)
        assert answer.status_code == 422

    assert not StoredFile.objects.exists()


def test_somebody_elses_file_is_not_there(client, money):
    client.force_login(money.coordinator)
    address = upload(client, money, CSV.encode()).url
    client.force_login(money.economist)

    assert client.get(address).status_code == 404
    assert client.get(url(money, "agreement_ledger_rows", 2**63)).status_code == 404


def test_one_column_is_used_for_one_thing_and_one_with_too_many_words_for_none(economist, money):
    address = upload(economist, money, CSV.encode()).url
    twice = economist.post(address, COLUMNS | {"text": "Beløb", "sign": "debit_positive", "seen": "0"})
    assert "allerede valgt" in text_of(twice)

    many = "Bogført;Konto;Beløb\n" + "".join(f"01.03.2013;k{number};1\n" for number in range(201))
    address = upload(economist, money, many.encode()).url
    columns = {
        "booked_on": "Bogført",
        "amount": "Beløb",
        "line": "Konto",
        "sign": "debit_positive",
        "seen": "0",
    }
    assert "over 200 forskellige ord" in text_of(economist.post(address, columns))
    assert not SheetLayout.objects.exists()


def test_page_asks_the_same_however_many_entries_and_lines(economist, queries_of):
    counts = []
    for size in (1, 3, 30):
        money = make_money(*[1000] * size)
        for place in range(size):
            make_entry(money, 10, line=place)
        economist.force_login(money.economist)
        economist.get(url(money))
        counts.append(queries_of(lambda money=money: economist.get(url(money) + "?aar=2013")))

    assert counts[0] == counts[1] == counts[2]
