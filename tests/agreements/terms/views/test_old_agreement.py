"""Registering an agreement made before the system."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from agreements.terms.enums import Kind
from agreements.terms.models import Agreement, Annex, Edition, Participation, Section
from partnerships.enums import Role
from partnerships.models import Party, StoredFile
from tests.make.clients import client_of
from tests.make.people import make_member, make_ministry, make_municipality
from tests.make.uploads import pdf

pytestmark = pytest.mark.django_db

TEXT = "Det er aftalt:\n1. Formål\nVi hjælper unge.\n1. Økonomi\nParterne deler."


@pytest.fixture
def owner():
    return make_municipality()


@pytest.fixture
def client(owner):
    return client_of(make_member(party=owner, role=Role.MUNICIPAL_COORDINATOR))


def typed(owner, **given):
    return {"owner": owner.pk, "kind": Kind.STATE_AGREEMENT, "title": "Fælles ansvar"} | given


def test_old_agreement_is_entered_whole(client, owner):
    ministry = make_ministry()
    scan = SimpleUploadedFile("aftale.pdf", pdf(), "application/pdf")

    answer = client.post(
        reverse("agreement_old"),
        typed(
            owner,
            other=ministry.pk,
            new_name="Byens Venner",
            new_kind="ngo",
            period_text="2010-2012",
            scan=scan,
            text=TEXT,
        ),
        follow=True,
    )

    edition = Edition.objects.get()
    assert answer.redirect_chain[-1][0] == reverse("agreement_content", args=[edition.agreement.reference])
    assert "er registreret, som den blev skrevet" in answer.content.decode()
    assert edition.is_as_written
    assert edition.introduction == "Det er aftalt:"
    assert (edition.period_text, edition.starts_on, edition.ends_on) == (
        "2010-2012",
        date(2010, 1, 1),
        date(2012, 12, 31),
    )
    assert list(Participation.objects.values_list("name", "capacity")) == [
        (ministry.name, "grantor"),
        (owner.name, "grantee"),
        ("Byens Venner", "partner"),
    ]
    assert list(Section.objects.values_list("printed_number", "heading", "text")) == [
        ("1", "Formål", "Vi hjælper unge."),
        ("1", "Økonomi", "Parterne deler."),
    ]
    assert Annex.objects.values_list("kind", "title", "file__name").get() == (
        "scan",
        "Den scannede aftale",
        "aftale.pdf",
    )


def test_title_alone_is_enough_and_its_faults_stop_nothing(client, owner):
    answer = client.post(reverse("agreement_old"), typed(owner), follow=True)

    assert answer.status_code == 200
    assert list(Participation.objects.values_list("party", "capacity")) == [(owner.pk, "partner")]


def test_framework_note_gets_no_parties(client, owner):
    client.post(reverse("agreement_old"), typed(owner, kind=Kind.FRAMEWORK, other=make_ministry().pk))

    assert Edition.objects.get().kind == Kind.FRAMEWORK
    assert not Participation.objects.exists()


def test_form_sent_twice_makes_one(client, owner):
    url = reverse("agreement_old")
    sent = typed(owner, once=client.get(url).context["form"]["once"].value())

    assert client.post(url, sent).url == client.post(url, sent).url
    assert Agreement.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"title": " "}, "Skriv aftalens titel."),
        ({"new_name": "Byens Venner"}, "Vælg, om parten er en forening"),
        ({"text": "Borgeren 010190-1000 er med."}, "Teksten indeholder et CPR-nummer."),
        ({"text": "x" * 300}, "Et ord i teksten er længere end en linje."),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_made(client, owner, given, sentence):
    answer = client.post(reverse("agreement_old"), typed(owner, **given))

    assert sentence in answer.content.decode()
    assert not Agreement.objects.exists()
    assert not Party.objects.filter(name="Byens Venner").exists()


def test_party_named_twice_is_refused(client, owner):
    answer = client.post(reverse("agreement_old"), typed(owner, other=owner.pk))

    assert "Parten er allerede valgt." in answer.content.decode()
    assert not Agreement.objects.exists()


def test_file_that_is_no_document_is_refused(client, owner):
    scan = SimpleUploadedFile("aftale.exe", b"MZ")

    answer = client.post(reverse("agreement_old"), typed(owner, scan=scan))

    assert answer.status_code == 200
    assert not Agreement.objects.exists()
    assert not StoredFile.objects.exists()


def test_organisations_of_others_are_not_offered(client, owner):
    elsewhere = make_municipality("Sydby Kommune")

    answer = client.post(reverse("agreement_old"), typed(elsewhere))

    assert answer.context["form"].errors.keys() == {"owner"}
    assert not Agreement.objects.exists()
