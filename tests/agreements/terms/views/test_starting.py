"""The pages that begin an agreement from something."""

import pytest
from django.urls import reverse

from agreements.terms.models import Agreement, Edition
from tests.make.agreements import make_draft
from tests.make.clients import client_of
from tests.make.people import make_municipality

pytestmark = pytest.mark.django_db


def test_copy_page_makes_one_copy_however_often_it_is_sent():
    case = make_draft()
    client = client_of(case.coordinator)
    url = reverse("agreement_copy_whole", args=[case.reference])
    form = client.get(url).context["form"]
    sent = {"years": "1", "once": form["once"].value()}

    first, second = client.post(url, sent), client.post(url, sent)

    assert first.status_code == second.status_code == 302
    assert first.url == second.url
    assert Agreement.objects.count() == 2


def test_copy_page_says_what_is_wrong_with_the_years():
    case = make_draft()
    client = client_of(case.coordinator)

    answer = client.post(reverse("agreement_copy_whole", args=[case.reference]), {"years": "snart"})

    assert "Skriv et helt antal år, fx 1." in answer.content.decode()
    assert Agreement.objects.count() == 1


def test_case_page_offers_the_copy_to_who_may_alone():
    case = make_draft()
    url = reverse("agreement_case", args=[case.reference])

    assert (
        reverse("agreement_copy_whole", args=[case.reference])
        in client_of(case.coordinator).get(url).content.decode()
    )


def test_roll_out_page_gives_the_chosen_their_drafts():
    case = make_draft()
    edition = Edition.objects.get(pk=case.edition_pk)
    others = [make_municipality(name) for name in ("Sønderby Kommune", "Vesterby Kommune")]
    client = client_of(case.caseworker)

    answer = client.post(
        reverse("programme_roll_out", args=[edition.agreement.programme_id]),
        {"template": edition.template_id, "title": "Mentorer", "owners": [party.pk for party in others]},
        follow=True,
    )

    assert "2 kladder er lagt ud." in answer.content.decode()
    assert {agreement.owner for agreement in Agreement.objects.filter(title="Mentorer")} == set(others)


def test_roll_out_page_is_offered_to_the_authority():
    case = make_draft()
    edition = Edition.objects.get(pk=case.edition_pk)
    url = reverse("programme_roll_out", args=[edition.agreement.programme_id])

    assert url in client_of(case.caseworker).get(reverse("programmes")).content.decode()
    assert url not in client_of(case.coordinator).get(reverse("programmes")).content.decode()
