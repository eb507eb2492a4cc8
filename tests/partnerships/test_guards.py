"""The database itself refuses to change or delete evidence, whoever asks."""

import pytest
from django.db import DatabaseError, connection, transaction

from partnerships import guards, trail
from partnerships.models import Event, StoredFile
from tests.make.people import make_municipality, make_user

pytestmark = pytest.mark.django_db


def run(sql: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.fixture
def event() -> Event:
    return trail.record("try", by=None, subject=make_municipality(), note="som det var")


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE partnerships_event SET note = 'rettet'",
        "UPDATE partnerships_event SET sequence = sequence + 1",
        "DELETE FROM partnerships_event",
    ],
)
def test_guards_event_raw_write_is_refused(event, sql):
    with pytest.raises(DatabaseError, match="guard"):
        run(sql)

    event.refresh_from_db()
    assert (event.note, event.sequence) == ("som det var", 1)


def test_guards_event_write_through_the_models_is_refused(event):
    with pytest.raises(DatabaseError, match="guard"), transaction.atomic():
        Event.objects.update(note="rettet")
    with pytest.raises(DatabaseError, match="guard"), transaction.atomic():
        event.delete()

    assert Event.objects.get().note == "som det var"


def test_guards_stored_file_raw_write_is_refused():
    from partnerships.danish import clock

    StoredFile.objects.create(
        sha256="0" * 64, name="bilag.pdf", content_type="application/pdf", size=1, uploaded_by=make_user(),
        uploaded_at=clock.now(),
    )  # fmt: skip

    with pytest.raises(DatabaseError, match="guard"):
        run("UPDATE partnerships_storedfile SET name = 'andet.pdf'")

    assert StoredFile.objects.get().name == "bilag.pdf"


def test_guards_all_stand_after_migrate():
    assert guards.missing(connection) == []


def test_guards_missing_one_is_named():
    guards.remove(connection, "partnerships")

    absent = guards.missing(connection)

    guards.install(connection, "partnerships")
    assert "guard_partnerships_event_update" in absent
    assert guards.missing(connection) == []
