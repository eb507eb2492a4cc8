"""The engine of every procedure: one row type, one table type, one door through which a state changes.

A procedure is a table of steps that a lawyer can read. Nothing else in the house assigns a state.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from django.db import models, transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.models import User
from partnerships.verdict import Verdict

Text = str | Promise


class Comment(StrEnum):
    """Whether a step asks for words."""

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


class Refused(Exception):
    """A verb was refused; `args[0]` is the Danish sentence for the person who tried."""


class Stale(Refused):
    """What the person saw is no longer what is there."""


@dataclass(frozen=True)
class Step:
    """One row of a procedure: from, verb, to, who, what it asks for, and what it tells."""

    verb: str
    sources: frozenset[str]
    target: str
    side: str  # which side acts: a code of the app's Side vocabulary
    roles: frozenset[str]  # roles on that side; empty = appointed persons, not roles
    label: Text  # the button
    explains: Text  # what will happen, said before the button
    done: Text  # what happened, said after
    turn: Text = ""  # "Kommunen retter og sender" - set on the step whose actor has the turn
    comment: Comment = Comment.NONE
    needs_readiness: bool = False  # readiness errors stop it
    bound_to_facts: bool = False  # the person decides on the facts hash that was shown
    is_quiet: bool = False  # a way out, not the way forward: never the filled button
    each_party: bool = False  # every party on the side takes it for itself; the state moves with the last
    as_written_only: bool = False  # only of what was made before the system


@dataclass(frozen=True)
class Table:
    """A procedure for one kind of document."""

    name: str
    steps: tuple[Step, ...] = field(default_factory=tuple)

    def step(self, verb: str) -> Step:
        """Give the row of a verb; raises KeyError when the procedure has no such verb."""
        for step in self.steps:
            if step.verb == verb:
                return step
        raise KeyError(verb)

    def steps_from(self, state: str) -> list[Step]:
        """Give the rows that lead on from a state, in the table's order."""
        return [step for step in self.steps if state in step.sources]

    def turn_step(self, state: str) -> Step | None:
        """Give the row whose actor has the turn in a state, or None when nobody is waited for."""
        return next((step for step in self.steps_from(state) if step.turn), None)


@contextmanager
def moving(
    model: type[models.Model],
    pk: int,
    step: Step,
    *,
    by: User,
    may: Callable[[User, Any, Step], Verdict],
    seen: int,
    chain: Callable[[Any], str],
    note: str = "",
    on: date | None = None,
) -> Iterator[Any]:
    """Lock the row, demand state, version, words and right, let the verb act, then set the state and leave the event.

    Everything happens in one transaction. A verb that leaves the row alone (the first signature or approval of two) sets
    `row.stays = True`: state and version stand, so that the next one's page is not stale. Raises Stale when the
    row has changed since it was seen, Refused with a sentence otherwise.
    """
    with transaction.atomic():
        row: Any = model._default_manager.select_for_update().get(pk=pk)
        demand(row, step, by, may, seen, note)
        before = trail.snapshot(row)
        yield row
        if not getattr(row, "stays", False):
            row.state = step.target
            row.version += 1
        row.save()
        trail.record(step.verb, by=by, subject=row, before=before, chain=chain(row), note=note, on=on)


def demand(row: Any, step: Step, by: User, may: Callable[..., Verdict], seen: int, note: str) -> None:
    """Raise Stale or Refused unless the step may be taken on the row as it is; a slow verb asks before it begins, too."""
    if row.state not in step.sources:
        told = _("%(it)s er kommet videre, siden du åbnede siden. Hent siden igen, før du gør noget.")
        raise Stale(told % {"it": _called(row)})
    verdict = may(by, row, step)
    if not verdict:
        raise Refused(verdict.reason)
    if row.version != seen:
        told = _("%(it)s er ændret, siden du åbnede siden. Hent siden igen, før du afgør noget.")
        raise Stale(told % {"it": _called(row)})
    if step.comment is Comment.REQUIRED and not note.strip():
        raise Refused(_("Skriv hvorfor, så den anden part ved, hvad der skal ske."))


def _called(row: Any) -> str:
    """Give what the row is called in a sentence: its model's own `called`, or the agreement."""
    return str(getattr(row, "called", _("Aftalen")))
