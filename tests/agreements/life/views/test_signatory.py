"""Udpeg underskriver: each organisation names its own."""

import pytest
from django.urls import reverse

from agreements.life.models import Appointment
from tests.make.agreements import make_draft, submitted

pytestmark = pytest.mark.django_db


def address(case, party):
    return reverse("agreement_signatory", args=[case.reference, case.party(party).pk])


def typed(user, **changed):
    told = {
        "user": user.pk,
        "title": "Kommunaldirektør",
        "basis": "delegation",
        "authority": "Bemyndigelse af 3. november 2014",
        "valid_from": "3.11.2014",
        "valid_until": "",
    }
    return told | changed


def test_appointing_ones_own_signatory(client):
    case = make_draft()
    client.force_login(case.coordinator)
    answer = client.post(address(case, case.municipality), typed(case.economist), follow=True)
    assert "Ejner Økonom er udpeget til at underskrive for Nordby Kommune." in answer.content.decode()
    assert Appointment.objects.get(ended_on__isnull=True).user == case.economist


def test_appointing_offers_only_people_of_the_organisation(client):
    case = make_draft()
    client.force_login(case.coordinator)
    shown = client.get(address(case, case.municipality)).content.decode()
    assert "Ejner Økonom" in shown
    assert "Konrad Kontorchef" not in shown
    answer = client.post(address(case, case.municipality), typed(case.head))
    assert answer.status_code == 422
    assert Appointment.objects.get(ended_on__isnull=True).user == case.director


def test_appointing_for_the_other_side_is_403(client):
    case = submitted()
    client.force_login(case.coordinator)
    assert client.get(address(case, case.ministry)).status_code == 403
    assert client.post(address(case, case.ministry), typed(case.head)).status_code == 403
    assert Appointment.objects.count() == 1


def test_appointing_with_authority_that_ends_before_it_begins_says_which_date(client):
    case = make_draft()
    client.force_login(case.coordinator)
    data = typed(case.economist, valid_until="1.1.2014")
    answer = client.post(address(case, case.municipality), data)
    assert answer.status_code == 422
    assert "Fuldmagten slutter før den begynder" in answer.content.decode()
    assert Appointment.objects.count() == 1
