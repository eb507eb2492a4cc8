"""An agreement on its way, made through the verbs: draft, submitted, approved, for signature, signed.

Each maker takes a `Case` however far it has come (or makes one), leads it on and gives it back; `case.edition` is
always read afresh.
"""

from dataclasses import dataclass
from datetime import date

from agreements.life.actions.appoint_signatory import appoint_signatory
from agreements.life.actions.approve import approve
from agreements.life.actions.recommend import recommend
from agreements.life.actions.send_to_signature import send_to_signature
from agreements.life.actions.sign import sign
from agreements.life.actions.submit import submit
from agreements.life.enums import AuthorityBasis, SignatureMethod
from agreements.life.models import Appointment, SealedDocument, SigningCopy
from agreements.terms.actions.create_agreement import create_agreement
from agreements.terms.actions.save_part import save_edition, save_part
from agreements.terms.document.facts import facts_hash
from agreements.terms.document.gather import facts_of
from agreements.terms.enums import (
    OPEN_STATES,
    AmountKind,
    Basis,
    InitiativeKind,
    Kind,
    NoticeAnchor,
    SectionShows,
    State,
)
from agreements.terms.models import Agreement, Clause, Edition, Participation, Programme, Template
from partnerships.enums import Role
from partnerships.models import Party, User
from partnerships.queries.prepared import Prepared
from tests.make.once import once
from tests.make.people import make_member, make_ministry, make_municipality, make_user

# Heading, text, what it shows. Our own sentences; long enough to print, short enough to print fast.
CLAUSES = (
    ("purpose", "Formål", "{kommune} og {ministerium} vil sammen forebygge kriminalitet blandt unge.", ""),
    ("period", "Aftaleperiode", "Parterne arbejder sammen i hele perioden.", SectionShows.PERIOD),
    ("initiatives", "Indsatser", "Kommunen driver disse indsatser.", SectionShows.INITIATIVES),
    ("targets", "Mål", "Indsatserne skal nå disse mål.", SectionShows.TARGETS),
    ("obligations", "Forpligtelser", "Parterne skylder hinanden dette.", SectionShows.OBLIGATIONS),
    ("termination", "Opsigelse", "Aftalen kan opsiges skriftligt.", SectionShows.TERMINATION),
)

# Read so often that to write the question each time was a hundredth of what all tests cost.
_edition: Prepared[Edition] = Prepared(lambda pk: Edition.objects.select_related("agreement").filter(pk=pk))


@dataclass
class Case:
    """One agreement and the people around it, one user per role; `outsider` works for a municipality without part."""

    edition_pk: int
    municipality: Party
    ministry: Party
    coordinator: User
    lead: User
    economist: User
    director: User  # municipal manager, signs for the municipality
    caseworker: User
    head: User
    secretary: User  # signs for the ministry
    outsider: User

    @property
    def edition(self) -> Edition:
        """Read the edition as it is now."""
        found = _edition.first(pk=self.edition_pk)
        assert found is not None
        return found

    @property
    def agreement(self) -> Agreement:
        """Read the agreement as it is now."""
        return self.edition.agreement

    @property
    def reference(self) -> str:
        """Give the agreement's reference, as it stands in addresses."""
        return self.agreement.reference

    @property
    def facts_hash(self) -> str:
        """Give the hash of the facts as the rows are now."""
        return facts_hash(facts_of(self.edition))

    @property
    def copy(self) -> SigningCopy:
        """Give the newest signing copy."""
        return SigningCopy.objects.filter(edition_id=self.edition_pk).latest("number")

    @property
    def sealed(self) -> SealedDocument:
        """Give the signed document."""
        return SealedDocument.objects.get(edition_id=self.edition_pk)

    def party(self, party: Party) -> Participation:
        """Give the party's participation."""
        return Participation.objects.get(edition_id=self.edition_pk, party=party)


def make_template() -> Template:
    """Give a small template of agreements with the state, every clause demanded; the newest number of its kind."""
    number = Template.objects.filter(kind=Kind.STATE_AGREEMENT).count() + 1
    template = Template.objects.create(kind=Kind.STATE_AGREEMENT, name="Samarbejdsaftale", number=number)
    for order, (key, heading, text, shows) in enumerate(CLAUSES):
        Clause.objects.create(
            template=template, key=key, order=order, heading=heading, text=text, shows=shows
        )
    return template


@once
def make_draft(title: str = "Mentorer i Nordby", reference: str = "", on: date | None = None) -> Case:
    """Give a complete draft, ready to be sent, with the municipality's signatory appointed."""
    municipality = make_municipality(
        cvr="29100004", ean="5798009812308", street="Torvet 1", postal_code="8000", city="Nordby"
    )
    ministry = make_ministry(
        cvr="29100012", ean="5798009812315", street="Slotsgade 2", postal_code="1060", city="København K"
    )
    coordinator = _member("Clara Koordinator", municipality, Role.MUNICIPAL_COORDINATOR)
    edition = create_agreement(
        by=coordinator,
        owner=municipality,
        template=make_template(),
        title=title,
        programme=Programme.objects.create(name="Trygge byer", authority=ministry),
        reference=reference,
        on=on,
    )
    case = Case(
        edition_pk=edition.pk,
        municipality=municipality,
        ministry=ministry,
        coordinator=coordinator,
        lead=_member("Louis Leder", municipality, Role.INITIATIVE_LEAD),
        economist=_member("Ejner Økonom", municipality, Role.MUNICIPAL_ECONOMIST),
        director=_member("Dorte Direktør", municipality, Role.MUNICIPAL_MANAGER),
        caseworker=_member("Sofie Sagsbehandler", ministry, Role.MINISTRY_CASEWORKER),
        head=_member("Konrad Kontorchef", ministry, Role.MINISTRY_HEAD_OF_OFFICE),
        secretary=_member("Dagny Departementschef", ministry, Role.MINISTRY_HEAD_OF_OFFICE),
        outsider=_member("Ulla Udenfor", make_municipality("Sydby Kommune"), Role.MUNICIPAL_COORDINATOR),
    )
    _write(case)
    appoint(case, case.municipality, by=case.coordinator, user=case.director)
    return case


@once
def submitted(case: Case | None = None, on: date | None = None) -> Case:
    """Send the agreement to the ministry."""
    case = case or make_draft(on=on)
    if case.edition.state in OPEN_STATES:
        submit(
            case.edition, by=case.coordinator, seen=case.edition.version, facts_hash=case.facts_hash, on=on
        )
        forget(case)
    return case


@once
def recommended(case: Case | None = None, on: date | None = None) -> Case:
    """Let the caseworker recommend it."""
    case = submitted(case, on)
    if case.edition.state == State.SUBMITTED:
        recommend(
            case.edition, by=case.caseworker, seen=case.edition.version, facts_hash=case.facts_hash, on=on
        )
    return case


@once
def approved(case: Case | None = None, on: date | None = None) -> Case:
    """Let the head of office approve it, and the ministry appoint its signatory."""
    case = recommended(case, on)
    if case.edition.state == State.RECOMMENDED:
        approve(case.edition, by=case.head, seen=case.edition.version, facts_hash=case.facts_hash, on=on)
        appoint(case, case.ministry, by=case.head, user=case.secretary)
    return case


@once
def for_signature(case: Case | None = None, on: date | None = None) -> Case:
    """Freeze it and put it before the signatories."""
    case = approved(case, on)
    if case.edition.state == State.APPROVED:
        send_to_signature(case.edition, by=case.coordinator, seen=case.edition.version, on=on)
    return case


def signed_by(case: Case, user: User, on: date | None = None) -> Case:
    """Let one signatory sign the present copy."""
    sign(
        case.edition,
        by=user,
        seen=case.edition.version,
        facts_hash=case.copy.facts_hash,
        method=SignatureMethod.LOGIN_AND_CODE,
        on=on,
    )
    return case


@once
def signed(case: Case | None = None, on: date | None = None) -> Case:
    """Let both parties sign, the municipality first."""
    case = for_signature(case, on)
    return signed_by(signed_by(case, case.director, on), case.secretary, on)


def appoint(case: Case, party: Party, *, by: User, user: User) -> Appointment:
    """Appoint who signs for a party, by his position."""
    return appoint_signatory(
        case.party(party),
        by=by,
        user=user,
        title="Direktør",
        basis=AuthorityBasis.POSITION,
        authority="I kraft af stillingen",
        valid_from=date(2010, 1, 1),
    )


def forget(case: Case) -> None:
    """Let every user be asked anew for his standing, as the next request would."""
    for value in vars(case).values():
        if isinstance(value, User):
            value.__dict__.pop("_standings", None)


def _member(name: str, party: Party, role: str) -> User:
    return make_member(make_user(name), party, role)


def _write(case: Case) -> None:
    by = case.coordinator
    save_edition(
        case.edition,
        {
            "period_text": "2015-2018",
            "starts_on": date(2015, 3, 1),
            "ends_on": date(2018, 2, 28),
            "notice_months": 1,
            "notice_anchor": NoticeAnchor.FIRST_OF_MONTH,
            "funds_lapse": True,
        },
        by=by,
        seen=case.edition.version,
    )
    for party, person in ((case.municipality, "Ida Indgang"), (case.ministry, "Max Modtager")):
        values = {"name": person, "function": "Kontaktperson", "email": "kontakt@proeve.example"}
        save_part(case.edition, "contact", values, by=by, parent=case.party(party))
    initiative = save_part(
        case.edition, "initiative", {"kind": InitiativeKind.MENTOR, "name": "Mentorindsats"}, by=by
    )
    lead = {"unit": "Ungeenheden", "person": "Tove Tovholder", "is_accountable": True}
    save_part(case.edition, "lead", lead, by=by, parent=initiative)
    target = {
        "what": "Mentorforløb",
        "amount_kind": AmountKind.RANGE,
        "minimum": 10,
        "maximum": 15,
        "unit": "forløb",
        "basis": Basis.PER_YEAR,
    }
    save_part(case.edition, "target", target, by=by, parent=initiative)
    plan = {
        "title": "Forankringsplan",
        "owner": case.party(case.municipality),
        "receiver": case.party(case.ministry),
        "due_text": "sidste halvår af 2017",
        "due_start": date(2017, 7, 1),
        "due_end": date(2017, 12, 31),
    }
    obligation = save_part(case.edition, "obligation", plan, by=by)
    for text in ("Hvad der fortsætter", "Hvem der betaler", "Hvem der har ansvaret"):
        save_part(case.edition, "obligation-part", {"text": text}, by=by, parent=obligation)
