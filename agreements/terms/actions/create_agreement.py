"""Start a new agreement from a template."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from agreements import annexes
from agreements.rules import may_start_for
from agreements.terms.actions.index_agreement import index_agreement
from agreements.terms.enums import NEEDS_PROGRAMME, Capacity, Kind, Side
from agreements.terms.models import (
    Access,
    Agreement,
    Edition,
    Participation,
    Programme,
    Section,
    Template,
)
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.actions.next_number import next_number
from partnerships.danish import clock
from partnerships.models import Party, User
from partnerships.workflow import Refused

# Whose block stands in a new text of each kind, and as what; the other parties are added by hand. The authority behind a
# programme pays for a partnership with organisations without being bound by it (S2).
FIRST_PARTIES: dict[str, tuple[tuple[str, Capacity], ...]] = {
    Kind.STATE_AGREEMENT: (("authority", Capacity.GRANTOR), ("owner", Capacity.GRANTEE)),
    Kind.NGO_AGREEMENT: (("owner", Capacity.PARTNER), ("authority", Capacity.FUNDER)),
    Kind.INTERNAL_AGREEMENT: (("owner", Capacity.PARTNER),),
    Kind.APPLICATION: (("owner", Capacity.GRANTEE), ("authority", Capacity.GRANTOR)),
    Kind.FRAMEWORK: (),
}


@transaction.atomic
def create_agreement(
    *,
    by: User,
    owner: Party,
    template: Template,
    title: str,
    programme: Programme | None,
    reference: str = "",
    on: date | None = None,
) -> Edition:
    """Create the agreement, its first edition with the parties known so far and the template's sections; give the edition.

    The owner's side gets sight at once, nobody else. `reference` is computed ("2026-0001") unless one is given; `on` is
    the day it counts from. Raises Refused when the user is no drafter in the owner, or the kind needs a programme.
    """
    if programme is None and template.kind in NEEDS_PROGRAMME:
        raise Refused(_("Vælg det program, aftalen hører under. Så ved vi, hvem den skal sendes til."))
    verdict = may_start_for(by, owner.pk)
    if not verdict:
        raise Refused(verdict.reason)
    day = on or clock.today()
    edition = open_agreement(
        by=by, owner=owner, template=template, title=title, programme=programme, reference=reference, on=day
    )
    fill(edition, template, owner, programme.authority if programme else None, by, day)
    index_agreement(edition)
    annexes.heed(annexes.Happening(annexes.Occasion.CREATED, edition, by))
    return edition


def open_agreement(
    *,
    by: User,
    owner: Party,
    template: Template | None,
    title: str,
    programme: Programme | None,
    kind: str = "",
    reference: str = "",
    on: date,
) -> Edition:
    """Create the agreement, the owner's sight of it and an edition without any text yet; the caller has asked who may.

    The kind is the template's, or the one given for a text that was not made from any.
    """
    kind = template.kind if template else kind
    agreement = Agreement.objects.create(
        reference=reference or f"{on.year}-{next_number(f'agreement-{on.year}'):04d}",
        kind=kind,
        title=title,
        programme=programme,
        owner=owner,
        created_by=by,
        created_at=clock.now(),
    )
    trail.record("create_agreement", by=by, subject=agreement, chain=chain_of(agreement), on=on)
    access = Access.objects.create(agreement=agreement, party=owner, side=Side.OWNER, since=on)
    trail.record("give_access", by=by, subject=access, chain=chain_of(agreement), on=on)
    edition = Edition.objects.create(agreement=agreement, kind=kind, template=template, title=title)
    trail.record("create_edition", by=by, subject=edition, chain=chain_of(agreement), on=on)
    return edition


def fill(
    edition: Edition, template: Template, owner: Party, authority: Party | None, by: User, day: date
) -> None:
    """Write the blocks of the parties that are known, as the kind has them, and the template's clauses."""
    who = {"owner": owner, "authority": authority}
    known = [(party, capacity) for role, capacity in FIRST_PARTIES[edition.kind] if (party := who[role])]
    blocks = [printed_block(edition, party, capacity, at) for at, (party, capacity) in enumerate(known)]
    _add(blocks, by, day)
    write_clauses(edition, template, by=by, on=day)


def write_clauses(edition: Edition, template: Template, *, by: User, on: date) -> None:
    """Write the template's clauses as the edition's sections."""
    rows = [
        Section(edition=edition, clause=c, heading=c.heading, text=c.text, shows=c.shows, order=c.order)
        for c in template.clauses.all()
    ]
    _add(rows, by, on)


def _add(rows: Iterable[Any], by: User, day: date) -> None:
    for row in rows:
        row.save()
        trail.record("add_part", by=by, subject=row, chain=chain_of(row.edition), on=day)


def printed_block(edition: Edition, party: Party, capacity: Capacity, order: int) -> Participation:
    """Give an unsaved participation: a copy of the register's block, to be printed as it is now (DECISIONS)."""
    whole = party
    while whole.kind == "unit" and whole.parent is not None:
        whole = whole.parent
    return Participation(
        edition=edition,
        party=party,
        capacity=capacity,
        order=order,
        name=whole.name,
        unit=party.name if party != whole else "",
        street=party.street or whole.street,
        postal_code=party.postal_code or whole.postal_code,
        city=party.city or whole.city,
        phone=party.phone or whole.phone,
        cvr=whole.cvr,
        ean=party.ean or whole.ean,
        email=party.email or whole.email,
    )
