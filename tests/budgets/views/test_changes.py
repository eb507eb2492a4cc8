"""The pages of a budget's changes: versions, one change from draft to answer, all changes as one list."""

import io
from decimal import Decimal

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from budgets.enums import ChangeState
from budgets.models import BudgetVersion, ChangeItem, ChangeRequest
from budgets.queries.operative import operative_of
from tests.make.budgets import make_budget, make_line
from tests.make.changes import make_change, make_move, make_sent, mark_of
from tests.make.money import make_entry, make_grant, make_money, make_rule_set, settle

pytestmark = pytest.mark.django_db


@pytest.fixture
def money():
    money = make_money()
    make_grant(money, rule_set=make_rule_set())
    return money


def page(client, user, path):
    client.force_login(user)
    response = client.get(path)
    return response.status_code, response.content.decode().replace("\xa0", " ")


def send(client, user, path, **data):
    client.force_login(user)
    response = client.post(path, data)
    return response.status_code, response.content.decode().replace("\xa0", " ")


def path_of(request):
    return f"/aftaler/{request.agreement.reference}/oekonomi/aendringer/{request.number}/"


def list_path(money):
    return f"/aftaler/{money.reference}/oekonomi/aendringer/"


def moved(money, amount="20.000", **more):
    """Give what the form of a move sends."""
    values = {
        "amount": amount,
        "source": money.lines[0].pk,
        "year": 2013,
        "payer": money.payers[0],
        "target": money.lines[1].pk,
        "target_year": "",
        "target_payer": "",
        "new_text": "",
        "new_category": "",
        "part": "",
    }
    return {f"flyt-{name}": value for name, value in (values | more).items()} | {"act": "move"}


def test_list_tells_which_budget_is_in_force_and_leads_to_a_new_change(client, money):
    status, html = page(client, money.economist, list_path(money))

    assert status == 200
    assert "Gælder siden 14.12.2012" in html
    assert "1.260.000" in html
    assert "Begynd en ændring" in html
    status, _html = send(client, money.economist, list_path(money), act="new")
    assert (status, ChangeRequest.objects.get().created_by) == (302, money.economist)


def test_deciding_side_begins_corrections_only(client, money):
    _status, html = page(client, money.caseworker, list_path(money))
    assert ("Begynd en rettelse" in html, "Begynd en ændring" in html) == (True, False)

    assert send(client, money.caseworker, list_path(money), act="new")[0] == 302
    assert not ChangeRequest.objects.exists()
    assert send(client, money.caseworker, list_path(money), act="correct")[0] == 302
    assert list(ChangeRequest.objects.values_list("is_correction", flat=True)) == [True]


def test_draft_is_not_there_for_the_other_side(client, money):
    request = make_change(money, make_move(money, 20_000))

    assert page(client, money.coordinator, path_of(request))[0] == 200
    assert page(client, money.head, path_of(request))[0] == 404
    assert "Ændring 1" not in page(client, money.head, list_path(money))[1]
    assert page(client, make_money(5).economist, path_of(request))[0] == 404


def test_page_says_at_once_why_approval_is_needed_with_before_and_after(client, money):
    make_entry(money, 50_000)
    request = make_change(money, make_move(money, 30_001))

    _status, html = page(client, money.economist, path_of(request))

    assert "Ændringen skal godkendes, fordi:" in html
    assert "“Linje 1” i 2013 ændres med 30.001 kr., som er over 10 pct. af de godkendte 300.000 kr." in html
    for cell in ("300.000", "−30.001", "269.999", "50.000", "219.999", "150.001"):
        assert f">{cell}<" in html
    assert "Send til godkendelse" in html


def test_page_says_when_nobody_has_to_approve(client, money):
    request = make_change(money, make_move(money, 1000))

    _status, html = page(client, money.economist, path_of(request))

    assert "Ingen skal godkende ændringen" in html
    assert "Notér ændringen" in html


def test_move_is_written_mended_and_deleted_without_javascript(client, money):
    request = make_change(money)
    path = path_of(request)

    assert send(client, money.economist, path, **moved(money), **{"flyt-seen": request.version})[0] == 302
    assert ChangeItem.objects.count() == 4
    request.refresh_from_db()
    _status, html = page(client, money.economist, f"{path}?ret=1")
    assert 'value="20.000"' in html
    mended = moved(money, "15 t.kr.", part=1, target_year=2014, target=money.lines[0].pk)
    assert send(client, money.economist, path, **mended, **{"flyt-seen": request.version})[0] == 302
    assert set(ChangeItem.objects.values_list("year", "amount")) == {(2013, -15_000), (2014, 15_000)}
    request.refresh_from_db()
    status, _html = send(client, money.economist, path, act="delete", part=1, seen=request.version)
    assert (status, ChangeItem.objects.count()) == (302, 0)


def test_new_line_and_other_payer_are_written(client, money):
    request = make_change(money)
    new = moved(money, target="ny", new_text="Bil", new_category="transport", target_payer=money.payers[1])

    assert send(client, money.economist, path_of(request), **new, **{"flyt-seen": request.version})[0] == 302

    rows = set(ChangeItem.objects.values_list("new_text", "new_category", "financier", "amount"))
    assert ("Bil", "transport", money.payers[1], Decimal(20_000)) in rows
    html = page(client, money.economist, path_of(request))[1]
    assert "den nye linje “Bil”, Transport 2013" in html
    assert "Ny linje" in html


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"amount": "1.5 mio."}, 'id="id_flyt-amount_error"'),
        ({"amount": "0"}, "Skriv et beløb over 0 kr."),
        ({"target": "ny"}, "Skriv, hvad den nye linje går til."),
        ({"source": ""}, 'id="id_flyt-source_error"'),
        ({"source": "ingen", "target": "ingen"}, "Vælg, hvilken linje pengene skal fra eller til."),
        ({"source": "999999"}, 'id="id_flyt-source_error"'),
        ({"year": "2019"}, 'id="id_flyt-year_error"'),
    ],
)
def test_bad_input_is_said_at_its_field_and_what_was_typed_stays(client, money, wrong, told):
    request = make_change(money)
    data = moved(money, **{"new_text": "" if "target" in wrong else "Mit ord", **wrong})

    status, html = send(client, money.economist, path_of(request), **data, **{"flyt-seen": request.version})

    assert status == 422
    assert told in html
    assert ("Mit ord" in html) == ("target" not in wrong)
    assert 'value="20.000"' in html or "amount" in wrong
    assert ChangeItem.objects.count() == 0


def test_move_without_a_payer_is_paid_by_who_pays_the_line_and_asked_where_that_is_not_one(client):
    budget = make_budget(years=(2013, 2014))
    make_line(budget, "Kommunens", {2013: 900}, {(2013, 0): 900})
    make_line(budget, "Begges", {2013: 900}, {(2013, 0): 400, (2013, 1): 500})
    make_line(budget, "Ministeriets", {2013: 9000, 2014: 1}, {(2013, 1): 9000, (2014, 1): 1})
    money = settle(budget.edition)
    own, both, _others = money.lines
    request = make_change(money)
    sent = moved(money, "100", source=own.pk, target=both.pk, payer="") | {"flyt-seen": request.version}

    shared = send(client, money.economist, path_of(request), **sent | {"flyt-source": both.pk})
    nobody = send(client, money.economist, path_of(request), **sent | {"flyt-year": 2014})
    assert [shared[0], nobody[0]] == [422, 422]
    assert "Flere betaler linjen i det år." in shared[1]
    assert "Ingen betaler linjen i det år." in nobody[1]
    assert not request.items.exists()

    assert send(client, money.economist, path_of(request), **sent)[0] == 302
    paid = request.items.exclude(financier=None).values_list("financier", "amount")
    assert set(paid) == {(money.payers[1], -100), (money.payers[1], 100)}


def test_late_save_is_told_and_can_be_sent_again(client, money):
    request = make_change(money, make_move(money, 10))
    data = moved(money, "17")

    status, html = send(client, money.economist, path_of(request), **data, **{"flyt-seen": 1})

    assert (status, ChangeItem.objects.count()) == (409, 4)
    assert f'name="flyt-seen" value="{request.version}"' in html
    assert 'value="17"' in html


def test_sent_change_is_decided_part_by_part(client, money):
    request = make_sent(money, make_move(money, 20_000), make_move(money, 30_000, year=2014))
    _status, html = page(client, money.head, path_of(request))
    assert html.count('name="svar-parts"') == 2
    answer = {"svar-seen": request.version, "svar-mark": mark_of(money), "svar-note": "Kun 2014."}

    status, html = send(
        client, money.head, path_of(request), act="approve_change", **answer, **{"svar-parts": [2]}
    )
    assert (status, "Du har taget hak af" in html, BudgetVersion.objects.count()) == (422, True, 1)
    status, html = send(
        client, money.head, path_of(request), act="reject_change", **answer | {"svar-note": " "}
    )
    assert (status, ChangeRequest.objects.get().state) == (422, ChangeState.SUBMITTED)
    assert 'href="#id_svar-note">Skriv hvorfor' in html
    status, _html = send(
        client, money.head, path_of(request), act="approve_part_of_change", **answer, **{"svar-parts": [2]}
    )

    assert (status, ChangeRequest.objects.get().state) == (302, ChangeState.PARTLY_APPROVED)
    _status, html = page(client, money.economist, path_of(request))
    assert "Kun 2014." in html
    assert ("Godkendt" in html, "Ikke godkendt" in html) == (True, True)


def test_who_may_not_decide_gets_no_form_and_is_refused(client, money):
    request = make_sent(money, make_move(money, 20_000))
    data = {"svar-seen": request.version, "svar-mark": mark_of(money), "svar-parts": [1], "svar-note": "Ja"}

    for user in (money.economist, money.caseworker):
        assert "svar-note" not in page(client, user, path_of(request))[1]
        assert send(client, user, path_of(request), act="approve_change", **data)[0] == 422
    assert BudgetVersion.objects.count() == 1


def test_decision_on_an_older_budget_is_shown_anew(client, money):
    request = make_sent(money, make_move(money, 20_000))
    data = {"svar-seen": request.version, "svar-parts": [1], "svar-note": "Godt"}

    status, html = send(
        client, money.head, path_of(request), act="approve_change", **data, **{"svar-mark": "7-0"}
    )

    assert (status, BudgetVersion.objects.count()) == (409, 1)
    assert "Budgettet er ændret, siden du åbnede siden" in html
    assert f'value="{mark_of(money)}"' in html
    assert "Godt" in html


def test_version_is_drawn_as_a_grid_to_read(client, money):
    status, html = page(client, money.head, f"{list_path(money)}version/1/")

    assert status == 200
    assert "Budget, version 1" in html
    assert "300.000" in html
    assert 'class="cell"' not in html
    assert page(client, money.head, f"{list_path(money)}version/2/")[0] == 404


def test_noted_change_shows_what_was_before_it(client, money):
    request = make_sent(money, make_move(money, 1000))

    html = page(client, money.head, path_of(request))[1]

    assert ">300.000<" in html
    assert ">299.000<" in html
    assert operative_of(money.agreement).noted == 1


def test_all_changes_stand_in_one_list_with_before_and_after_and_the_same_in_excel(client, money):
    make_sent(money, make_move(money, 20_000))
    make_change(money, make_move(money, 7))
    _status, html = page(client, money.head, "/budgetaendringer/?tilstand=submitted")

    assert "Linje 1 2013: 300.000 → 280.000; Linje 2 2013: 120.000 → 140.000" in html
    assert f"{money.reference} / 1" in html
    assert f"{money.reference} / 2" not in html
    response = client.post("/budgetaendringer/?tilstand=submitted", {"act": "excel"})
    book = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content)))
    cells = [cell for row in book.active.iter_rows(values_only=True) for cell in row if cell]
    assert "Linje 1 2013: 300.000 → 280.000; Linje 2 2013: 120.000 → 140.000" in cells
    assert page(client, make_money(5).head, "/budgetaendringer/")[1].count(" / 1") == 0


@pytest.mark.parametrize(
    ("query", "there", "shown"),
    [
        ("fra=2.1.2014", False, "2.1.2014"),
        ("fra=1.1.2014&til=1/1 2014", True, "1.1.2014"),
        ("fra=banan&til=31.12.2013", False, "31.12.2013"),
        ("fra=1.2.14", True, ""),  # two digits may be any year: left out, as all that is not understood
    ],
)
def test_list_is_narrowed_to_a_range_of_days(client, money, query, there, shown):
    request = make_sent(money, make_move(money, 20_000))
    ChangeRequest.objects.filter(pk=request.pk).update(sent_on="2014-01-01")

    html = page(client, money.head, f"/budgetaendringer/?{query}")[1]

    assert (f"{money.reference} / 1" in html) == there
    assert f'value="{shown}"' in html


def test_pages_ask_as_many_questions_for_many_changes_as_for_one(client, money):
    first = make_sent(money, make_move(money, 20_000))
    addresses = ("/budgetaendringer/", path_of(first), list_path(money))
    counts = []
    for more in (0, 2, 27):
        for _number in range(more):
            make_sent(money, make_move(money, 20_000, year=2014), make_move(money, 5, year=2015))
        counts.append([_questions(client, money, address) for address in addresses])

    assert counts[0] == counts[1] == counts[2]
    assert max(counts[0]) < 45


def _questions(client, money, address):
    page(client, money.head, address)
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)
