"""The procedure of a change for each kind of document: verbs in files of their own, words for each, two people."""

import inspect
from importlib import import_module

import pytest

from agreements.terms.enums import Kind, Side
from budgets.enums import ChangeState
from budgets.procedures.change import change_table
from budgets.rules import DECIDES_CHANGE
from budgets.wording import WORDS
from partnerships.enums import Role

TABLES = [(kind, change_table(kind, is_correction=corrects)) for kind in Kind for corrects in (False, True)]
STEPS = {step.verb: step for _kind, table in TABLES for step in table.steps}


@pytest.mark.parametrize("verb", STEPS)
def test_every_step_has_a_verb_in_its_own_file_with_words(verb):
    function = getattr(import_module(f"budgets.actions.{verb}"), verb)
    parameters = inspect.signature(function).parameters

    assert parameters["by"].default is parameters["seen"].default is inspect.Parameter.empty
    assert f'"{verb}"' in inspect.getsource(inspect.getmodule(function))
    assert str(WORDS[verb])
    assert all(str(said).endswith(".") for said in (STEPS[verb].explains, STEPS[verb].done))


@pytest.mark.parametrize("table", [table for _kind, table in TABLES], ids=lambda table: table.name)
def test_every_state_but_the_ends_has_somebody_whose_turn_it_is(table):
    waiting = {state for state in ChangeState if table.turn_step(state) is not None}

    assert waiting == {ChangeState.DRAFT, ChangeState.SUBMITTED}
    assert {step.verb for step in table.steps_from(ChangeState.SUBMITTED)} == DECIDES_CHANGE | {
        "withdraw_change"
    }


def test_the_ministry_decides_where_it_approves_and_a_manager_where_nobody_else_does():
    state, internal = change_table(Kind.STATE_AGREEMENT), change_table(Kind.INTERNAL_AGREEMENT)

    assert (state.step("approve_change").side, state.step("approve_change").roles) == (
        Side.APPROVER,
        {Role.MINISTRY_HEAD_OF_OFFICE},
    )
    assert (internal.step("approve_change").side, internal.step("approve_change").roles) == (
        Side.OWNER,
        {Role.MUNICIPAL_MANAGER},
    )
    correction = change_table(Kind.STATE_AGREEMENT, is_correction=True).step("send_change")
    assert (correction.side, correction.roles) == (Side.APPROVER, {Role.MINISTRY_CASEWORKER})
