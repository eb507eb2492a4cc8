"""Rows of a form that another page was to send: foreign, twice, too many (safety.md D-01, D-02, D-04, D-07, D-08)."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from django import forms
from django.forms.models import BaseModelForm

from agreements.terms.models import Obligation, ObligationPart
from budgets.models import Financier
from tests.access.world import stored
from tests.house.source import ROOT
from tests.make.agreements import make_draft
from tests.make.budgets import make_budget, make_line, payers_of, writer_of
from tests.make.clients import client_of

FORMS = ("partnerships.forms", "agreements.terms.forms", "agreements.life.forms", "budgets.forms")
# What a row is, where it belongs and how far it has come is never typed in.
NEVER_TYPED = {
    "id",
    "pk",
    "edition",
    "agreement",
    "budget",
    "obligation",
    "line",
    "version",
    "state",
    "first",
}
MOST_POINTS = 30


def model_forms() -> Iterator[type[BaseModelForm]]:
    for package in FORMS:
        for info in pkgutil.iter_modules(importlib.import_module(package).__path__, f"{package}."):
            for thing in vars(importlib.import_module(info.name)).values():
                if (
                    isinstance(thing, type)
                    and issubclass(thing, BaseModelForm)
                    and thing.__module__ == info.name
                ):
                    yield thing


def test_forms_name_their_fields_and_none_that_place_a_row() -> None:
    typed = {form.__name__: NEVER_TYPED & form.base_fields.keys() for form in model_forms()}
    excluding = [
        form for form in model_forms() if form._meta.exclude or form._meta.fields == forms.ALL_FIELDS
    ]
    factories = [
        path
        for folder in ("partnerships", "agreements", "budgets")
        for path in (ROOT / folder).rglob("*.py")
        if "modelformset_factory" in path.read_text() or "inlineformset_factory" in path.read_text()
    ]

    assert len(typed) > 5
    assert {name for name, fields in typed.items() if fields} == set()
    assert excluding == []
    assert factories == []


@pytest.mark.django_db
def test_a_point_sent_twice_changes_nothing() -> None:
    case = make_draft()
    duty = Obligation.objects.get(edition=case.edition_pk)
    point = duty.parts.first()
    data = {"title": "Ændret", "due_text": duty.due_text, "seen": duty.version}
    data |= {"parts": ["Den ene", "Den anden"], "parts_id": [str(point.pk)] * 2}
    client, before = client_of(case.coordinator), stored()

    answer = client.post(f"/aftaler/{case.reference}/indhold/obligation/{duty.line}/", data)

    assert answer.status_code == 404
    assert stored() == before


@pytest.mark.django_db
def test_more_points_than_allowed_are_shown_again_and_not_stored() -> None:
    case = make_draft()
    duty = Obligation.objects.get(edition=case.edition_pk)
    texts = [f"Punkt nummer {number}" for number in range(MOST_POINTS + 1)]
    data = {"title": duty.title, "due_text": duty.due_text, "seen": duty.version, "parts": texts}
    client, before = client_of(case.coordinator), stored()

    answer = client.post(f"/aftaler/{case.reference}/indhold/obligation/{duty.line}/", data)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert f"højst være {MOST_POINTS} punkter" in page
    assert [text for text in texts if text not in page] == []
    assert stored() == before
    assert ObligationPart.objects.filter(obligation=duty).count() == 3


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["Stjålet", ""])
def test_payer_of_another_budget_is_neither_renamed_nor_removed(client, name: str) -> None:
    ours, theirs = make_budget(), make_budget()
    make_line(ours, "Mentorer", {2010: 500}, {(2010, 0): 500})
    foreign = Financier.objects.filter(budget=theirs).first()
    before = Financier.objects.filter(budget=theirs).values()
    seen = list(before)
    own = [(str(key), Financier.objects.get(pk=key).name) for key in payers_of(ours)]
    data = {
        "title": ours.title,
        "first_year": ours.first_year,
        "last_year": ours.last_year,
        "version": ours.version,
    }
    for place, (key, payer) in enumerate([*own, (str(foreign.pk), name)]):
        data |= {f"key_{place}": key, f"payer_{place}": payer}
    client.force_login(writer_of(ours.edition))

    answer = client.post(f"/aftaler/{ours.edition.agreement.reference}/oekonomi/ramme/", data)

    assert answer.status_code == 302
    assert list(before.all()) == seen
    names = list(Financier.objects.filter(budget=ours).order_by("order").values_list("name", flat=True))
    assert names == [payer for _key, payer in own] + ([name] if name else [])
