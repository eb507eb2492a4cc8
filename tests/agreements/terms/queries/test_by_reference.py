import pytest

from agreements.terms.models import Edition
from agreements.terms.queries.by_reference import latest_edition
from tests.make.agreements import make_draft

pytestmark = pytest.mark.django_db


def test_latest_edition_is_the_newest_of_that_agreement():
    case = make_draft()
    later = Edition.objects.create(agreement=case.agreement, number=1, kind=case.edition.kind, title="Tillæg")
    make_draft("En anden")
    assert latest_edition(case.reference) == later


def test_latest_edition_of_an_unknown_reference_is_none():
    assert latest_edition("FINDES-IKKE") is None
