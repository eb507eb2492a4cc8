"""The port: what stands above agreements tells its part of an edition, and heeds what happens to it.

It is the only inversion in the house. budgets registers itself in `ready()`; agreements never names budgets.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise

from partnerships.models import User
from partnerships.problem import Problem


class Occasion(StrEnum):
    """What can happen to an edition that a higher storey must heed, inside the transaction."""

    CREATED = "created"
    COPIED = "copied"
    FROZEN = "frozen"
    THAWED = "thawed"
    SIGNED = "signed"


@dataclass(frozen=True)
class Told:
    """What one storey tells of one edition: facts (JSON values) for page and document, and problems."""

    facts: Any
    problems: tuple[Problem, ...] = ()
    summary: str = ""  # one line for lists and the signing page
    money: tuple[
        tuple[str, str], ...
    ] = ()  # (label, decimal string of kr.) for the signing page, the total last


@dataclass(frozen=True)
class Happening:
    """One occasion: the edition it happened to, who did it, and the edition it was copied from when it was."""

    occasion: Occasion
    edition: Any
    by: User
    source: Any = None
    lines: Mapping[int, int] = field(
        default_factory=dict
    )  # copied rows: old primary key -> new, for initiatives


@dataclass(frozen=True)
class LivingPaper:
    """A paper that came after the text was closed and belongs to an annex of it; the signed text is not touched."""

    annex_kind: str
    title: str
    url: str
    issued_on: date
    sha256: str


@dataclass(frozen=True)
class KnownFile:
    """What a file is found to be: both are whole sentences, read by anybody who has the file."""

    heading: str
    told: str


@dataclass(frozen=True)
class Teller:
    """What a storey registers. `annex_kind` names the annex it draws, so that no file is asked for.

    `words` are its verbs as the story tells them, whole phrases after a name; `milestones` those that everybody with
    sight of the agreement reads; `inner` those of the deciding side's own work, which the writing side is not told.
    `papers` gives an agreement's living papers that this user may read, `knows` whose file a SHA-256 is.
    """

    key: str
    annex_kind: str
    document_template: str
    page_template: str
    tell: Callable[[Iterable[int]], dict[int, Told]]
    heed: Callable[[Happening], None]
    words: Mapping[str, str | Promise] = field(default_factory=dict)
    milestones: tuple[str, ...] = ()
    inner: tuple[str, ...] = ()
    papers: Callable[[Any, Any], list[LivingPaper]] | None = None
    knows: Callable[[str], KnownFile | None] | None = None


_tellers: dict[str, Teller] = {}


def register(teller: Teller) -> None:
    """Hang a storey's part on the agreement; called from its `ready()`. Registering a key again replaces it."""
    _tellers[teller.key] = teller


def tell(edition_ids: Iterable[int]) -> dict[int, dict[str, Told]]:
    """Give {edition id: {key: Told}} for many editions at once, in as many queries as there are storeys."""
    ids = list(edition_ids)
    told: dict[int, dict[str, Told]] = {edition_id: {} for edition_id in ids}
    for key, teller in _tellers.items():
        for edition_id, part in teller.tell(ids).items():
            told[edition_id][key] = part
    return told


def heed(happening: Happening) -> None:
    """Let every storey act on what happened, inside the running transaction."""
    for teller in _tellers.values():
        teller.heed(happening)


def document_templates() -> dict[str, str]:
    """Give {key: template} for the annex parts that are drawn in the printed document."""
    return {key: teller.document_template for key, teller in _tellers.items()}


def page_templates() -> dict[str, str]:
    """Give {key: template} for the annex parts that are shown on the content page."""
    return {key: teller.page_template for key, teller in _tellers.items()}


def drawn_kinds() -> dict[str, str]:
    """Give {annex kind: key}: annexes of these kinds are drawn from what the key tells."""
    return {teller.annex_kind: key for key, teller in _tellers.items()}


def words_of(verb: str) -> str:
    """Give a higher storey's own phrase for its verb, or "" when the verb is nobody's."""
    return next((str(teller.words[verb]) for teller in _tellers.values() if verb in teller.words), "")


def milestones() -> list[str]:
    """Give the verbs of higher storeys that belong to the agreement's story."""
    return [verb for teller in _tellers.values() for verb in teller.milestones]


def inner_verbs() -> list[str]:
    """Give the verbs of higher storeys that only the deciding side reads of."""
    return [verb for teller in _tellers.values() for verb in teller.inner]


def papers_of(user: Any, agreement: Any) -> list[LivingPaper]:
    """Give the papers of higher storeys that this user may read beside the agreement's own."""
    return [
        paper for teller in _tellers.values() if teller.papers for paper in teller.papers(user, agreement)
    ]


def known_file(sha256: str) -> KnownFile | None:
    """Give what a higher storey knows of a file, or None when it is nobody's."""
    found = (teller.knows(sha256) for teller in _tellers.values() if teller.knows)
    return next((each for each in found if each), None)
