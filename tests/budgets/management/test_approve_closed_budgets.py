"""An agreement that an earlier release closed gets its budget in force, once."""

from io import StringIO

import pytest
from django.core.management import call_command

from agreements.terms.enums import State
from agreements.terms.models import Edition
from budgets.models import BudgetVersion
from budgets.queries.versions import approved_of, version_in_force
from partnerships.danish import clock
from tests.make.budgets import make_table_1, writer_of
from tests.make.money import SETTLED_ON

pytestmark = pytest.mark.django_db


def run() -> list[str]:
    told = StringIO()
    call_command("approve_closed_budgets", stdout=told)
    return told.getvalue().split()


def test_closed_budget_is_approved_once_on_the_day_it_was_closed():
    budget = make_table_1()
    Edition.objects.filter(pk=budget.edition_id).update(
        state=State.IN_FORCE, frozen_at=clock.true_now(), signed_on=SETTLED_ON, in_force_on=SETTLED_ON
    )

    assert run() == [budget.edition.agreement.reference]
    version = version_in_force(budget.edition.agreement)
    assert (version.number, version.approved_on, version.approved_by) == (
        1,
        SETTLED_ON,
        writer_of(budget.edition),
    )
    assert len(approved_of(version).lines) == 9
    assert run() == []
    assert BudgetVersion.objects.count() == 1


def test_budget_that_is_being_written_is_left_alone():
    make_table_1()

    assert run() == []
    assert not BudgetVersion.objects.exists()
