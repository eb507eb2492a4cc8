"""Underskriv: one page from a mail, one short step, a receipt."""

import re

import pytest
from django.urls import reverse

from agreements.life.document.papers import control_number
from agreements.life.models import Signature
from agreements.terms.enums import State
from partnerships import vault
from tests.make.agreements import approved, for_signature, signed

pytestmark = pytest.mark.django_db


def page(case):
    return reverse("agreement_sign", args=[case.reference])


def confirm(case):
    return reverse("agreement_sign_confirm", args=[case.reference])


def typed(case, **changed):
    shown = {"seen": case.edition.version, "facts_hash": case.copy.facts_hash, "has_read": "on"}
    return shown | changed


def test_sign_page_tells_all_on_one_page(client):
    case = for_signature()
    client.force_login(case.director)
    shown = client.get(page(case)).content.decode()
    for told in (
        "Underskriv samarbejdsaftale",
        "Du underskriver for Nordby Kommune",
        "til og med den 28.\xa0februar 2018",
        "én måneds varsel til den 1. i en måned",
        "har kommunen ikke længere ret til at bruge de tildelte midler",
        "Nordby Kommune lover",
        "Mentorforløb: 10–15\xa0forløb om året",
        "Teksten er ord for ord den, der blev godkendt",
        "Dagny Departementschef",
        control_number(case.copy.facts_hash),
    ):
        assert told in shown
    assert re.search(r"\d+ sider, ?\d* ?kB|\d+ sider", shown)


@pytest.mark.parametrize("actor", ["coordinator", "caseworker", "lead"])
def test_sign_page_is_403_to_others_who_see_the_agreement(client, actor):
    case = for_signature()
    client.force_login(getattr(case, actor))
    for url in (page(case), confirm(case)):
        answer = client.get(url)
        assert answer.status_code == 403
    assert client.post(confirm(case), typed(case)).status_code == 403
    assert Signature.objects.count() == 0


def test_sign_page_is_404_to_strangers(client):
    case = for_signature()
    client.force_login(case.outsider)
    assert client.get(page(case)).status_code == 404
    assert client.post(confirm(case), typed(case)).status_code == 404


def test_sign_page_before_it_is_sent_says_why(client):
    case = approved()
    client.force_login(case.director)
    answer = client.get(page(case))
    assert answer.status_code == 403
    assert "ikke til underskrift lige nu" in answer.content.decode()


def test_signing_gives_a_receipt(client):
    case = for_signature()
    client.force_login(case.director)
    answer = client.post(confirm(case), typed(case), follow=True)
    assert answer.redirect_chain == [(page(case), 302)]
    shown = answer.content.decode()
    assert "Du har underskrevet" in shown
    assert "Vi venter på én underskrift til" in shown
    assert Signature.objects.get().user == case.director
    again = client.get(confirm(case))  # with the browser's Back
    assert again.status_code == 403
    assert "Du har allerede underskrevet aftalen." in again.content.decode()


def test_signing_last_leads_to_the_document(client):
    case = for_signature()
    for user in (case.director, case.secretary):
        client.force_login(user)
        shown = client.post(confirm(case), typed(case), follow=True).content.decode()
    assert "Hent den underskrevne aftale" in shown
    assert case.edition.state == State.SIGNED


def test_signing_without_the_tick_is_refused(client):
    case = for_signature()
    client.force_login(case.director)
    answer = client.post(confirm(case), typed(case, has_read=""))
    assert answer.status_code == 422
    assert "Sæt flueben ved, at du har læst aftalen" in answer.content.decode()
    assert Signature.objects.count() == 0


def test_signing_another_text_is_409(client):
    case = for_signature()
    client.force_login(case.director)
    answer = client.post(confirm(case), typed(case, facts_hash="0" * 64))
    assert answer.status_code == 409
    assert Signature.objects.count() == 0


def test_signing_asks_for_the_code_and_refuses_without_a_fresh_login(client, settings):
    case = for_signature()
    client.force_login(case.director)
    settings.SECOND_FACTOR = True
    session = client.session
    session["second_factor_found"] = True
    session.save()
    shown = client.get(confirm(case)).content.decode()
    assert "Engangskode" in shown
    answer = client.post(confirm(case), typed(case, code="000000"))
    assert answer.status_code == 422
    assert Signature.objects.count() == 0


def test_signing_the_last_time_with_a_tampered_copy_says_so_and_signs_nothing(client):
    case = for_signature()
    client.force_login(case.director)
    client.post(confirm(case), typed(case))
    path = vault.path(case.copy.sha256)
    path.write_bytes(b"forfalsket")
    client.force_login(case.secretary)
    answer = client.post(confirm(case), typed(case))
    assert answer.status_code == 422
    assert "Filen i arkivet er ikke den" in answer.content.decode()
    assert Signature.objects.count() == 1
    assert case.edition.state == State.FOR_SIGNATURE


def test_receipt_stays_after_it_is_signed_by_all(client):
    case = signed()
    client.force_login(case.director)
    assert "Alle parter har underskrevet" in client.get(page(case)).content.decode()
