"""The notes in the margin: what must be filled in, what the reviewer wrote, what has been dealt with."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from agreements.terms.document.screen import ScreenBlock
from partnerships.problem import Problem, Severity

KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}


@dataclass(frozen=True)
class Offer:
    """A value the register knows for an empty field of a party block; `seen` is the block's version."""

    line: int
    field: str
    value: str
    seen: int


@dataclass(frozen=True)
class Note:
    """One note. kind: error, warning, info, remark or settled."""

    kind: str
    address: str
    heading: str
    text: str
    field: str = ""
    author: str = ""
    on: date | None = None
    remark: int = 0  # primary key of the remark, 0 for a check
    seen: int = 0
    answer: str = ""
    is_returned: bool = False
    offer: Offer | None = None
    anchor: str = ""
    before: str = ""  # of a settled remark: what the block said when it was sent, and what it says now
    after: str = ""


def notes_by_block(
    blocks: Sequence[ScreenBlock],
    problems: Iterable[Problem],
    remarks: Iterable[Any],
    offers: Iterable[Offer] = (),
    mended: Callable[[str], tuple[str, str]] = lambda _address: ("", ""),
) -> dict[str, tuple[Note, ...]]:
    """Give {block key: notes}; each stands at the first block that holds its address, the others at the title."""
    placed: dict[str, list[Note]] = {block.key: [] for block in blocks}
    homes: dict[str, str] = {}
    for block in blocks:
        for address in block.addresses:
            homes.setdefault(address, block.key)
    first = blocks[0].key
    order = {address: place for place, address in enumerate(homes, 1)}  # as one reads
    read = sorted(remarks, key=lambda remark: (order.get(remark.block, 0), remark.pk))
    found = [*_of_problems(problems, offers), *_of_remarks(read, mended)]
    for note in found:
        placed[homes.get(note.address, first)].append(note)
    return {key: tuple(notes) for key, notes in placed.items()}


def _of_problems(problems: Iterable[Problem], offers: Iterable[Offer]) -> Iterable[Note]:
    known = {(f"party-{offer.line}", offer.field): offer for offer in offers}
    headings = {
        Severity.ERROR: _("Mangler, før aftalen kan gå videre"),
        Severity.WARNING: _("Tjek dette"),
        Severity.INFO: _("Til orientering"),
    }
    is_first = True
    for problem in problems:
        stops = problem.severity is Severity.ERROR
        yield Note(
            KINDS[problem.severity],
            problem.block,
            headings[problem.severity],
            problem.sentence,
            problem.field,
            offer=known.get((problem.block, problem.field)),
            anchor="mangler" if stops and is_first else "",
        )
        is_first = is_first and not stops


def _of_remarks(rows: Sequence[Any], mended: Callable[[str], tuple[str, str]]) -> Iterable[Note]:
    for number, remark in enumerate(rows, 1):
        place = {"number": number, "total": len(rows)}
        settled = remark.settled_at is not None
        heading = (
            _("Bemærkning %(number)s af %(total)s er klaret")
            if settled
            else _("Bemærkning %(number)s af %(total)s")
        )
        before, after = mended(remark.block) if settled else ("", "")
        yield Note(
            "settled" if settled else "remark",
            remark.block,
            heading % place,
            remark.text,
            author=remark.placed_by.name,
            on=remark.returned_on or remark.placed_at.date(),
            remark=remark.pk,
            seen=remark.version,
            answer=remark.answer,
            is_returned=remark.returned_on is not None,
            anchor=f"remark-{remark.pk}",
            before=before,
            after=after,
        )
