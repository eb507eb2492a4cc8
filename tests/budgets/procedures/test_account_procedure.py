"""Who decides an account: the funder, and where there is none who approves such an agreement."""

import pytest

from agreements.procedures.common import CASEWORKERS, HEADS, MANAGERS, PARTNERS
from agreements.terms.enums import Kind, Side
from budgets.enums import AccountState
from budgets.procedures.account import ACCOUNT, account_table

FUNDER = (Side.APPROVER, CASEWORKERS | HEADS)
OTHERS = [Kind.NGO_AGREEMENT, Kind.INTERNAL_AGREEMENT, Kind.FRAMEWORK]


@pytest.mark.parametrize(
    ("kind", "decides"),
    [
        (Kind.STATE_AGREEMENT, FUNDER),
        (Kind.APPLICATION, FUNDER),
        (Kind.NGO_AGREEMENT, (Side.APPROVER, PARTNERS)),
        (Kind.INTERNAL_AGREEMENT, (Side.OWNER, MANAGERS)),
        (Kind.FRAMEWORK, (Side.OWNER, MANAGERS)),
    ],
)
def test_account_without_a_grant_is_decided_by_who_approves_such_an_agreement(kind, decides):
    table = account_table(kind, has_grant=False)

    for verb in ("approve_account", "return_account"):
        assert (table.step(verb).side, table.step(verb).roles) == decides


@pytest.mark.parametrize("kind", list(Kind))
def test_funder_decides_where_there_is_a_grant(kind):
    assert account_table(kind, has_grant=True) is ACCOUNT


@pytest.mark.parametrize("kind", OTHERS)
def test_procedure_without_a_funder_has_the_same_ways_and_does_not_speak_of_one(kind):
    table = account_table(kind, has_grant=False)

    assert [(step.verb, step.sources, step.target, step.comment) for step in table.steps] == [
        (step.verb, step.sources, step.target, step.comment) for step in ACCOUNT.steps
    ]
    waiting = {state for state in AccountState if table.turn_step(state) is not None}
    assert waiting == {AccountState.DRAFT, AccountState.SUBMITTED, AccountState.RETURNED}
    said = " ".join(str(text) for step in table.steps for text in (step.explains, step.done, step.turn))
    assert "ilskud" not in said
