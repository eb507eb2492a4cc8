"""The procedure is a table: one door for state, one verb a row, and every row leaves its trace."""

import ast
import inspect

import pytest

from agreements.life.actions.find import find_verb
from agreements.terms.enums import UNSIGNED, Kind, State
from agreements.workflow import TABLES
from tests.house.source import modules

DOOR = "partnerships.workflow"
STEPS = [(kind, step) for kind, table in TABLES.items() for step in table.steps]


def test_state_is_assigned_at_the_one_door_only() -> None:
    assignments = [
        module.where
        for module in modules()
        if module.name != DOOR
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Attribute) and target.attr == "state" and _name(target) != "self"
    ]
    updates = [
        module.where
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "update"
        and any(keyword.arg == "state" for keyword in node.keywords)
    ]

    assert assignments + updates == []


def _name(target: ast.Attribute) -> str:
    return target.value.id if isinstance(target.value, ast.Name) else ""


@pytest.mark.parametrize(("kind", "step"), STEPS, ids=[f"{kind}-{step.verb}" for kind, step in STEPS])
def test_every_step_has_a_verb_that_goes_through_the_engine(kind: str, step: object) -> None:
    verb = find_verb(step.verb)
    parameters = inspect.signature(verb).parameters

    assert verb.__name__ == step.verb
    assert parameters["by"].kind is inspect.Parameter.KEYWORD_ONLY
    assert parameters["by"].default is inspect.Parameter.empty
    assert parameters["seen"].default is inspect.Parameter.empty
    assert ("facts_hash" in parameters) == step.bound_to_facts
    assert f'"{step.verb}"' in inspect.getsource(inspect.getmodule(verb))


@pytest.mark.parametrize(("kind", "step"), STEPS, ids=[f"{kind}-{step.verb}" for kind, step in STEPS])
def test_every_step_says_what_will_happen_and_what_happened(kind: str, step: object) -> None:
    assert str(step.label)
    assert str(step.explains).endswith(".")
    assert str(step.done).endswith(".")
    assert step.sources <= set(State)
    assert step.target in set(State)


# Where each journey ends; everywhere else somebody is waited for.
ENDS = {
    Kind.STATE_AGREEMENT: {State.IN_FORCE, State.REJECTED},
    Kind.NGO_AGREEMENT: {State.IN_FORCE},
    Kind.INTERNAL_AGREEMENT: {State.IN_FORCE},
    Kind.APPLICATION: {State.APPROVED, State.REJECTED},
    Kind.FRAMEWORK: {State.IN_FORCE},
}


def test_every_kind_of_document_has_its_procedure() -> None:
    assert {kind: table.name for kind, table in TABLES.items()} == {kind: kind.value for kind in Kind}


@pytest.mark.parametrize("kind", Kind)
def test_every_state_that_is_named_is_reached_from_the_draft_and_leads_to_an_end(kind: str) -> None:
    steps = TABLES[kind].steps
    named = {state for step in steps for state in (*step.sources, step.target)}

    assert _reached(steps, {State.DRAFT}) == named
    assert [state for state in named if not _reached(steps, {state}) & ENDS[kind]] == []


def _reached(steps: tuple, states: set) -> set:
    further = states | {step.target for step in steps if step.sources & states}
    return states if further == states else _reached(steps, further)


@pytest.mark.parametrize("kind", Kind)
def test_every_state_but_the_ends_has_somebody_whose_turn_it_is(kind: str) -> None:
    table = TABLES[kind]
    named = {state for step in table.steps for state in (*step.sources, step.target)}

    assert {state for state in named if table.turn_step(state) is None} == ENDS[kind]


@pytest.mark.parametrize("kind", Kind)
def test_what_nobody_signs_is_never_sent_to_signature(kind: str) -> None:
    verbs = {step.verb for step in TABLES[kind].steps}

    assert ("sign" in verbs) == (kind not in UNSIGNED)
    assert ("recommend" in verbs) == (kind in {Kind.STATE_AGREEMENT, Kind.APPLICATION})
    assert {"submit", "approve", "return_for_changes", "withdraw"} <= verbs


def test_every_verb_names_its_actor() -> None:
    nameless = []
    for module in modules():
        if ".actions." not in module.name:
            continue
        for node in module.tree.body:
            if isinstance(node, ast.FunctionDef) and node.name == module.path.stem:
                keywords = {argument.arg for argument in node.args.kwonlyargs}
                if "by" not in keywords and module.path.stem not in ACTORLESS:
                    nameless.append(module.where)

    assert nameless == []


# Mail and numbers are parts of somebody's verb; the worker and the index act for nobody.
ACTORLESS = {"post_mail", "send_mail", "next_number", "index_agreement", "thaw", "accept_invitation"}
