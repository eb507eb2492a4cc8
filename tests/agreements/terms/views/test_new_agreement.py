"""Ny aftale: who may start one, for whom, and what the page says when it cannot be."""

from datetime import date

import pytest

from agreements.terms.models import Agreement, Programme, Template
from partnerships.enums import Role
from tests.make.agreements import make_template
from tests.make.people import make_member, make_ministry, make_municipality

pytestmark = pytest.mark.django_db


@pytest.fixture
def town(client):
    town = make_municipality()
    client.force_login(make_member(party=town))
    return town


@pytest.fixture
def programme():
    return Programme.objects.create(name="Trygge byer", authority=make_ministry())


def _sent(town, template, programme):
    return {
        "owner": town.pk,
        "template": template.pk,
        "programme": programme.pk,
        "title": "Mentorer i Nordby",
    }


def test_starting_an_agreement_leads_to_its_text(client, town, programme):
    response = client.post("/aftaler/ny/", _sent(town, make_template(), programme))

    agreement = Agreement.objects.get()
    assert (agreement.title, agreement.owner, agreement.current_state) == ("Mentorer i Nordby", town, "draft")
    assert response.status_code == 302
    assert response["Location"] == f"/aftaler/{agreement.reference}/indhold/"


def test_the_only_choice_is_chosen_beforehand(client, town, programme):
    template = make_template()

    fields = client.get("/aftaler/ny/").context["form"].fields

    assert [fields[name].initial for name in ("owner", "template", "programme")] == [
        town,
        template,
        programme,
    ]


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("title", " \u202e ", "Skriv aftalens titel. Den kan rettes senere."),
        ("title", "", "Skriv aftalens titel. Den kan rettes senere."),
        ("owner", "", "Vælg den organisation, der skal skrive aftalen."),
        ("template", "", "Vælg den skabelon, aftalen skal begynde med."),
        ("programme", "", "Vælg det program, aftalen hører under."),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_created(client, town, programme, field, value, sentence):
    response = client.post("/aftaler/ny/", _sent(town, make_template(), programme) | {field: value})

    assert response.status_code == 200
    assert sentence in response.content.decode()
    assert Agreement.objects.count() == 0


def test_nobody_starts_an_agreement_for_another_municipality(client, town, programme):
    other = make_municipality("Sydby Kommune")

    response = client.post("/aftaler/ny/", _sent(other, make_template(), programme))

    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["owner"]
    assert Agreement.objects.count() == 0


def test_a_retired_template_and_an_ended_programme_are_not_offered(client, town, programme, pin_day):
    pin_day(date(2015, 1, 15))
    Template.objects.filter(pk=make_template().pk).update(retired_on=date(2015, 1, 1))
    Programme.objects.update(ends_on=date(2014, 12, 31))

    response = client.get("/aftaler/ny/")

    assert response.context["missing"] == ["template", "programme"]
    assert "Bed systemadministratoren" in response.content.decode()
    assert "Opret aftalen" not in response.content.decode()


@pytest.mark.parametrize("role", [Role.INITIATIVE_LEAD, Role.MUNICIPAL_ECONOMIST, Role.MINISTRY_CASEWORKER])
def test_others_than_drafters_are_told_who_may(client, role):
    client.force_login(make_member(role=role))

    response = client.get("/aftaler/ny/")

    assert response.status_code == 403
    assert "Kun koordinatorer og ledere i en kommune kan begynde en ny aftale." in response.content.decode()


def test_form_sent_twice_makes_one_agreement(client, town, programme):
    sent = _sent(town, make_template(), programme)
    once = str(client.get("/aftaler/ny/").context["form"]["once"].value())

    answers = [client.post("/aftaler/ny/", sent | {"once": once}) for _time in range(2)]
    client.post("/aftaler/ny/", sent | {"once": once, "title": "En anden"})

    made = Agreement.objects.get(title="Mentorer i Nordby")
    assert [answer["Location"] for answer in answers] == [f"/aftaler/{made.reference}/indhold/"] * 2
    assert Agreement.objects.count() == 2
