"""The migration that ties activities to lines takes their words, and gives them back."""

from importlib import import_module

import pytest
from django.apps import apps

from agreements.terms.enums import State
from agreements.terms.models import Activity, Edition
from tests.make.budgets import make_budget, make_line

pytestmark = pytest.mark.django_db
MIGRATION = import_module("budgets.migrations.0007_activities_are_tied_to_lines")


def named(edition, words, **values):
    return Activity.objects.create(edition=edition, title="Kurser", budget_line=words, **values)


def words_and_lines():
    return list(Activity.objects.order_by("pk").values_list("budget_line", "line_in_budget"))


def test_words_of_one_line_become_the_line_and_come_back():
    budget, closed = make_budget(), make_budget()
    wages = make_line(budget, "Løn")
    make_line(budget, "Ture"), make_line(budget, "Ture"), make_line(closed, "Løn")
    named(budget.edition, "Løn")
    named(budget.edition, "Ture")  # which of the two?
    named(budget.edition, "Leje af sal")
    named(budget.edition, "Løn", is_outside_budget=True)
    named(closed.edition, "Løn")
    Edition.objects.filter(pk=closed.edition_id).update(state=State.SUBMITTED)
    before = words_and_lines()

    MIGRATION.tie(apps, None)
    tied = words_and_lines()
    MIGRATION.untie(apps, None)

    assert tied == [("", wages.line), *before[1:]]
    assert words_and_lines() == before
