"""Enter an agreement that was made before the system, whole: parties, period, text and scan in one step."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from agreements.terms.actions.create_agreement import printed_block
from agreements.terms.actions.register_as_written import register_as_written
from agreements.terms.actions.save_part import save_edition, save_part
from agreements.terms.document.old_text import OldText
from agreements.terms.enums import WITHOUT_PARTIES, AnnexKind, Capacity
from agreements.terms.models import Edition, Programme
from agreements.terms.parts import PARTS
from partnerships.actions.save_party import save_party
from partnerships.enums import STATE_KINDS
from partnerships.models import Party, StoredFile, User


@dataclass(frozen=True)
class OldAgreement:
    """What is typed of an old agreement. `newcomer` is kind and name of a party that the register lacks."""

    owner: Party
    kind: str
    title: str
    programme: Programme | None = None
    others: tuple[Party, ...] = ()
    newcomer: Mapping[str, str] = field(default_factory=dict)
    period: Mapping[str, Any] = field(default_factory=dict)
    text: OldText = field(default_factory=OldText)
    scan: StoredFile | None = None
    scan_title: str = ""


@transaction.atomic
def enter_old_agreement(old: OldAgreement, *, by: User) -> Edition:
    """Register the agreement as written and write all that is known of it; give its edition, or raise and write nothing.

    Raises Refused when the user is no drafter in the owner or may not add the newcomer, ValidationError when the text
    cannot be laid out. Faults of the text itself stop nothing (DECISIONS, "Old documents").
    """
    edition = register_as_written(
        by=by, owner=old.owner, kind=old.kind, title=old.title, programme=old.programme
    )
    edition = save_edition(
        edition, {**old.period, "introduction": old.text.introduction}, by=by, seen=edition.version
    )
    if old.kind not in WITHOUT_PARTIES:
        others = [*old.others, *([save_party(old.newcomer, by=by)] if old.newcomer else [])]
        _write_parties(edition, old.owner, others, by)
    for section in old.text.sections:
        values = {"heading": section.heading, "text": section.text, "printed_number": section.number}
        save_part(edition, "section", values, by=by)
    if old.scan is not None:
        scan = {
            "kind": AnnexKind.SCAN,
            "title": old.scan_title or old.scan.name,
            "file": old.scan,
            "is_required": False,
        }
        save_part(edition, "annex", scan, by=by)
    return edition


def _write_parties(edition: Edition, owner: Party, others: Iterable[Party], by: User) -> None:
    """Write the blocks, the state first: it grants, the owner is granted; without the state all are partners."""
    state = [party for party in others if party.kind in STATE_KINDS]
    rest = [party for party in others if party.kind not in STATE_KINDS]
    rows = [
        *((party, Capacity.GRANTOR) for party in state),
        (owner, Capacity.GRANTEE if state else Capacity.PARTNER),
        *((party, Capacity.PARTNER) for party in rest),
    ]
    for party, capacity in rows:
        block = printed_block(edition, party, capacity, 0)
        values = {name: getattr(block, name) for name in PARTS["party"].fields}
        save_part(edition, "party", values, by=by)
