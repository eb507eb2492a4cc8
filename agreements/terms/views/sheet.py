"""The sheet: the document on screen as one user sees it, and the drawing of all of it or of the blocks that changed."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string

from agreements.frame import Frame
from agreements.rights import Group
from agreements.terms.document.facts import Facts, from_data
from agreements.terms.document.glimpse import glimpse
from agreements.terms.document.kept import kept
from agreements.terms.document.screen import ScreenBlock, block_of, screen_blocks
from agreements.terms.forms.party import OFFERED, register_values
from agreements.terms.models import Edition
from agreements.terms.queries.register_offers import participations_with_register
from agreements.terms.views.notes import Note, Offer, notes_by_block


@dataclass(frozen=True)
class DrawnBlock:
    """A block with the notes beside it. Two are equal when they would be drawn alike."""

    block: ScreenBlock
    notes: tuple[Note, ...]


class Sheet:
    """The blocks of one frame, with their notes."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame

    @cached_property
    def may_text(self) -> bool:
        """Whether the user may write text here now."""
        return bool(self.frame.is_live and self.frame.may[Group.TEXT.value])

    @cached_property
    def may_initiatives(self) -> bool:
        """Whether the user may write initiatives, leads and targets here now."""
        return bool(self.frame.is_live and self.frame.may[Group.INITIATIVES.value])

    @cached_property
    def may_remark(self) -> bool:
        """Whether the user may write remarks now."""
        return bool(self.frame.may[Group.REMARKS.value])

    @cached_property
    def blocks(self) -> list[DrawnBlock]:
        """The blocks in document order; the places to add something only for who may add it."""
        found = [
            block for block in screen_blocks(self.frame.facts) if block.kind != "adder" or self._may(block)
        ]
        offers = register_offers(self.frame.edition) if self.may_text else []
        notes = notes_by_block(found, self.frame.problems, self.frame.remarks, offers, self._mended)
        return [DrawnBlock(block, notes[block.key]) for block in found]

    def _mended(self, address: str) -> tuple[str, str]:
        """Give a block's line as it was sent and as it is, ("", "") when nothing can be set side by side."""
        if self._sent is None:
            return "", ""
        before, after = glimpse(self._sent, address), glimpse(self.frame.facts, address)
        return (before, after) if before and after and before != after else ("", "")

    @cached_property
    def _sent(self) -> Facts | None:
        return sent_facts(self.frame.edition)

    def _may(self, block: ScreenBlock) -> bool:
        return self.may_initiatives if block.group is Group.INITIATIVES else self.may_text

    @cached_property
    def next_note(self) -> Note | None:
        """The first thing that waits for this user: an open remark, else something that must be filled in."""
        notes = [note for drawn in self.blocks for note in drawn.notes]
        remarks = [note for note in notes if note.kind == "remark" and note.is_returned]
        return next(iter(remarks or [note for note in notes if note.kind == "error"]), None)

    def drawn(self, key: str) -> DrawnBlock | None:
        """Give the block with this key, or None."""
        return next((drawn for drawn in self.blocks if drawn.block.key == key), None)

    def holding(self, address: str) -> DrawnBlock | None:
        """Give the block that an address stands in, or None."""
        block = block_of([drawn.block for drawn in self.blocks], address)
        return self.drawn(block.key) if block else None

    def context(self) -> dict[str, Any]:
        """Give what the templates of the sheet need."""
        return {"frame": self.frame, "sheet": self, "reference": self.frame.agreement.reference}

    def draw_block(
        self, drawn: DrawnBlock, request: HttpRequest, *, focus: str = "", oob: bool = False
    ) -> str:
        """Give the HTML of one block; `focus` is the address whose link gets the focus, `oob` marks it for htmx."""
        context = self.context() | {"drawn": drawn, "focus": focus, "oob": oob}
        return render_to_string("agreements/content/block.html", context, request)

    def draw(self, request: HttpRequest, *, focus: str = "") -> str:
        """Give the HTML of the whole sheet."""
        return render_to_string("agreements/content/sheet.html", self.context() | {"focus": focus}, request)


def sent_facts(edition: Edition) -> Facts | None:
    """Give the facts as the other side last received them, or None when nothing was sent; one query, or none."""
    return kept(edition, "last-sent", lambda: _sent_facts(edition))


def _sent_facts(edition: Edition) -> Facts | None:
    sending = edition.sendings.order_by("-number").first()
    return from_data(sending.facts) if sending else None


def register_offers(edition: Edition) -> list[Offer]:
    """Give what the register knows and the party blocks lack."""
    offers = []
    for row in participations_with_register(edition):
        row.edition = edition
        told = register_values(row)
        offers += [
            Offer(row.line, name, told[name], row.version)
            for name in OFFERED
            if told[name] and not getattr(row, name)
        ]
    return offers
