"""A world laid in is the world that was made: the same rows, the same chain of events, guarded alike."""

import pytest
from django.conf import settings
from django.db import DatabaseError, transaction

from agreements.terms.models import Section
from partnerships.models import Event, Party
from partnerships.trail import broken_links
from tests.make.agreements import for_signature, make_draft
from tests.make.money import make_money
from tests.make.people import make_municipality
from tests.snapshots import statements_of_rows

pytestmark = pytest.mark.django_db


def made_and_taken_back(make):
    """Give what a maker gave and the rows of it; the database is empty again."""
    with transaction.atomic():
        given, rows = make(), statements_of_rows()
        transaction.set_rollback(True)
    assert not Party.objects.exists()
    return given, rows


@pytest.mark.parametrize("make", [make_draft, make_money])
def test_world_laid_in_has_the_rows_that_were_made(make):
    given, rows = made_and_taken_back(make)

    again = make()

    assert again == given
    assert statements_of_rows() == rows
    for chain in set(Event.objects.values_list("chain", flat=True)):
        assert broken_links(Event.objects.filter(chain=chain).order_by("sequence")) == []


def test_world_laid_in_brings_its_files_and_its_guards():
    case, rows = made_and_taken_back(for_signature)
    copies = sorted(settings.VAULT_DIR.rglob("*"))
    for file in copies:
        if file.is_file():
            file.unlink()

    assert for_signature().copy == case.copy

    assert statements_of_rows() == rows
    assert sorted(settings.VAULT_DIR.rglob("*")) == copies
    with pytest.raises(DatabaseError, match="guard"), transaction.atomic():
        Section.objects.filter(edition=case.edition).update(heading="Ændret")


def test_world_is_made_anew_beside_what_is_there():
    case, _rows = made_and_taken_back(make_draft)
    first = make_municipality("Vestby Kommune")

    assert make_draft().municipality.pk not in {first.pk, case.municipality.pk}
    assert set(Party.objects.values_list("name", flat=True)) >= {"Vestby Kommune", "Nordby Kommune"}
