"""The pages of the templates, and what a running draft is told."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agreements.terms.actions.renew_template import renew_template
from agreements.terms.models import Clause, Section, Template
from tests.make.agreements import make_draft, submitted
from tests.make.clients import client_of
from tests.make.people import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin():
    return make_user("Susanne Support", is_superuser=True)


@pytest.fixture
def case():
    return make_draft()


def page(user, name, *args: object):
    return client_of(user).get(reverse(name, args=args)).content.decode()


def test_list_tells_how_many_agreements_use_each(admin, case):
    html = page(case.caseworker, "templates")

    assert "1 aftale" in html
    assert reverse("template", args=[case.edition.template_id]) in html


def test_template_in_use_offers_a_new_number_and_no_pen(admin, case):
    template = case.edition.template
    html = page(admin, "template", template.pk)

    assert reverse("template_renew", args=[template.pk]) in html
    assert reverse("template_clause_new", args=[template.pk]) not in html


def test_template_is_read_by_the_ministry_and_kept_by_the_administrator(admin, case):
    fresh = renew_template(case.edition.template, by=admin)

    assert reverse("template_clause_new", args=[fresh.pk]) in page(admin, "template", fresh.pk)
    html = page(case.caseworker, "template", fresh.pk)
    assert "forebygge kriminalitet blandt unge" in html
    assert reverse("template_renew", args=[fresh.pk]) not in html


def test_new_number_is_made_and_changed_and_says_what_changed(admin, case):
    client, template = client_of(admin), case.edition.template
    client.post(reverse("template_renew", args=[template.pk]))
    fresh = Template.objects.get(kind=template.kind, number=template.number + 1)
    clause = fresh.clauses.get(key="period")

    answer = client.post(
        reverse("template_clause", args=[fresh.pk, clause.pk]),
        {
            "heading": "Aftaleperiode",
            "text": "Parterne følges ad.",
            "shows": clause.shows,
            "seen": clause.version,
        },
        follow=True,
    )

    assert "Aftaleperiode: tekst" in answer.content.decode()
    assert Clause.objects.get(pk=clause.pk).text == "Parterne følges ad."
    assert template.clauses.get(key="period").text == "Parterne arbejder sammen i hele perioden."


def test_clause_is_added_last_with_a_key_of_its_own(admin, case):
    fresh = renew_template(case.edition.template, by=admin)

    for _time in range(2):
        client_of(admin).post(
            reverse("template_clause_new", args=[fresh.pk]),
            {"heading": "Børn & unge", "text": "Alle er med."},
        )

    assert list(fresh.clauses.values_list("key", flat=True))[-2:] == ["boern-unge", "boern-unge-2"]


def test_clause_that_was_changed_meanwhile_is_shown(admin, case):
    fresh = renew_template(case.edition.template, by=admin)
    clause = fresh.clauses.get(key="purpose")

    answer = client_of(admin).post(
        reverse("template_clause", args=[fresh.pk, clause.pk]),
        {"heading": "Hensigt", "text": "Ny tekst.", "seen": clause.version - 1},
    )

    assert "Det har den anden gemt" in answer.content.decode()
    assert Clause.objects.get(pk=clause.pk).heading == "Formål"


def test_clause_is_moved_and_deleted_on_the_page(admin, case):
    client, fresh = client_of(admin), renew_template(case.edition.template, by=admin)
    first, second = fresh.clauses.all()[:2]

    client.post(reverse("template_clause_move", args=[fresh.pk, first.pk]), {"move": "down"})
    client.post(reverse("template_clause_delete", args=[fresh.pk, second.pk]), {"seen": second.version})

    assert list(fresh.clauses.values_list("key", flat=True))[:2] == [first.key, "initiatives"]


def test_template_is_renamed_and_retired(admin, case):
    template = case.edition.template

    client_of(admin).post(
        reverse("template_edit", args=[template.pk]),
        {"name": "Aftale om tryghed", "retired_on": "1.2.2015", "seen": template.version},
    )

    stored = Template.objects.get(pk=template.pk)
    assert (stored.name, str(stored.retired_on)) == ("Aftale om tryghed", "2015-02-01")


def queries_of(user, name, *args: object):
    client = client_of(user)
    with CaptureQueriesContext(connection) as asked:
        client.get(reverse(name, args=args))
    return len(asked)


def test_pages_ask_as_often_however_many_templates_and_clauses(admin, case):
    fresh = renew_template(case.edition.template, by=admin)
    few = queries_of(admin, "templates"), queries_of(admin, "template", fresh.pk)
    renew_template(fresh, by=admin)
    Clause.objects.create(template=fresh, key="more", heading="Mere", order=99)

    assert (queries_of(admin, "templates"), queries_of(admin, "template", fresh.pk)) == few


def test_running_draft_is_told_what_changed_and_keeps_its_own(admin, case):
    fresh = renew_template(case.edition.template, by=admin)
    fresh.clauses.filter(key="period").update(text="Ny tekst.")
    fresh.clauses.filter(key="termination").delete()
    Clause.objects.create(template=fresh, key="data", heading="Data", order=9)
    before = list(Section.objects.filter(edition=case.edition_pk).values())

    html = page(case.coordinator, "agreement_content", case.reference)

    assert "Nye afsnit: Data." in html
    assert "Ændrede afsnit: Aftaleperiode." in html
    assert "Udgåede afsnit: Opsigelse." in html
    assert reverse("template", args=[fresh.pk]) in html
    assert list(Section.objects.filter(edition=case.edition_pk).values()) == before


def test_number_that_changes_nothing_is_not_told(admin, case):
    renew_template(case.edition.template, by=admin)

    assert "Skabelonen er kommet" not in page(case.coordinator, "agreement_content", case.reference)


def test_sent_text_is_not_told_of_newer_templates(admin, case):
    fresh = renew_template(case.edition.template, by=admin)
    fresh.clauses.filter(key="period").update(text="Ny tekst.")
    submitted(case)

    assert "Skabelonen er kommet" not in page(case.coordinator, "agreement_content", case.reference)
