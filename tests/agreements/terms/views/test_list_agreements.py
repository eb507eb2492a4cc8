"""Aftaler: what is found, in which order, page by page, and what is not shown to whom."""

from datetime import date
from itertools import chain
from urllib.parse import quote

import pytest

from agreements.terms.enums import Kind, State
from agreements.terms.models import Agreement
from partnerships.danish import clock
from partnerships.enums import Role
from tests.make.agreements import for_signature, make_draft, submitted
from tests.make.many import make_many
from tests.make.people import make_member, make_municipality, make_user

pytestmark = pytest.mark.django_db
DAY = date(2015, 1, 15)
# Without one that was signed: whether it may be put in force is one question more.
STATES = (State.IN_FORCE, State.DRAFT, State.SUBMITTED, State.RETURNED, State.APPROVED)


@pytest.fixture(autouse=True)
def _today(pin_day):
    pin_day(DAY)


def _titles(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return [row.title for row in response.context["rows"]]


def _coordinator(client, party):
    user = make_member(party=party)
    client.force_login(user)
    client.get("/")  # the first page of a session writes when it began
    return user


@pytest.mark.parametrize("number", [1, 3, 30])
def test_the_queries_are_as_many_for_one_three_and_thirty_rows(client, queries_of, number):
    many = make_many(number, states=STATES)
    _coordinator(client, many.municipalities[0])

    assert queries_of(lambda: client.get("/aftaler/")) == 8
    assert queries_of(lambda: client.get("/aftaler/?q=e")) == 9
    assert queries_of(lambda: client.get("/aftaler/?slags=state_agreement")) == 9


def test_the_queries_are_as_many_on_a_deep_page_but_for_the_row_it_begins_after(client, queries_of):
    many = make_many(80, states=STATES)
    _coordinator(client, many.municipalities[0])
    deep = client.get("/aftaler/?sorter=titel").context["pages"].next

    assert queries_of(lambda: client.get(deep)) == 9
    assert queries_of(lambda: client.get("/aftaler/?sidste=1")) == 8


def test_somebody_who_sees_very_many_is_asked_for_his_side_of_the_rows_shown(client, queries_of, monkeypatch):
    monkeypatch.setattr("agreements.terms.queries.seen.FEW", 5)
    many = make_many(40, states=STATES)
    _coordinator(client, many.municipalities[0])

    # His side is one question more; what the filters offer was asked within the last minute.
    assert queries_of(lambda: client.get("/aftaler/")) == 10
    assert queries_of(lambda: client.get("/aftaler/")) == 9
    assert client.get("/aftaler/").context["total"] == 40


def test_agreements_are_found_by_their_kind_and_say_it(client):
    many = make_many(4)
    _coordinator(client, many.municipalities[0])
    note = Agreement.objects.latest("pk")
    Agreement.objects.filter(pk=note.pk).update(kind=Kind.FRAMEWORK)

    found = client.get("/aftaler/?slags=framework").context["rows"]

    assert [(row.reference, row.kind) for row in found] == [(note.reference, "Rammenotat")]
    assert len(client.get("/aftaler/?slags=state_agreement").context["rows"]) == 3


@pytest.mark.parametrize("sort", ["", "nyeste", "reference", "-reference", "titel", "-titel", "tilstand", "-tilstand",
                                  "sidstedag", "-sidstedag"])  # fmt: skip
def test_every_agreement_is_met_once_from_the_first_page_to_the_last_and_back(client, sort):
    many = make_many(60)
    _coordinator(client, many.municipalities[0])
    pages, address = [], f"/aftaler/?sorter={sort}"
    while address:
        context = client.get(address).context
        pages.append([row.reference for row in context["rows"]])
        address = context["pages"].next
    back, address = [], f"/aftaler/?sorter={sort}&sidste=1"
    while address:
        context = client.get(address).context
        back[:0] = [row.reference for row in context["rows"]]
        address = context["pages"].previous

    assert [len(page) for page in pages] == [25, 25, 10]
    assert sorted(chain(*pages)) == sorted(row.reference for row in many.agreements)
    assert back == list(chain(*pages))


def test_titles_stand_in_danish_order(client):
    town = make_municipality()
    for title in ("Åben skole", "Zone", "Ærlig snak", "Aabenraa", "Ølby", "alle unge"):
        make_many(1, municipalities=[town], title=title)
    _coordinator(client, town)

    assert _titles(client, "/aftaler/?sorter=titel") == [
        "alle unge 0", "Zone 0", "Ærlig snak 0", "Ølby 0", "Åben skole 0", "Aabenraa 0",
    ]  # fmt: skip


def test_states_stand_in_the_order_of_the_procedure_and_days_in_time(client):
    many = make_many(4, states=(State.IN_FORCE, State.DRAFT, State.RETURNED, State.APPROVED))
    _coordinator(client, many.municipalities[0])

    states = client.get("/aftaler/?sorter=tilstand").context["rows"]
    days = client.get("/aftaler/?sorter=-sidstedag").context["rows"]

    assert [row.state for row in states] == ["Kladde", "Returneret", "Godkendt", "I kraft"]
    assert [row.last_day for row in days] == [date(2015, 7, day) for day in (3, 2, 1)] + [date(2015, 6, 30)]


@pytest.mark.parametrize("sort", ["owner__name", "created_by__password", "-", "id", "pk;", "titel desc", "?"])
def test_only_columns_on_the_list_can_be_sorted_by(client, sort):
    many = make_many(3)
    _coordinator(client, many.municipalities[0])

    assert _titles(client, f"/aftaler/?sorter={quote(sort)}") == _titles(client, "/aftaler/")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ÅBEN", ["Åben skole 0"]),
        ("aaben", ["Åben skole 0"]),
        ("aben", []),
        ("ærLIG", ["Ærlig snak 0"]),
        ("snak ærlig", ["Ærlig snak 0"]),
        ("АFТАLЕ", ["AFTALE 100% 0"]),
        ("100%", ["AFTALE 100% 0"]),
        ("%", ["AFTALE 100% 0"]),
        ("_", []),
        ("\\", []),
        ("'; drop table", []),
        ("nordby", ["AFTALE 100% 0", "Ærlig snak 0", "Åben skole 0"]),
        ("\0", ["AFTALE 100% 0", "Ærlig snak 0", "Åben skole 0"]),
        ("å\0ben", ["Åben skole 0"]),
    ],
)
def test_a_part_of_a_word_is_found_whatever_the_case_and_letters(client, words, found):
    town = make_municipality()
    for title in ("Åben skole", "Ærlig snak", "AFTALE 100%"):
        make_many(1, municipalities=[town], title=title)
    _coordinator(client, town)

    assert _titles(client, f"/aftaler/?q={quote(words)}") == found


def test_an_agreement_is_found_by_a_word_of_its_sections(client):
    case = make_draft()
    client.force_login(case.coordinator)

    assert _titles(client, "/aftaler/?q=KRIMINALITET+blandt") == ["Mentorer i Nordby"]
    assert _titles(client, "/aftaler/?q=sommerferie") == []


@pytest.mark.postgres
def test_a_slip_of_the_hand_finds_what_is_like_it_and_says_so(client):
    many = make_many(30)
    _coordinator(client, many.municipalities[0])

    response = client.get("/aftaler/?q=rollemodelerr+nordbi")

    assert {row.title.split()[0] for row in response.context["rows"]} == {"Rollemodeller"}
    assert "5 aftaler med ord, der ligner det, du søger" in response.content.decode()
    assert "Findes ordet ikke, vises det, der ligner." in response.content.decode()
    assert "ligner det" not in client.get("/aftaler/?q=rollemodeller").content.decode()
    assert client.get("/aftaler/?q=qqqqqq").context["total"] == 0


@pytest.mark.sqlite
def test_a_slip_of_the_hand_finds_nothing_and_the_page_says_why(client):
    many = make_many(3)
    _coordinator(client, many.municipalities[0])

    response = client.get("/aftaler/?q=rollemodelerr")

    assert response.context["rows"] == []
    assert "Et ord med stavefejl bliver ikke fundet." in response.content.decode()


def test_sixty_kilobytes_of_words_are_cut_and_answered(client):
    many = make_many(1)
    _coordinator(client, many.municipalities[0])

    response = client.get("/aftaler/?q=" + "a" * 60_000)

    assert response.status_code == 200
    assert response.context["shown"].asked.words == "a" * 200


def test_state_programme_municipality_and_turn_narrow_the_list(client):
    towns = [make_municipality("Nordby Kommune"), make_municipality("Sydby Kommune")]
    many = make_many(8, municipalities=towns, programmes=2)
    client.force_login(make_member(party=many.ministry, role=Role.MINISTRY_CASEWORKER))
    programme, town = many.programmes[1].pk, towns[1].pk

    assert _titles(client, "/aftaler/?tilstand=returned") == ["Åben skole 5"]
    assert _titles(client, f"/aftaler/?program={programme}") == _titles(client, f"/aftaler/?kommune={town}")
    assert _titles(client, f"/aftaler/?kommune={town}&tilstand=approved") == ["Mentorer 7"]
    assert _titles(client, "/aftaler/?tilstand=nonsens&program=x&kommune=-1&efter=%00") == _titles(
        client, "/aftaler/"
    )
    # The caseworker has the turn with what was submitted, what was approved, and what was signed and has begun.
    assert [row.state for row in client.get("/aftaler/?mintur=1").context["rows"]] == [
        "Godkendt",
        "Underskrevet",
        "Indsendt",
    ]


def test_a_row_says_whose_turn_it_is_and_with_whom(client):
    many = make_many(3, states=(State.DRAFT, State.SUBMITTED, State.IN_FORCE))
    _coordinator(client, many.municipalities[0])

    rows = client.get("/aftaler/?sorter=reference").context["rows"]

    assert [(row.turn, row.is_mine) for row in rows] == [
        ("Din", True),
        ("Ministeriets sagsbehandler læser", False),
        ("Ingen", False),
    ]
    assert {row.others for row in rows} == {"Ministeriet for Fællesskab"}


def test_a_foreign_municipality_sees_nothing_of_it_not_even_in_filters_and_counts(client):
    make_many(30, municipalities=[make_municipality("Kanariefugl Kommune")], title="Kanariefugl")
    _coordinator(client, make_municipality("Sydby Kommune"))

    for address in ("/aftaler/", "/aftaler/?sidste=1", "/aftaler/?mintur=1", "/aftaler/?tilstand=draft"):
        body = client.get(address).content.decode()
        assert "Kanariefugl" not in body
        assert "Program " not in body
    response = client.get("/aftaler/?q=kanariefugl")
    assert (response.context["total"], response.context["rows"]) == (0, [])


def test_a_foreign_row_is_no_place_to_begin_after(client):
    foreign = make_many(3, municipalities=[make_municipality("Sydby Kommune")], title="M")
    own = make_many(3, title="Egen")
    _coordinator(client, own.municipalities[0])

    begun = _titles(client, f"/aftaler/?sorter=titel&efter={foreign.agreements[0].pk}")

    assert begun == _titles(client, "/aftaler/?sorter=titel")


def test_access_that_has_ended_shows_nothing(client):
    many = make_many(2)
    _coordinator(client, many.municipalities[0])
    many.agreements[0].accesses.update(until=date(2015, 1, 14))

    assert len(_titles(client, "/aftaler/")) == 1


def test_the_ministry_does_not_see_a_draft_and_sees_it_once_it_is_sent(client):
    case = make_draft()
    client.force_login(case.caseworker)
    assert _titles(client, "/aftaler/") == []

    submitted(case)
    assert _titles(client, "/aftaler/") == ["Mentorer i Nordby"]


def test_the_appointed_signatory_has_the_turn_and_nobody_else(client):
    case = for_signature()
    turns = {}
    for name in ("director", "secretary", "coordinator", "head"):
        client.force_login(getattr(case, name))
        turns[name] = [row.turn for row in client.get("/aftaler/").context["rows"]]

    waiting = ["Underskriverne underskriver"]
    assert turns == {"director": ["Din"], "secretary": ["Din"], "coordinator": waiting, "head": waiting}


def test_who_is_not_logged_in_is_led_to_the_login(client):
    response = client.get("/aftaler/?q=mentor")

    assert response.status_code == 302
    assert response["Location"] == "/konto/login/?next=/aftaler/%3Fq%3Dmentor"


def test_a_user_without_a_role_is_told_that_there_is_nothing_yet(client):
    make_many(2)
    client.force_login(make_user())

    response = client.get("/aftaler/")

    assert "Der er ingen aftaler, du kan se endnu." in response.content.decode()
    assert "Ny aftale" not in response.content.decode()
    assert clock.today() == DAY
