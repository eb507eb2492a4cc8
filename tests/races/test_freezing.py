"""A write that comes while the edition is being frozen waits for the freeze, and is then refused by the database."""

from threading import Thread

import pytest
from django.db import DatabaseError, connection, transaction

from agreements.terms.enums import State
from agreements.terms.models import Edition, Section
from partnerships.danish import clock
from tests.make.agreements import make_draft

WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))"


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_row_added_past_the_verbs_waits_for_the_freeze():
    case = make_draft()
    before = Section.objects.count()
    told = []

    def add() -> None:
        try:
            Section.objects.create(edition_id=case.edition_pk, heading="For sent", order=99)
            told.append("written")
        except DatabaseError as error:
            told.append(str(error).partition(":")[0])
        finally:
            connection.close()

    late = Thread(target=add)
    with transaction.atomic():
        rows = Edition.objects.filter(pk=case.edition_pk)
        rows.update(state=State.FOR_SIGNATURE, frozen_at=clock.true_now())
        late.start()
        with connection.cursor() as cursor:
            while late.is_alive():
                cursor.execute(WAITING)
                if cursor.fetchone()[0]:
                    break
    late.join(30)

    assert told == ["guard"]
    assert Section.objects.count() == before
