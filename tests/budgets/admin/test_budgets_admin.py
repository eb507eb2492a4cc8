"""The support desk sees every noun of the budget and changes it through the verb only."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.urls import reverse

from budgets.models import BudgetLine
from tests.make.budgets import make_printed_table_1, make_table_1, writer_of
from tests.make.money import make_one_of_each
from tests.make.people import make_user

OURS = [model for model in admin.site._registry if model._meta.app_label == "budgets"]
INLINE = {
    inline.model
    for model in OURS
    for inline in admin.site._registry[model].inlines
    if not admin.site.is_registered(inline.model)
}
pytestmark = pytest.mark.django_db


def test_desk_every_noun_of_the_budget_is_there():
    assert {*OURS, *INLINE} == set(apps.get_app_config("budgets").get_models())


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_desk_every_list_opens_and_deletes_nothing(client, model):
    make_printed_table_1()
    make_one_of_each()
    client.force_login(make_user("Støtte", is_staff=True, is_superuser=True))
    name, row = f"admin:budgets_{model._meta.model_name}", model.objects.first()

    assert client.get(reverse(f"{name}_changelist"), {"q": "B-"}).status_code == 200
    assert client.get(reverse(f"{name}_change", args=[row.pk])).status_code == 200
    assert client.post(reverse(f"{name}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403


def test_desk_mends_a_lines_text_through_the_verb(client):
    budget = make_table_1()
    user = writer_of(budget.edition)
    user.is_staff = user.is_superuser = True
    user.save()
    client.force_login(user)
    line = BudgetLine.objects.first()
    management = {
        f"{part}-{name}": "0"
        for part in ("expenses", "allocations", "stated_totals")
        for name in ("TOTAL_FORMS", "INITIAL_FORMS")
    }

    answer = client.post(
        reverse("admin:budgets_budgetline_change", args=[line.pk]),
        {"text": "Koordinering", "seen": str(line.version), **management},
    )

    assert answer.status_code == 302
    assert BudgetLine.objects.get(pk=line.pk).text == "Koordinering"
    assert BudgetLine.objects.get(pk=line.pk).version == line.version + 1


def test_desk_without_the_right_only_looks(client):
    budget = make_table_1()
    client.force_login(make_user("Støtte", is_staff=True, is_superuser=True))
    line = BudgetLine.objects.first()

    answer = client.post(
        reverse("admin:budgets_budgetline_change", args=[line.pk]), {"text": "Andet", "seen": "2"}
    )

    assert answer.status_code == 403
    assert BudgetLine.objects.get(pk=line.pk).text == line.text
    assert budget.lines.count() == 9
