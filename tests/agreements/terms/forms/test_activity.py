"""An activity is tied to a line of its own agreement's budget."""

import pytest
from django.core.exceptions import ValidationError

from agreements.terms.actions.copy_agreement import copy_agreement
from agreements.terms.actions.save_part import save_part
from agreements.terms.document.gather import facts_of
from agreements.terms.document.paper import to_html
from agreements.terms.models import Activity
from agreements.terms.readiness.case import Stage
from agreements.terms.readiness.of_edition import problems_of_edition
from budgets.actions.delete_line import delete_line
from budgets.models import BudgetLine
from partnerships.models import Event
from partnerships.workflow import Refused
from tests.make.agreements import make_draft
from tests.make.budgets import make_budget, make_line
from tests.make.clients import HTMX, client_of
from tests.make.marks import draft_mark

pytestmark = pytest.mark.django_db
GONE = "Budgetposten er slettet eller hører til en anden aftale. Vælg en af dem, der står i budgettet."


@pytest.fixture
def case():
    return make_draft()


@pytest.fixture
def budget(case):
    return make_budget(case.edition)


@pytest.fixture
def row(case):
    return save_part(case.edition, "activity", {"title": "Kurser"}, by=case.coordinator)


def tied(case, row, line):
    return save_part(
        case.edition, "activity", {"line_in_budget": line}, by=case.coordinator, pk=row.pk, seen=row.version
    )


def post(case, row, **values):
    data = {"title": "Kurser for alle", "seen": row.version} | values
    address = f"/aftaler/{case.reference}/indhold/activity/{row.line}/"
    return client_of(case.coordinator).post(address, data, headers=HTMX)


def test_activity_is_offered_the_lines_of_its_own_budget_and_tells_the_chosen_one(case, budget, row):
    first, second = make_line(budget, "Løn"), make_line(budget, "Materialer")
    make_line(make_budget(), "Andres")

    answer = client_of(case.coordinator).get(f"/aftaler/{case.reference}/indhold/activity/{row.line}/")
    field = answer.context["form"]["line_in_budget"].field
    saved = post(case, row, line_in_budget=second.line)

    assert list(field.choices) == [("", "Vælg"), (first.pk, "Løn"), (second.pk, "Materialer")]
    assert "Materialer" in saved.content.decode()
    row.refresh_from_db()
    assert (row.title, row.line_in_budget) == ("Kurser for alle", second.line)
    facts = facts_of(case.edition)
    told = {detail.key: detail.value for detail in facts.records[0].rows[0].details}
    assert told == {"line_in_budget": "Materialer"}
    assert "Materialer" in to_html(facts, draft_mark())


@pytest.mark.parametrize("is_gone", [True, False])
def test_activity_is_refused_a_line_that_is_gone_or_of_another_agreement(case, budget, row, is_gone):
    line = make_line(budget if is_gone else make_budget(), "Løn")
    if is_gone:
        delete_line(budget, line.pk, by=case.coordinator, seen=line.version)

    answer = post(case, row, line_in_budget=line.line)
    with pytest.raises(Refused, match=GONE):
        tied(case, row, line.line)

    assert answer.status_code == 422
    assert answer.context["form"].errors == {"line_in_budget": [GONE]}
    assert "Kurser for alle" in answer.content.decode()
    row.refresh_from_db()
    assert (row.title, row.line_in_budget, row.version) == ("Kurser", None, 1)


def test_activity_outside_the_budget_is_refused_a_line(case, budget, row):
    line = make_line(budget).line

    answer = post(case, row, line_in_budget=line, is_outside_budget="on")
    with pytest.raises(ValidationError, match="hører ikke til en post"):
        values = {"line_in_budget": line, "is_outside_budget": True}
        save_part(case.edition, "activity", values, by=case.coordinator, pk=row.pk, seen=1)

    assert answer.status_code == 422
    assert answer.context["form"].errors == {
        "line_in_budget": [
            "Aktiviteten står som uden for budgettet. Fjern krydset, eller vælg ingen budgetpost."
        ]
    }
    row.refresh_from_db()
    assert (row.line_in_budget, row.is_outside_budget, row.version) == (None, False, 1)


def test_activity_whose_line_was_deleted_is_told_and_can_still_be_saved(case, budget, row):
    line = make_line(budget)
    row = tied(case, row, line.line)
    delete_line(budget, line.pk, by=case.coordinator, seen=line.version)

    found = [p for p in problems_of_edition(case.edition, Stage.SUBMIT) if p.block == f"activity-{row.line}"]
    values = {"title": "Andre kurser", "line_in_budget": line.line}
    row = save_part(case.edition, "activity", values, by=case.coordinator, pk=row.pk, seen=row.version)

    assert [(p.code, p.field) for p in found] == [("C-08", "line_in_budget")]
    assert (row.title, row.line_in_budget) == ("Andre kurser", line.line)
    assert facts_of(case.edition).records[0].rows[0].details == ()


def test_copied_activity_belongs_to_the_copied_line(case, budget, row):
    kept, deleted = make_line(budget, "Løn"), make_line(budget, "Materialer")
    tied(case, row, kept.line)
    other = save_part(
        case.edition, "activity", {"title": "Ture", "line_in_budget": deleted.line}, by=case.coordinator
    )
    delete_line(budget, deleted.pk, by=case.coordinator, seen=deleted.version)

    copy = copy_agreement(case.edition, by=case.coordinator)

    line = BudgetLine.objects.get(edition=copy)
    courses, trips = Activity.objects.filter(edition=copy)
    assert line.line != kept.line
    assert (courses.line_in_budget, trips.title, trips.line_in_budget) == (line.line, other.title, None)
    event = Event.objects.get(verb="copy_part", subject_type="agreements.activity", subject_id=courses.pk)
    assert event.after["line_in_budget"] == line.line
