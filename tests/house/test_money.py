"""B-16: money is never a binary float, in no line of the money storey."""

import ast
from collections.abc import Iterator

from tests.house.source import Module, modules


def floats(tree: ast.AST) -> Iterator[ast.AST]:
    """Give every float literal, call of float and FloatField."""
    for node in ast.walk(tree):
        is_literal = isinstance(node, ast.Constant) and isinstance(node.value, float)
        name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
        if is_literal or name in {"float", "FloatField"}:
            yield node


def sums_by_the_database(tree: ast.AST) -> Iterator[ast.AST]:
    """Give every call by which the database adds or averages: SQLite does both in floats."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"Sum", "Avg"}:
            yield node


def money() -> list[Module]:
    """Give the modules that reckon with money."""
    return [module for module in modules() if module.name.startswith("budgets")]


def test_no_float_in_budgets() -> None:
    wrong = [f"{module.where}:{node.lineno}" for module in money() for node in floats(module.tree)]

    assert len(money()) > 60
    assert wrong == []


def test_database_adds_whole_ore_only() -> None:
    wrong = {module.name for module in money() for _sum in sums_by_the_database(module.tree)}

    assert wrong == {"budgets.queries.exact"}


def test_floats_are_noticed() -> None:
    assert len(list(floats(ast.parse("a = 1.5; b = float(a); c = models.FloatField()")))) == 3
