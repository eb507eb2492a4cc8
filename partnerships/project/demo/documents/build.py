"""DEMO-001 to DEMO-004: the other documents, put in as they stand and led as far as they came."""

from collections.abc import Callable
from datetime import date

from agreements.life.actions.appoint_signatory import appoint_signatory
from agreements.life.actions.approve import approve
from agreements.life.actions.enter_into_force import enter_into_force
from agreements.life.actions.send_to_signature import send_to_signature
from agreements.life.actions.sign import sign
from agreements.life.actions.submit import submit
from agreements.life.enums import AuthorityBasis, SignatureMethod
from agreements.terms.actions.register_as_written import register_as_written
from agreements.terms.document.facts import facts_hash
from agreements.terms.document.gather import facts_of
from agreements.terms.enums import Kind
from agreements.terms.models import Edition, Participation
from budgets.actions.heads import Head, Payer
from budgets.enums import AmountBasis
from partnerships.actions.save_party import save_party
from partnerships.danish import clock
from partnerships.enums import PartyKind
from partnerships.models import User
from partnerships.project.demo.budgets import BudgetRow, write_printed_budget
from partnerships.project.demo.documents import internal, ngos, sketch, themes
from partnerships.project.demo.documents.writer import Paper, write_paper
from partnerships.project.demo.people import BIF, Cast

COPENHAGEN = "Københavns Kommune"
REGISTERED = date(2012, 10, 15)
# (kind, name, the organisation above it)
ORGANISATIONS: tuple[tuple[PartyKind, str, str], ...] = (
    (PartyKind.UNIT, internal.OFFICE, BIF),
    (PartyKind.UNIT, internal.SSP, COPENHAGEN),
    (PartyKind.UNIT, internal.VINK, BIF),
    (PartyKind.MINISTRY, ngos.MINISTRY, ""),
    (PartyKind.NGO, ngos.CIVIL_SOCIETY, ""),
    *sketch.ORGANISATIONS,
)


def register_organisations(cast: Cast, admin: User) -> None:
    """Register the organisations the documents name."""
    for kind, name, above in ORGANISATIONS:
        if name not in cast.parties:
            parent = {"parent": cast.parties[above]} if above else {}
            cast.parties[name] = save_party({"kind": kind, "name": name, **parent}, by=admin)


def build_internal(cast: Cast) -> Edition:
    """Give DEMO-001: approved in May 2011, in force from June 2011, and ended with 2014."""
    writer = cast.user("koordinator@koebenhavn.example")
    with clock.pinned(REGISTERED):
        edition = _registered(
            cast, writer, COPENHAGEN, Kind.INTERNAL_AGREEMENT, internal.TITLE, "DEMO-001", internal.PAPER
        )
        head = Head(
            title="Budget 2011-14",
            first_year=2011,
            last_year=2014,
            note="",
            payers=(Payer(None, BIF),),
            basis=AmountBasis.PER_YEAR,
        )
        rows = [
            BudgetRow("Medarbejder", [400_000], {0: [400_000]}),
            BudgetRow("Aktiviteter, herunder drift af ressourcepanel", [100_000], {0: [100_000]}),
        ]
        write_printed_budget(edition, head, rows, by=writer)
        _close(edition, writer, cast.user("leder@koebenhavn.example"), date(2011, 5, 25), date(2011, 6, 1))
    return Edition.objects.get(pk=edition.pk)


def build_framework(cast: Cast) -> Edition:
    """Give DEMO-004: the framework note of 13 November 2007."""
    writer = cast.user("koordinator@koebenhavn.example")
    with clock.pinned(REGISTERED):
        edition = _registered(
            cast, writer, COPENHAGEN, Kind.FRAMEWORK, themes.TITLE, "DEMO-004", themes.PAPER
        )
        _close(edition, writer, cast.user("leder@koebenhavn.example"), date(2007, 11, 13), None)
    return Edition.objects.get(pk=edition.pk)


def build_sketch(cast: Cast) -> Edition:
    """Give DEMO-003: the project sketch of 2009, registered with its faults."""
    writer = cast.user("koordinator@koebenhavn.example")
    with clock.pinned(REGISTERED):
        edition = _registered(
            cast, writer, COPENHAGEN, Kind.APPLICATION, sketch.TITLE, "DEMO-003", sketch.PAPER
        )
        sketch.tie_activities(sketch.write_budget(edition, by=writer), by=writer)
    return Edition.objects.get(pk=edition.pk)


def build_ngos(cast: Cast) -> Edition:
    """Give DEMO-002: signed by Aalborg on 17 December 2014; the two organisations have not signed."""
    writer = cast.user("koordinator@aalborg.example")
    with clock.pinned(date(2014, 9, 1)):
        edition = _registered(
            cast, writer, "Aalborg Kommune", Kind.NGO_AGREEMENT, ngos.TITLE, "DEMO-002", ngos.PAPER
        )
        shown = _hash(edition)
        submit(edition, by=writer, seen=_seen(edition), facts_hash=shown)
    with clock.pinned(date(2014, 12, 10)):
        for partner in ("partner@hjaelp.example", "partner@roedekors.example"):
            approve(edition, by=cast.user(partner), seen=_seen(edition), facts_hash=shown)
        _appoint(edition, cast, writer)
        send_to_signature(edition, by=writer, seen=_seen(edition))
    with clock.pinned(date(2014, 12, 17)):
        sign(
            edition,
            by=cast.user("leder@aalborg.example"),
            seen=_seen(edition),
            facts_hash=shown,
            method=SignatureMethod.LOGIN,
        )
    return Edition.objects.get(pk=edition.pk)


def _registered(
    cast: Cast, writer: User, owner: str, kind: Kind, title: str, reference: str, paper: Paper
) -> Edition:
    edition = register_as_written(
        by=writer, owner=cast.parties[owner], kind=kind, title=title, reference=reference
    )
    return write_paper(edition, paper, by=writer, cast=cast)


def _close(edition: Edition, writer: User, manager: User, approved: date, starts: date | None) -> None:
    """Send, approve and let take effect, on the days it happened."""
    shown = _hash(edition)
    submit(edition, by=writer, seen=_seen(edition), facts_hash=shown, on=approved)
    approve(edition, by=manager, seen=_seen(edition), facts_hash=shown, on=approved)
    enter_into_force(edition, by=writer, seen=_seen(edition), on=starts or approved)


def _appoint(edition: Edition, cast: Cast, writer: User) -> None:
    signers = {
        ngos.AALBORG: (writer, "leder@aalborg.example", "Sekretariatsleder"),
        ngos.DRC: (cast.user("partner@hjaelp.example"), "partner@hjaelp.example", "Sektionsleder"),
        ngos.RED_CROSS: (
            cast.user("partner@roedekors.example"),
            "partner@roedekors.example",
            "Afdelingschef",
        ),
    }
    for row in Participation.objects.filter(edition=edition, name__in=signers):
        by, email, title = signers[row.name]
        appoint_signatory(
            row,
            by=by,
            user=cast.user(email),
            title=title,
            basis=AuthorityBasis.POSITION,
            authority=f"Stilling som {title.lower()}",
        )


def _hash(edition: Edition) -> str:
    return facts_hash(facts_of(Edition.objects.get(pk=edition.pk)))


def _seen(edition: Edition) -> int:
    return Edition.objects.values_list("version", flat=True).get(pk=edition.pk)


BUILDERS: tuple[Callable[[Cast], Edition], ...] = (
    build_internal,
    build_framework,
    build_sketch,
    build_ngos,
)
