"""The port: what stands above agreements tells its part of an edition, and heeds what happens to it.

It is the only inversion in the house. budgets registers itself in `ready()`; agreements never names budgets.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.functional import Promise

from partnerships.models import User
from partnerships.problem import Problem
from partnerships.shapes import Span


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
    lines: tuple[tuple[int, str], ...] = ()  # (identity, text) of the lines that a term may name


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
class Waiting:
    """What waits for the user in an agreement, or a deadline there, as a higher storey tells it to Forside and Frister."""

    title: str
    agreement: str  # its title
    reference: str
    text: str  # what is missing, one sentence
    action: str  # the button, named after the act
    url: str
    word: str  # the state, and the kind of its badge
    kind: str
    deadline: date | None = None
    is_owed: bool = True  # by the user's own organisation, not to it
    is_mine: bool = True  # whether it is a turn, and the user's own to take
    internal_on: date | None = None  # when his organisation has it ready; nobody else is told


@dataclass(frozen=True)
class Turn:
    """Whom a higher storey waits for in an agreement, as the lists say it in few words."""

    text: str
    is_mine: bool


def _nothing(*_asked: Any) -> list[Any]:
    return []


def _nowhere(*_asked: Any) -> dict[int, Any]:
    return {}


@dataclass(frozen=True)
class Teller:
    """What a storey registers. `annex_kind` names the annex it draws, so that no file is asked for.

    `words` are its verbs as the story tells them, whole phrases after a name; `milestones` those that everybody with
    sight of the agreement reads; `inner` those of the deciding side's own work, which the writing side is not told.
    `papers(user, agreement)` gives an agreement's living papers that the user may read, in one query; `knows(sha256)`
    what a file is. `waits(user, seen)` gives what waits for the user among the agreements he sees, `turns(user, agreement)`
    all that waits for anybody in one of them, and `turns_among(user, agreement ids)` {agreement id: whom it waits for} of
    those where anything waits, each in one query; `mine(user)` is the condition on agreements where something waits for the
    user. `dues(user, seen, span)` gives the deadlines there in two queries. `sums(programmes, seen)` gives {programme id:
    (what, kroner) of all its agreements that are seen} in one. `heed` gives {old line: new line} of lines it copied, and
    `lines(edition id)` the lines that a term may name, as rows of (order, identity, text) that are not asked for yet.
    """

    key: str
    annex_kind: str
    document_template: str
    page_template: str
    tell: Callable[[Iterable[int]], dict[int, Told]]
    heed: Callable[[Happening], Mapping[int, int]]
    words: Mapping[str, str | Promise] = field(default_factory=dict)
    milestones: tuple[str, ...] = ()
    inner: tuple[str, ...] = ()
    papers: Callable[[Any, Any], list[LivingPaper]] | None = None
    knows: Callable[[str], KnownFile | None] | None = None
    lines: Callable[[int], QuerySet[Any]] | None = None
    waits: Callable[[Any, Any], list[Waiting]] = _nothing
    turns: Callable[[Any, Any], list[Waiting]] = _nothing
    turns_among: Callable[[Any, Iterable[int]], dict[int, Turn]] = _nowhere
    mine: Callable[[Any], Q] | None = None
    dues: Callable[[Any, Any, Span], list[Waiting]] = _nothing
    sums: Callable[[Iterable[int], Any], dict[int, list[tuple[str, Decimal]]]] | None = None


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


def heed(happening: Happening) -> dict[int, int]:
    """Let every storey act on what happened, inside the running transaction; give {old line: new line} of copied lines."""
    copied: dict[int, int] = {}
    for teller in _tellers.values():
        copied |= teller.heed(happening)
    return copied


def told_lines(told: Mapping[str, Told]) -> dict[int, str]:
    """Give {identity: text} of the lines in what was told of one edition."""
    return {line: text for part in told.values() for line, text in part.lines}


def lines_of(edition_id: int) -> list[QuerySet[Any]]:
    """Give the edition's lines, rows of (order, identity, text) for each storey that has any; nothing is asked yet."""
    return [teller.lines(edition_id) for teller in _tellers.values() if teller.lines]


def has_line(edition_id: int, line: int) -> bool:
    """Tell whether the edition has this line; a query for each storey."""
    return any(line == found for rows in lines_of(edition_id) for _order, found, _text in rows)


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


def waits(user: Any, seen: Any) -> list[Waiting]:
    """Give what waits for the user besides the steps of the agreements themselves; a query for each storey."""
    return [waiting for teller in _tellers.values() for waiting in teller.waits(user, seen)]


def desk(user: Any, seen: Any, span: Span) -> list[Waiting]:
    """Give what waits for the user and the deadlines there, each thing once: a turn at a deadline's page has its day."""
    waiting, days = waits(user, seen), dues(user, seen, span)
    by_page = {due.url: due for due in days}
    told = {each.url for each in waiting}
    turns_with_days = [_with_day(each, by_page.get(each.url)) for each in waiting]
    return [*turns_with_days, *(due for due in days if due.url not in told)]


def _with_day(waiting: Waiting, due: Waiting | None) -> Waiting:
    if due is None:
        return waiting
    text = f"{waiting.text} {due.text}".strip()
    return replace(waiting, text=text, deadline=due.deadline, internal_on=due.internal_on)


def turns(user: Any, agreement: Any) -> list[Waiting]:
    """Give what waits for anybody in the agreement besides its own steps, the user's own first; a query for each storey."""
    found = [waiting for teller in _tellers.values() for waiting in teller.turns(user, agreement)]
    return sorted(found, key=lambda waiting: not waiting.is_mine)


def turns_among(user: Any, agreement_ids: Iterable[int]) -> dict[int, Turn]:
    """Give {agreement id: whom it waits for besides its own steps} of those he sees where anything waits, himself first.

    A query for each storey.
    """
    ids = list(agreement_ids)
    found: dict[int, Turn] = {}
    for teller in _tellers.values():
        for agreement_id, turn in teller.turns_among(user, ids).items():
            if turn.is_mine or agreement_id not in found:
                found[agreement_id] = turn
    return found


def my_turn(user: Any) -> Q:
    """Give the condition on agreements where something waits for the user besides their own steps. Runs no query."""
    mine = Q(pk__in=[])
    for teller in _tellers.values():
        if teller.mine:
            mine |= teller.mine(user)
    return mine


def dues(user: Any, seen: Any, span: Span) -> list[Waiting]:
    """Give the deadlines that the agreements' obligations do not hold, by day; two queries for each storey."""
    found = [waiting for teller in _tellers.values() for waiting in teller.dues(user, seen, span)]
    return sorted(found, key=lambda waiting: (waiting.deadline or date.max, waiting.reference))


def sums(programme_ids: Iterable[int], seen: Any) -> dict[int, list[tuple[str, Decimal]]]:
    """Give {programme id: (what, kroner)} over the agreements of each that are seen; a query for each storey."""
    ids = list(programme_ids)
    found: dict[int, list[tuple[str, Decimal]]] = {programme_id: [] for programme_id in ids}
    for teller in _tellers.values():
        for programme_id, rows in (teller.sums(ids, seen) if teller.sums else {}).items():
            found[programme_id] += rows
    return found
