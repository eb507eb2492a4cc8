"""A database with agreements in it goes back a migration and forth again without losing a row or a guard."""

import pytest
from django.core.management import call_command
from django.db import connection

from agreements.terms.models import Edition, Section, Target
from partnerships import guards
from tests.make.agreements import make_draft


@pytest.mark.sqlite
@pytest.mark.django_db(transaction=True)
def test_tables_are_rebuilt_with_their_rows_and_guards():
    make_draft()
    rows = [model.objects.count() for model in (Edition, Section, Target)]

    try:
        call_command("migrate", "agreements", "0002", verbosity=0)
    finally:
        call_command("migrate", verbosity=0)

    assert [model.objects.count() for model in (Edition, Section, Target)] == rows
    assert guards.missing(connection) == []
