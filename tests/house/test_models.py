"""Every model says what it is, and the database holds it to that."""

import pytest
from django.apps import apps
from django.db import connection, models

from partnerships import guards
from partnerships.enums import Nature
from tests.house.source import STOREYS

OURS = [model for model in apps.get_models() if model._meta.app_label in STOREYS]


def test_every_model_declares_its_nature() -> None:
    silent = [model._meta.label for model in OURS if not isinstance(getattr(model, "nature", None), Nature)]

    assert silent == []


def test_every_term_belongs_to_an_edition() -> None:
    terms = [model for model in OURS if model.nature is Nature.TERMS and not hasattr(model, "living_fields")]
    homeless = [
        model._meta.label for model in terms if "edition" not in {f.name for f in model._meta.concrete_fields}
    ]

    assert len(terms) > 10
    assert homeless == []


@pytest.mark.django_db
def test_every_guard_is_in_the_database() -> None:
    assert guards.missing(connection) == []


@pytest.mark.django_db
def test_missing_guard_is_noticed() -> None:
    with connection.cursor() as cursor:
        target = " ON partnerships_event" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER guard_partnerships_event_update{target}")

    assert guards.missing(connection) == ["guard_partnerships_event_update"]
    guards.install(connection, "partnerships")


def test_every_constraint_is_named_after_its_rule() -> None:
    named = [
        (model._meta.model_name or "", constraint.name)
        for model in OURS
        for constraint in model._meta.constraints
    ]
    machine_made = [name for _model, name in named if name.endswith(("_uniq", "_check")) or "_" not in name]

    assert len(named) > 25
    assert machine_made == []


def test_money_is_decimal() -> None:
    floats = [
        f"{model._meta.label}.{field.name}"
        for model in OURS
        for field in model._meta.concrete_fields
        if isinstance(field, models.FloatField)
    ]

    assert floats == []


def test_every_model_is_in_the_support_desk() -> None:
    from django.contrib import admin

    absent = [
        model._meta.label for model in OURS if not admin.site.is_registered(model) and not _inline(model)
    ]

    assert absent == []


def _inline(model: type[models.Model]) -> bool:
    from django.contrib import admin

    return any(
        inline.model is model
        for model_admin in admin.site._registry.values()
        for inline in model_admin.inlines
    )
