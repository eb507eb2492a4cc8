"""Blocks that stand side by side on the paper: parties, signatures, people on the evidence page."""

from collections.abc import Sequence
from typing import TypeVar

from agreements.terms.document.facts import Facts, PartyFacts
from agreements.terms.document.mark import EvidencePerson, Mark, SignatureMark
from agreements.terms.enums import BOUND

Item = TypeVar("Item")


def side_by_side(items: Sequence[Item], columns: int = 2) -> list[list[Item]]:
    """Give the items in rows of `columns`."""
    return [list(items[at : at + columns]) for at in range(0, len(items), columns)]


def signature_blocks(facts: Facts, mark: Mark) -> list[SignatureMark]:
    """Give a block per signatory in the order of the parties that are bound: signed, else planned, else empty."""
    blocks: list[SignatureMark] = []
    for party in facts.parties:
        if party.capacity not in BOUND or (mark.signing and party.line not in mark.signing):
            continue
        blocks += _of(party, mark.signatures) or _of(party, mark.planned) or [_empty(party)]
    return blocks


def evidence_columns(people: Sequence[EvidencePerson]) -> list[list[EvidencePerson]]:
    """Give the people of the evidence page, three to a table."""
    return side_by_side(people, 3 if len(people) != 4 else 2)


def _of(party: PartyFacts, marks: Sequence[SignatureMark]) -> list[SignatureMark]:
    return [mark for mark in marks if mark.party_line == party.line]


def _empty(party: PartyFacts) -> SignatureMark:
    return SignatureMark(party.line, party.name, "")
