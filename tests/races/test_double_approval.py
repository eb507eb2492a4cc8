"""Two changes of one budget approved at the same moment make one version; the other is told to look again."""

import pytest

from budgets.enums import ChangeState
from budgets.models import BudgetVersion, ChangeRequest
from tests.make.changes import make_move, make_sent, mark_of
from tests.make.money import Money, make_money
from tests.races.crowd import crowd

BUDGETS = 12


def press(task: str, budgets: list[Money], env: dict[str, str]) -> list[list[dict]]:
    """Give the answers of each budget's two clients, who each approve a change of their own."""
    orders = [
        [
            {
                "change": make_sent(money, make_move(money, amount)).pk,
                "user": money.head.pk,
                "mark": mark_of(money),
            }
            for amount in (20_000, 30_000)
        ]
        for money in budgets
    ]
    with crowd(task, 2, env) as clients:
        return [clients.go(pair) for pair in orders]


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_approvals_at_once_make_one_version(process_env: dict[str, str]) -> None:
    budgets = [make_money() for _number in range(BUDGETS)]

    answers = press("press_approve_change", budgets, process_env)

    assert [sorted(answer["approved"] for answer in pair) for pair in answers] == [[False, True]] * BUDGETS
    assert BudgetVersion.objects.count() == 2 * BUDGETS
    states = list(ChangeRequest.objects.values_list("state", flat=True))
    assert (states.count(ChangeState.APPROVED), states.count(ChangeState.SUBMITTED)) == (BUDGETS, BUDGETS)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_check_then_act_approves_twice(process_env: dict[str, str]) -> None:
    """The negative control: without locks the same harness must find budgets with two approvals."""
    budgets = [make_money() for _number in range(BUDGETS)]

    answers = press("approve_blindly", budgets, process_env)

    assert any(all(answer["approved"] for answer in pair) for pair in answers)
