"""A target's number is typed as people write it, and kept as data."""

from decimal import Decimal

import pytest

from agreements.terms.forms.target import TargetForm, written_amount
from agreements.terms.models import Initiative, Target
from tests.make.agreements import make_draft

pytestmark = pytest.mark.django_db


def form_of(**data: str) -> TargetForm:
    case = make_draft()
    parent = Initiative.objects.filter(edition_id=case.edition_pk).first()
    row = Target(edition=case.edition, initiative=parent)
    sent = {"what": "Besøg", "basis": "total"} | data
    return TargetForm(sent, edition=case.edition, by=case.coordinator, parent=parent, instance=row)


@pytest.mark.parametrize(
    ("amount", "kind", "minimum", "maximum", "unit"),
    [
        ("30", "exact", 30, None, ""),
        ("10-15", "range", 10, 15, ""),
        ("10–15 personer", "range", 10, 15, "personer"),
        ("mindst 60", "at_least", 60, None, ""),
        ("ca. 8 forløb", "about", 8, None, "forløb"),
        ("op til 5", "range", 0, 5, ""),
        ("1.500", "exact", 1500, None, ""),
        ("2,5", "exact", Decimal("2.5"), None, ""),
    ],
)
def test_number_is_read_as_written(amount: str, kind: str, minimum, maximum, unit: str) -> None:
    form = form_of(amount=amount)

    assert form.is_valid(), form.errors
    row = form.save()
    row.refresh_from_db()
    assert (row.amount_kind, row.minimum, row.maximum, row.unit) == (kind, minimum, maximum, unit)


@pytest.mark.parametrize("amount", ["30", "10-15", "mindst 60", "ca. 8", "2,5", "1.500"])
def test_number_is_shown_as_it_was_typed(amount: str) -> None:
    form = form_of(amount=amount)

    assert form.is_valid()
    assert written_amount(Target.objects.get(pk=form.save().pk)) == amount


def test_percent_is_a_share() -> None:
    form = form_of(amount="mindst 60 pct.")

    row = form.save() if form.is_valid() else None
    assert (row.basis, row.unit, row.minimum) == ("share", "", 60)


def test_no_number_asks_for_the_reason() -> None:
    form = form_of(amount="")

    assert form.errors["amount"] == [
        "Skriv et tal, fx 10-15, eller skriv nedenfor, hvorfor der ikke er noget tal."
    ]
    open_one = form_of(amount="", open_reason="Aftales i 2015")
    assert open_one.is_valid()
    assert open_one.save().amount_kind == "open"


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"amount": "15-10"}, "amount"),
        ({"amount": "mange"}, "amount"),
        ({"amount": "1.5"}, "amount"),
        ({"amount": "120", "basis": "share"}, "amount"),
        ({"amount": "99999999999999"}, "amount"),
        ({"amount": "30", "basis": "per_year_over"}, "places"),
        ({"amount": "30", "what": ""}, "what"),
        ({"amount": "30", "what": "Barn 010105-1234 følges"}, "what"),
    ],
)
def test_wrong_number_is_told_beside_its_field(data: dict, field: str) -> None:
    assert list(form_of(**data).errors) == [field]


def test_preview_waits_for_what_can_be_told() -> None:
    assert form_of(amount="mange").preview() == ""
    assert form_of(amount="5-6", unit="mentorer", what="").preview() == "5–6\N{NO-BREAK SPACE}mentorer"
