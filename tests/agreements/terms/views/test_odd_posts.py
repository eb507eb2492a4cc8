"""What no page of ours sends, sent by hand to the form of a block: an answer, never a 500, and nothing is changed."""

import pytest

from agreements.terms.models import Obligation, Participation
from tests.make.agreements import make_draft
from tests.make.clients import client_of

pytestmark = pytest.mark.django_db
ODD = ("\N{SUPERSCRIPT TWO}", "9" * 5000)


@pytest.mark.parametrize("odd", ODD)
def test_party_a_version_that_is_no_number_is_a_conflict(odd):
    case = make_draft()
    party = case.party(case.municipality)
    case.municipality.phone = "+4533929300"
    case.municipality.save()
    address = f"/aftaler/{case.reference}/indhold/party/{party.line}/"

    answer = client_of(case.coordinator).post(address, {"accept": "phone", "seen": odd})

    assert answer.status_code == 409
    assert Participation.objects.get(pk=party.pk).version == party.version


def test_party_a_number_that_is_not_offered_fills_nothing():
    case = make_draft()
    party = case.party(case.municipality)
    address = f"/aftaler/{case.reference}/indhold/party/{party.line}/"

    answer = client_of(case.coordinator).post(address, {"fill": "reference", "name": "Nordby"})

    assert answer.status_code == 200
    assert Participation.objects.get(pk=party.pk).version == party.version


@pytest.mark.parametrize("odd", ODD)
def test_obligation_a_row_to_remove_that_is_no_number_removes_none(odd):
    case = make_draft()
    row = Obligation.objects.filter(edition=case.edition_pk).first()
    address = f"/aftaler/{case.reference}/indhold/obligation/{row.line}/"

    answer = client_of(case.coordinator).post(address, {"remove_parts": odd, "parts": ["et punkt"]})

    assert answer.status_code == 200
    assert "et punkt" in answer.content.decode()
