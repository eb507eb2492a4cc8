"""Finds a verb of the procedure by its name."""

from collections.abc import Callable
from importlib import import_module
from typing import Any


def find_verb(name: str) -> Callable[..., Any]:
    """Give the function `name` of the module `name` in this room; raises LookupError when the table names no such verb."""
    try:
        module = import_module(f"agreements.life.actions.{name}")
    except ModuleNotFoundError as error:
        raise LookupError(name) from error
    verb: Callable[..., Any] = vars(module)[name]
    return verb
