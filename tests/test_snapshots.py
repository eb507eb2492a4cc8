"""Setting the database back takes everything away, and leaves the guards where they were."""

import pytest
from django.apps import apps
from django.db import DatabaseError, connection

from partnerships import guards
from partnerships.models import Event
from tests.make.agreements import make_draft
from tests.snapshots import OF_MIGRATE, Emptiness

pytestmark = pytest.mark.django_db(transaction=True)


def filled() -> set[str]:
    return {
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model._default_manager.exists()
    }


def test_bring_back_takes_all_rows_away_and_no_guard(tmp_path):
    emptiness = Emptiness(tmp_path)
    make_draft()
    assert len(filled()) > 10

    emptiness.bring_back()

    assert filled() <= OF_MIGRATE
    assert guards.missing(connection) == []


def test_bring_back_leaves_the_guards_at_work(tmp_path):
    Emptiness(tmp_path).bring_back()
    make_draft()

    with pytest.raises(DatabaseError, match="guard"):
        Event.objects.all().delete()
    assert Event.objects.exists()
