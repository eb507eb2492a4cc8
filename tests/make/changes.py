"""Changes of a budget for the tests."""

from decimal import Decimal
from typing import Any

from budgets.actions.create_change import create_change
from budgets.actions.save_change import save_change
from budgets.actions.save_change_item import save_change_item
from budgets.actions.send_change import send_change
from budgets.models import ChangeRequest
from budgets.queries.operative import operative_of
from budgets.shapes import LineWords, Move, Purse
from tests.make.money import Money


def purse(money: Money, line: int | None = 0, year: int = 2013, payer: int = 0, **new: str) -> Purse:
    """Give an end of a move by the places of line and payer (0 the ministry), or of a new line by its words."""
    if line is None:
        return Purse(year, money.payers[payer], new=LineWords(**new))
    return Purse(year, money.payers[payer], money.lines[line].pk)


def make_move(money: Money, amount: int, source: Any = 0, target: Any = 1, year: int = 2013) -> Move:
    """Give a move between two lines by their places, in a year, all paid by the ministry."""
    return Move(Decimal(amount), purse(money, source, year), purse(money, target, year))


def make_change(
    money: Money, *moves: Move, reason: str = "Det blev billigere.", **more: Any
) -> ChangeRequest:
    """Give a change that is being written, with these moves."""
    by = money.caseworker if more.get("is_correction") else money.economist
    request = create_change(money.agreement, by=by, **more)
    request = save_change(request, reason, changes_purpose=False, by=by, seen=request.version)
    for move in moves:
        request = save_change_item(request, move, by=by, seen=request.version)
    return request


def make_sent(money: Money, *moves: Move, **more: Any) -> ChangeRequest:
    """Give a change that has been sent, or noted when nobody has to approve it."""
    request = make_change(money, *moves, **more)
    return send_change(request, by=request.created_by, seen=request.version)


def mark_of(money: Money) -> str:
    """Give what a page shows the budget by."""
    return operative_of(money.agreement).mark
