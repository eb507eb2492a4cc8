"""Many agreements at once, written straight to the tables: for long lists and for `make bench`.

Invented and regular: agreement number i belongs to municipality i modulo their number, and so on, so that a test can
say what it expects. The verbs are not used, so there are no events, sendings or signing copies.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count

from agreements.terms.enums import (
    PLACES,
    AmountKind,
    Basis,
    Capacity,
    InitiativeKind,
    Kind,
    NoticeAnchor,
    SectionShows,
    Side,
    State,
)
from agreements.terms.models import (
    Access,
    Agreement,
    Edition,
    Initiative,
    InitiativeLead,
    Obligation,
    Participation,
    Programme,
    Section,
    Target,
    Template,
)
from partnerships.danish.sorting import stored_key
from partnerships.danish.text import fold
from partnerships.models import Party, User
from tests.make.people import make_ministry, make_municipality, make_user

MOMENT = datetime(2012, 1, 2, 9, tzinfo=UTC)
EVERY_STATE = (
    State.IN_FORCE,
    State.DRAFT,
    State.IN_FORCE,
    State.SUBMITTED,
    State.SIGNED,
    State.RETURNED,
    State.IN_FORCE,
    State.APPROVED,
)
THEMES = (
    "Mentorer",
    "Rollemodeller",
    "Forældrenetværk",
    "Unge i job",
    "Trygge gader",
    "Åben skole",
    "Ærlig snak",
)
HEADINGS = (
    ("Formål", ""),
    ("Indsatser", SectionShows.INITIATIVES),
    ("Mål", SectionShows.TARGETS),
    ("Forpligtelser", SectionShows.OBLIGATIONS),
    ("Aftaleperiode", SectionShows.PERIOD),
    ("Opsigelse", SectionShows.TERMINATION),
)
OWED = ("Statusrapport", "Regnskab", "Forankringsplan")
_batches = count(1)


@dataclass(frozen=True)
class Many:
    """What was made, in order."""

    agreements: list[Agreement]
    editions: list[Edition]
    municipalities: list[Party]
    ministry: Party
    programmes: list[Programme]
    author: User


def make_many(
    number: int,
    *,
    municipalities: Sequence[Party] = (),
    ministry: Party | None = None,
    programmes: int = 1,
    states: Sequence[State] = EVERY_STATE,
    first_due: date = date(2015, 1, 20),
    title: str = "",
) -> Many:
    """Give `number` agreements, each seen by its municipality and the ministry, with terms of a usual size.

    Agreement i is number i % of each of the lists; its three obligations fall due on `first_due` plus i % 400 days and
    on the same day of the two months after: the municipality owes the first two, the ministry the third.
    """
    batch = next(_batches)
    owners = list(municipalities) or [make_municipality()]
    authority = ministry or make_ministry()
    author = make_user("Masse Maskinel")
    template = _template()
    subjects = [
        Programme.objects.create(name=f"Program {batch}.{place}", authority=authority)
        for place in range(1, programmes + 1)
    ]
    rows = [
        _agreement(batch, i, owners[i % len(owners)], authority, subjects[i % programmes], author, title)
        for i in range(number)
    ]
    for i, row in enumerate(rows):
        row.current_state = states[i % len(states)]
        row.state_place = PLACES[row.current_state]
    agreements = Agreement.objects.bulk_create(rows, batch_size=500)
    editions = Edition.objects.bulk_create([_edition(row, template) for row in agreements], batch_size=500)
    _give_sight(agreements, authority)
    _fill(editions, authority, first_due)
    _settle(editions)
    return Many(agreements, editions, owners, authority, subjects, author)


def _template() -> Template:
    number = Template.objects.filter(kind=Kind.STATE_AGREEMENT).count() + 1
    return Template.objects.create(kind=Kind.STATE_AGREEMENT, name="Samarbejdsaftale", number=number)


def _agreement(
    batch: int, i: int, owner: Party, authority: Party, programme: Programme, author: User, title: str
) -> Agreement:
    reference = f"{2010 + i % 6}-M{batch}-{i:06d}"
    name = f"{title or THEMES[i % len(THEMES)]} {i}"
    words = (reference, name, programme.name, authority.name, owner.name)
    return Agreement(
        reference=reference,
        kind=Kind.STATE_AGREEMENT,
        title=name,
        programme=programme,
        owner=owner,
        created_by=author,
        created_at=MOMENT,
        search_text=fold(" ".join(words)),
        sort_title=stored_key(name),
        party_names=[[authority.pk, authority.name], [owner.pk, owner.name]],
        current_ends_on=_ends_on(i),
    )


def _ends_on(i: int) -> date:
    return date(2015, 6, 30) + timedelta(days=i % 900)


def _edition(agreement: Agreement, template: Template) -> Edition:
    return Edition(
        agreement=agreement,
        kind=agreement.kind,
        template=template,
        title=agreement.title,
        period_text="2012-2017",
        starts_on=date(2012, 2, 1),
        ends_on=agreement.current_ends_on,
        notice_months=3,
        notice_anchor=NoticeAnchor.END_OF_MONTH,
    )


def _give_sight(agreements: list[Agreement], authority: Party) -> None:
    since = date(2012, 1, 2)
    sides = [Access(agreement=row, party=row.owner, side=Side.OWNER, since=since) for row in agreements]
    sides += [
        Access(agreement=row, party=authority, side=Side.APPROVER, since=since)
        for row in agreements
        if row.current_state != State.DRAFT
    ]
    Access.objects.bulk_create(sides, batch_size=1000)


def _fill(editions: list[Edition], authority: Party, first_due: date) -> None:
    grantors = _parties(editions, [authority] * len(editions), Capacity.GRANTOR, 0)
    grantees = _parties(editions, [row.agreement.owner for row in editions], Capacity.GRANTEE, 1)
    Section.objects.bulk_create(
        [
            Section(
                edition=row, heading=heading, text="Parterne samarbejder om dette.", shows=shows, order=order
            )
            for row in editions
            for order, (heading, shows) in enumerate(HEADINGS)
        ],
        batch_size=1000,
    )
    initiatives = Initiative.objects.bulk_create(
        [Initiative(edition=row, kind=InitiativeKind.MENTOR, name="Mentorindsats") for row in editions],
        batch_size=1000,
    )
    InitiativeLead.objects.bulk_create(
        [
            InitiativeLead(edition=row.edition, initiative=row, unit="Ungeenheden", is_accountable=True)
            for row in initiatives
        ],
        batch_size=1000,
    )
    Target.objects.bulk_create(
        [_target(row, what, order) for row in initiatives for order, what in enumerate(("Forløb", "Besøg"))],
        batch_size=1000,
    )
    Obligation.objects.bulk_create(
        [
            _obligation(row, order, first_due + timedelta(days=i % 400 + 30 * order), owing, owed)
            for i, (row, grantor, grantee) in enumerate(zip(editions, grantors, grantees, strict=True))
            for order, (owing, owed) in enumerate(
                ((grantee, grantor), (grantee, grantor), (grantor, grantee))
            )
        ],
        batch_size=1000,
    )


def _parties(
    editions: list[Edition], parties: list[Party], capacity: Capacity, order: int
) -> list[Participation]:
    rows = [
        Participation(edition=edition, party=party, capacity=capacity, order=order, name=party.name)
        for edition, party in zip(editions, parties, strict=True)
    ]
    return Participation.objects.bulk_create(rows, batch_size=1000)


def _target(initiative: Initiative, what: str, order: int) -> Target:
    return Target(
        edition=initiative.edition,
        initiative=initiative,
        what=what,
        amount_kind=AmountKind.EXACT,
        minimum=10,
        unit="forløb",
        basis=Basis.PER_YEAR,
        order=order,
    )


def _obligation(
    edition: Edition, order: int, due: date, owing: Participation, owed: Participation
) -> Obligation:
    return Obligation(
        edition=edition,
        order=order,
        title=OWED[order],
        owner=owing,
        receiver=owed,
        due_text=f"senest {due.day}.{due.month}.{due.year}",
        due_end=due,
    )


def _settle(editions: list[Edition]) -> None:
    """Set the states last: a frozen edition takes no more terms."""
    for row in editions:
        row.state = row.agreement.current_state
        if row.state in {State.SIGNED, State.IN_FORCE}:
            row.frozen_at, row.signed_on = MOMENT, date(2012, 1, 10)
        if row.state == State.IN_FORCE:
            row.in_force_on = row.starts_on
    Edition.objects.bulk_update(editions, ["state", "frozen_at", "signed_on", "in_force_on"], batch_size=500)
