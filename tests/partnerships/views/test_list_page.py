"""Lists: the workbook holds what the screen shows, views are one's own, and no list asks more for more rows."""

import re
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from io import BytesIO

import pytest
from django.urls import resolve
from openpyxl import load_workbook

from agreements.terms.enums import State
from partnerships.actions.load_municipalities import load_municipalities
from partnerships.actions.save_view import save_view
from partnerships.models import Event, SavedView, User
from partnerships.shapes import CellKind
from partnerships.views.list_cells import NOTHING, said
from tests.make.many import make_many
from tests.make.once import once
from tests.make.people import make_contact, make_member, make_municipality, make_user

pytestmark = pytest.mark.django_db
LISTS = ("/aftaler/", "/frister/", "/maal/", "/kontakter/", "/kontakter/organisationer/")
# A filter of each list that leaves more than one page.
NARROWED = (
    "/aftaler/?tilstand=in_force&q=nordby&sorter=-titel",
    "/frister/?vis=aflevere&sorter=-frist&q=statusrapport",
    "/maal/?tal=exact&indsats=mentor&sorter=-maal",
    "/kontakter/?q=kontakt&stoppede=1&sorter=-navn",
    "/kontakter/organisationer/?slags=municipality&sorter=-sted",
)


@pytest.fixture(autouse=True)
def _today(pin_day):
    pin_day(date(2015, 1, 15))


@once
def make_onlooker() -> User:
    """Make long lists of everything, and give somebody who sees them."""
    many = make_many(60, states=(State.IN_FORCE, State.IN_FORCE, State.SIGNED))
    home = many.municipalities[0]
    for number in range(30):
        make_contact(
            home,
            f"Kontakt {number}",
            phone="+4533929300",
            title="=1+1",
            retired_on=[None, date(2014, 2, 1)][number % 2],
        )
    load_municipalities(by=None)
    return make_member(make_user("Anna Prøve"), home)


@pytest.fixture
def member(client):
    user = make_onlooker()
    client.force_login(user)
    client.get("/")  # the first page of a session writes when it began
    return user


class Table(HTMLParser):
    """Reads the rows of the page's table: the words of each cell, those in small letters apart."""

    def __init__(self) -> None:
        super().__init__()
        self.rows, self.inside, self.skipping = [], False, False

    def handle_starttag(self, tag, attrs):
        self.inside = tag == "tbody" or (self.inside and tag != "tfoot")
        if self.inside and tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"}:
            self.skipping = ("class", "row-actions") in attrs
        if self.inside and not self.skipping and tag in {"td", "th", "small"}:
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "tbody"

    def handle_data(self, data):
        if self.inside and not self.skipping and self.rows and self.rows[-1]:
            self.rows[-1][-1] += data

    def words(self):
        return [
            [word for cell in row for word in cell.strip().split(" · ") if word != NOTHING]
            for row in self.rows
        ]


def shown_on(client, address):
    """Give the words of every row on every page, and what the feet of the pages come to."""
    rows, pages, feet = [], 0, Counter()
    while address:
        response = client.get(address)
        table = Table()
        table.feed(response.content.decode())
        rows += table.words()
        feet.update(tallied(response.content.decode()))
        address, pages = response.context["pages"].next, pages + 1
    assert pages > 1
    return rows, feet


def tallied(page):
    """Give {word: number} of the foot of the page's table."""
    foot = re.search(r"<tfoot><tr><th[^>]*>På denne side: (.*?)</th>", page)
    pairs = [each.rsplit("\u00a0", 1) for each in foot[1].split(" · ")] if foot else []
    return {word: int(number) for word, number in pairs}


def taken_from(client, address):
    """Give (rows as words, head, what was asked for, foot) of the workbook."""
    response = client.post(address, {"act": "excel"})
    lines = list(
        load_workbook(BytesIO(b"".join(response.streaming_content))).active.iter_rows(values_only=True)
    )
    at = next(place for place, line in enumerate(lines) if not any(line))
    columns = resolve(address.split("?")[0]).func.view_class.columns
    end = next((place for place, line in enumerate(lines) if place > at + 1 and not any(line)), len(lines))
    rows = [
        [words_of(column, value) for column, value in zip(columns, line, strict=True)]
        for line in lines[at + 2 : end]
    ]
    foot = {line[0]: line[1] for line in lines[end + 1 :]}
    return [[word for word in row if word] for row in rows], lines[at + 1], lines[1:at], foot


def words_of(column, value):
    if isinstance(value, str):
        return value
    return said(column.kind, value.date() if column.kind is CellKind.DATE and value else value)


@pytest.mark.parametrize("address", NARROWED)
def test_workbook_holds_the_rows_of_all_pages_in_the_order_of_the_screen(client, member, address):
    screen, feet = shown_on(client, address)

    rows, head, _asked, foot = taken_from(client, address)

    assert (rows, foot) == (screen, feet)
    assert list(head) == [
        str(column.label) for column in resolve(address.split("?")[0]).func.view_class.columns
    ]


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/aftaler/", {"I alt": 60, "I kraft": 40, "Underskrevet": 20}),
        ("/kontakter/?stoppede=1", {"I alt": 30}),
    ],
)
def test_workbook_ends_with_what_the_feet_of_the_pages_come_to(client, member, address, told):
    _rows, feet = shown_on(client, address)

    assert (taken_from(client, address)[3], feet) == (told, told)


def test_workbook_says_what_was_asked_for_and_leaves_an_event(client, member):
    _rows, _head, asked, _foot = taken_from(client, NARROWED[0])

    assert [line[:2] for line in asked] == [
        ("Søgt efter", "nordby"),
        ("Tilstand", "I kraft"),
        ("Sorteret efter", "Aftale, faldende"),
        ("Hentet", "15.1.2015 af Anna Prøve"),
    ]
    event = Event.objects.latest("id")
    assert (event.verb, event.actor) == ("export_list", member)
    assert event.note.startswith("Aftaler (40). Søgt efter: nordby; Tilstand: I kraft; ")


def test_workbook_holds_nothing_of_a_foreign_municipality(client):
    make_many(
        3,
        municipalities=[make_municipality("Kanariefugl Kommune")],
        title="Kanariefugl",
        states=[State.IN_FORCE],
    )
    client.force_login(make_member(party=make_municipality("Sydby Kommune")))

    for address in ("/aftaler/", "/frister/", "/maal/"):
        rows, _head, _asked, _foot = taken_from(client, address)
        assert rows == []


def test_workbook_of_a_list_that_is_too_long_is_refused_with_a_way_on(client, member, monkeypatch):
    monkeypatch.setattr("partnerships.views.list_page.MOST_ROWS", 59)

    response = client.post("/aftaler/?sorter=titel", {"act": "excel"}, follow=True)

    assert response.redirect_chain == [("/aftaler/?sorter=titel", 302)]
    assert "Gør den kortere med et filter." in response.content.decode()
    assert not Event.objects.filter(verb="export_list").exists()


def test_looking_at_a_list_writes_nothing(client, member):
    before = Event.objects.count()
    for address in (*LISTS, "/aftaler/?act=excel", "/aftaler/?act=save&view_name=x"):
        assert client.get(address)["Content-Type"].startswith("text/html")

    assert (Event.objects.count(), SavedView.objects.count()) == (before, 0)


@pytest.mark.parametrize("address", LISTS)
def test_queries_do_not_grow_with_rows_and_views(client, queries_of, address):
    home = make_municipality()
    user = make_member(party=home)
    client.force_login(user)
    counts = []
    for number in (1, 2, 27):
        make_many(number, municipalities=[home], states=[State.IN_FORCE])
        for place in range(number):
            make_contact(home, f"Kontakt {number} {place}")
            make_municipality(f"By {number} {place}")
            save_view(resolve(address).url_name, f"Visning {number} {place}", "", by=user)
        client.get(address)
        counts.append(queries_of(lambda: client.get(address)))

    assert counts[0] == counts[1] == counts[2] <= 15


def test_a_view_is_kept_offered_opened_and_deleted(client, member):
    kept = client.post(
        "/aftaler/?q=Nordby&tilstand=signed&nonsens=1&sorter=titel",
        {"act": "save", "view_name": "Mine"},
        follow=True,
    )
    assert "Visningen “Mine” er gemt. Kun du ser den." in kept.content.decode()
    (name, address, is_present, pk), = kept.context["shown"].views  # fmt: skip
    assert (name, address, is_present) == ("Mine", "/aftaler/?q=Nordby&tilstand=signed&sorter=titel", True)

    assert client.get(address).context["total"] == 20
    assert client.get("/frister/").context["shown"].views == []
    deleted = client.post(f"/visninger/{pk}/slet/", {"seen": 1}, follow=True)

    assert deleted.redirect_chain == [("/aftaler/", 302)]
    assert deleted.context["shown"].views == []


def test_a_view_without_a_name_is_asked_for_one_and_the_filter_stays(client, member):
    response = client.post("/aftaler/?tilstand=signed", {"act": "save", "view_name": " "})

    assert response.context["save_form"].errors == {"view_name": ["Dette felt er påkrævet."]}
    assert "Udfyld “Navn på visningen”." in response.content.decode()
    assert response.context["total"] == 20
    assert not SavedView.objects.exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_view_of_another_user_is_not_there(client, member, method):
    foreign = save_view("agreements", "Kanariefugl", "q=hemmelig", by=make_user())

    response = getattr(client, method)(f"/visninger/{foreign.pk}/slet/", {"seen": 1})

    assert response.status_code == 404
    assert SavedView.objects.get().name == "Kanariefugl"
    assert "Kanariefugl" not in client.get("/aftaler/").content.decode()


def test_names_of_contacts_stand_in_danish_order(client):
    home = make_municipality()
    client.force_login(make_member(party=home))
    for name in ("Åge", "zenia", "Ærlig", "Aase", "Ølga", "anton", "ÆGIR"):
        make_contact(home, name)

    rows = client.get("/kontakter/?sorter=navn").context["rows"]

    assert [row.name for row in rows] == ["anton", "zenia", "ÆGIR", "Ærlig", "Ølga", "Åge", "Aase"]


@pytest.mark.parametrize("words", ["ÅSE", "aase", "Aase", "AASE", "åse nordby", "tovHOLDER"])
def test_contacts_are_found_whatever_the_case_and_double_a(client, words):
    home = make_municipality()
    client.force_login(make_member(party=home))
    make_contact(home, "Åse Lind", function="Tovholder")
    make_contact(home, "Birk Lund")

    assert [row.name for row in client.get("/kontakter/", {"q": words}).context["rows"]] == ["Åse Lind"]
