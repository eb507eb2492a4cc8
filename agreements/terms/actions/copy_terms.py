"""Copy the terms of one edition into another: last year's agreement, a sketch that becomes an agreement."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, cast

from django.db import models

from agreements import annexes
from agreements.terms.enums import AnnexKind
from agreements.terms.markup import POINTER
from agreements.terms.models import Annex, Edition, Section
from agreements.terms.models.base import Term
from agreements.terms.parts import PARTS, Part, part_of
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.danish.notice import add_months
from partnerships.models import User

_YEAR = re.compile(r"\b(19|20)\d{2}\b")
# What belongs to one agreement alone and is written anew for the next.
_OWN_FILES = frozenset({AnnexKind.GRANT_LETTER, AnnexKind.SCAN, AnnexKind.DECISION_PAPER})
# Texts and days that speak of when: they move with the years. Decisions and grants have happened and stand.
_MOVING = {
    "obligation": ("due_text", "due_start", "due_end"),
    "phase": ("period_text", "starts_on", "ends_on"),
    "activity": ("when_text",),
    "target": ("deadline_text",),
}
_NEVER = frozenset({"id", "version", "edition", "first"})


def copy_terms(
    source: Edition, target: Edition, *, by: User, parts: Container[str], years: int = 0, on: date
) -> None:
    """Copy the rows of these parts (names of parts.PARTS), pointing at each other as before, and what storeys above hold.

    A row becomes a line of its own in the new agreement, and names the copy of the budget line that it named. `years`
    moves every written and reckoned "when". Runs inside the caller's transaction; every row leaves an event.
    """
    copies: dict[tuple[type[models.Model], int], Term] = {}
    for part in _in_order(parts):
        for row in part.model._default_manager.filter(edition=source):
            copy = _copied(row, target, copies)
            if copy is not None:
                _move(part, copy, years)
                copy.save()
                copies[type(row), row.pk] = copy
    _point_anew(source, copies)
    initiatives = {pk: copy.pk for (model, pk), copy in copies.items() if model is PARTS["initiative"].model}
    lines = annexes.heed(annexes.Happening(annexes.Occasion.COPIED, target, by, source, initiatives))
    _tie_anew(copies.values(), lines)
    for copy in copies.values():
        trail.record("copy_part", by=by, subject=copy, chain=chain_of(target), on=on)


def moved(text: str, years: int) -> str:
    """Give a text with every year in it moved: "2012-2015" and 1 is "2013-2016"."""
    return _YEAR.sub(lambda match: str(int(match[0]) + years), text) if years else text


def _in_order(parts: Container[str]) -> Iterator[Part]:
    """Give the parts so that what a row points to comes before it."""
    waiting = [part for part in PARTS.values() if part.name in parts]
    while waiting:
        models_left = {part.model for part in waiting}
        ready = [part for part in waiting if not (_pointed_at(part) & models_left - {part.model})]
        yield from ready
        waiting = [part for part in waiting if part not in ready]


def _pointed_at(part: Part) -> set[Any]:
    return {
        field.related_model
        for field in part.model._meta.concrete_fields
        if field.is_relation and field.name not in _NEVER
    }


def _copied(row: Term, target: Edition, copies: dict[tuple[type[models.Model], int], Term]) -> Term | None:
    """Give an unsaved copy; None when what it stands under did not come along."""
    copy: Any = type(row)(edition=target)
    for field in row._meta.concrete_fields:
        if field.name in _NEVER:
            continue
        value, pointed_at = getattr(row, field.attname), cast(Any, field.related_model)
        if field.is_relation and issubclass(pointed_at, Term) and value is not None:
            other = copies.get((pointed_at, value))
            if other is None and not field.null:
                return None
            value = other.pk if other else None
        setattr(copy, field.attname, value)
    if isinstance(copy, Annex) and copy.kind in _OWN_FILES:
        copy.file = None
    if isinstance(copy, Section):
        copy.printed_number = ""  # is of the old paper
    return copy


def _move(part: Part, row: Term, years: int) -> None:
    for name in _MOVING.get(part.name, ()) if years else ():
        value = getattr(row, name)
        if isinstance(value, str):
            setattr(row, name, moved(value, years))
        elif value is not None:
            setattr(row, name, add_months(value, 12 * years))


def _point_anew(source: Edition, copies: dict[tuple[type[models.Model], int], Term]) -> None:
    """Let the texts' references to sections and annexes follow to the copies."""
    kinds: dict[str, type[Term]] = {"afsnit": Section, "bilag": Annex}
    lines = {
        (word, row.line): copies[model, row.pk].line
        for word, model in kinds.items()
        for row in model._default_manager.filter(edition=source)
        if (model, row.pk) in copies
    }

    def anew(match: re.Match[str]) -> str:
        line = lines.get((match[1], int(match[2])))
        return f"[[{match[1]}:{line}]]" if line else match[0]

    for copy in copies.values():
        if isinstance(copy, Section):
            text = POINTER.sub(anew, copy.text)
            if text != copy.text:
                copy.text = text
                copy.save(update_fields=["text"])


def _tie_anew(copies: Iterable[Term], lines: Mapping[int, int]) -> None:
    """Let what names a budget line name its copy; a line that did not come along is named no more."""
    for copy in copies:
        name = part_of(copy).names_line
        if name and getattr(copy, name) is not None:
            setattr(copy, name, lines.get(getattr(copy, name)))
            copy.save(update_fields=[name])
