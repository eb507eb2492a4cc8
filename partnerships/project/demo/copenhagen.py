"""DEMO-000, after document 000: Copenhagen and the ministry, signed in December 2012 and in force."""

from datetime import date
from decimal import Decimal
from typing import Any

from agreements.life.actions.appoint_signatory import appoint_signatory
from agreements.life.actions.approve import approve
from agreements.life.actions.enter_into_force import enter_into_force
from agreements.life.actions.recommend import recommend
from agreements.life.actions.send_to_signature import send_to_signature
from agreements.life.actions.sign import sign
from agreements.life.actions.submit import submit
from agreements.life.enums import AuthorityBasis, SignatureMethod
from agreements.terms.actions.create_agreement import create_agreement
from agreements.terms.actions.save_part import save_part
from agreements.terms.document.facts import facts_hash
from agreements.terms.document.gather import facts_of
from agreements.terms.enums import InitiativeKind, RelationKind, RightKind
from agreements.terms.models import Agreement, Edition, Participation, Programme, Section, Template
from budgets.actions.add_line import add_line
from budgets.actions.create_budget import create_budget
from budgets.actions.heads import Head, Payer
from budgets.actions.save_line import LineEntry, save_line
from budgets.models import Financier
from partnerships.danish import clock
from partnerships.models import User
from partnerships.project.demo import copenhagen_money, terms
from partnerships.project.demo.people import BIF, BUF, MINISTRY, Cast

TITLE = "Mentor-, rollemodel- og forældreindsats"
BIF_ADDRESS = "Bernstorffsgade 17, 1. sal, 1592 København V"

LEADS = {
    InitiativeKind.MENTOR: (
        {
            "unit": "VINK",
            "authority": BIF,
            "person": "Karen Brodersen",
            "address": BIF_ADDRESS,
            "is_accountable": True,
        },
    ),
    InitiativeKind.ROLE_MODEL: (
        {
            "unit": "UU København",
            "authority": BUF,
            "person": "Peter Juhl",
            "address": "Korsgade 30, 2200 København N",
            "is_accountable": True,
        },
        {
            "unit": "VINK",
            "authority": BIF,
            "person": "Karen Brodersen",
            "address": "Korsgade 30, 2200 København N",
        },
    ),
    InitiativeKind.PARENT: (
        {
            "unit": "VINK",
            "authority": BIF,
            "person": "Karen Brodersen",
            "address": BIF_ADDRESS,
            "is_accountable": True,
        },
    ),
}
MINISTRY_CONTACTS = (
    ("Sofie Rahbek", "Fuldmægtig", "+4541850012", "sagsbehandler@ministeriet.example"),
    ("Rasmus Vind", "Specialkonsulent", "+4541850037", "rasmus.vind@ministeriet.example"),
    ("Nina Storm", "Fuldmægtig", "+4541850041", "nina.storm@ministeriet.example"),
)
# The document numbers three of its sections 4 (rules.md 1.3, D11).
PRINTED_NUMBERS = ("1", "2", "3", "4", "4", "4", "5", "6", "7", "8", "9", "10", "11")
# What its italics add to the ministry's template, and the hint to who fills it in that was forgotten (D13): text, reason.
LOCAL = "Lokal tilføjelse i den underskrevne aftale."
WORDING = {
    "formaal": (
        "\n\nKonceptet bliver afprøvet i fire kommuner. Ministeriet giver bindende tilsagn for den økonomiske ramme i det "
        "vedlagte tilskudsbrev.",
        LOCAL,
    ),
    "deltagere": (
        "\n\n(kopier det nødvendige antal)",
        "Skabelonens vejledning er glemt i den underskrevne aftale.",
    ),
    "offentlighed": (
        "\n\n_En offentliggørelse aftales på forhånd med kommunen. Der bliver som udgangspunkt ikke offentliggjort "
        "personfølsomme oplysninger._",
        LOCAL,
    ),
}
# Document 000 prints no budget; these amounts are invented and the budget's note says so.
BUDGET_NOTE = "opdigtede tal til demonstrationen, da kilden ikke trykker sit budget"
BUDGET_LINES = (
    ("Projektledelse og koordinering", None, (400_000, 400_000, 400_000), 1),
    ("Mentorforløb", InitiativeKind.MENTOR, (150_000, 200_000, 200_000), 0),
    ("Rollemodelbesøg", InitiativeKind.ROLE_MODEL, (120_000, 180_000, 180_000), 0),
    ("Rådgivning af forældre", InitiativeKind.PARENT, (100_000, 150_000, 150_000), 0),
    ("Efteruddannelse", None, (180_000, 60_000, 60_000), 0),
)


def build(cast: Cast, programme: Programme, template: Template) -> Edition:
    """Replay the agreement's history through the verbs and give its edition, in force."""
    writer = cast.user("koordinator@koebenhavn.example")
    with clock.pinned(date(2012, 11, 5)):
        edition = create_agreement(
            by=writer,
            owner=cast.parties["Københavns Kommune"],
            template=template,
            title=TITLE,
            programme=programme,
            reference="DEMO-000",
        )
        write(edition, cast, writer)
    lead_to_force(edition, cast, writer, manager="leder@koebenhavn.example", month=date(2012, 12, 1))
    signed = Edition.objects.get(pk=edition.pk)
    copenhagen_money.build(signed, cast)
    return signed


def write(edition: Edition, cast: Cast, writer: User) -> None:
    """Write every datum of document 000; the municipality's CVR and phone are missing, as printed there."""
    terms.write_heading(
        edition,
        by=writer,
        subtitle="Samarbejdsaftale mellem Københavns Kommune og Social- og Integrationsministeriet 2012-2015",
        is_as_written=True,
    )
    ministry, municipality = Participation.objects.filter(edition=edition)
    save_part(
        edition, "party", {"cvr": "", "phone": ""}, by=writer, pk=municipality.pk, seen=municipality.version
    )
    for name, function, phone, email in MINISTRY_CONTACTS:
        values = {"name": name, "function": function, "phone": phone, "email": email}
        save_part(edition, "contact", values, by=writer, parent=ministry)
    values = {
        "name": "Karen Brodersen",
        "function": "Tovholder",
        "phone": "+4520365000",
        "email": writer.email,
    }
    save_part(edition, "contact", values, by=writer, parent=municipality)
    _write_sections(edition, writer)
    terms.write_initiatives(edition, LEADS, by=writer)
    terms.write_obligations(edition, by=writer, criteria="foråret 2013", midterm="medio 2014")
    _write_rules(edition, writer, ministry, municipality)
    terms.write_annexes(edition, by=writer, with_files=True)
    write_budget(edition, cast.user("oekonom@koebenhavn.example"))


def _write_rules(
    edition: Edition, writer: User, ministry: Participation, municipality: Participation
) -> None:
    """Who owns and publishes, and the agreement that pays for the coordinators and ends a year before this one."""
    for kind, what, holder, consent, text in (
        (RightKind.OWNERSHIP, "Undervisningsmateriale", ministry, None, "Andet kan aftales konkret."),
        (RightKind.OWNERSHIP, "Resultater af evalueringen", ministry, None, "Andet kan aftales konkret."),
        (
            RightKind.PUBLICATION,
            "Forløb, viden og erfaringer, i pressen og på nettet",
            ministry,
            municipality,
            "",
        ),
        (
            RightKind.PERSONAL_DATA,
            "Personfølsomme oplysninger",
            None,
            None,
            "Offentliggøres som udgangspunkt ikke.",
        ),
    ):
        values = {"kind": kind, "what": what, "holder": holder, "consent_of": consent, "text": text}
        save_part(edition, "right", values, by=writer)
    base = Agreement.objects.get(reference="DEMO-001")
    values = {
        "kind": RelationKind.DEPENDS_ON,
        "agreement": base,
        "title": base.title,
        "ends_text": "udgangen af 2014",
        "ends_on": date(2014, 12, 31),
        "note": "VINK koordinerer indsatserne og skal refinansieres fra 2015.",
    }
    save_part(edition, "relation", values, by=writer)


def _write_sections(edition: Edition, writer: User) -> None:
    """Give each section the number it has in print, and two of them their local wording; a template's hint is left in."""
    rows = Section.objects.filter(edition=edition).select_related("clause")
    for section, number in zip(rows, PRINTED_NUMBERS, strict=True):
        values: dict[str, Any] = {"printed_number": number}
        added, reason = WORDING.get(section.clause.key, ("", ""))
        if added:
            values |= {"text": section.text + added, "deviation_reason": reason}
        save_part(edition, "section", values, by=writer, pk=section.pk, seen=section.version)


def write_budget(edition: Edition, economist: User) -> None:
    """Write the budget annex: one expenditure and one payer per line and year."""
    payers = (Payer(None, MINISTRY), Payer(None, "Københavns Kommune"))
    head = Head(title="Budget 2013-2015", first_year=2013, last_year=2015, note=BUDGET_NOTE, payers=payers)
    budget = create_budget(edition, head, by=economist)
    financiers = list(Financier.objects.filter(budget=budget))
    initiatives = {row.kind: row.pk for row in edition.initiatives.all()}
    for text, kind, amounts, payer in BUDGET_LINES:
        line = add_line(budget, text, by=economist)
        years = dict(zip(budget.years, map(Decimal, amounts), strict=True))
        entry = LineEntry(
            initiative_id=initiatives.get(kind) if kind else None,
            sets_initiative=kind is not None,
            expenses=years,
            allocations={(year, financiers[payer].pk): amount for year, amount in years.items()},
        )
        save_line(budget, line.pk, entry, by=economist, seen=line.version)


def lead_to_force(edition: Edition, cast: Cast, writer: User, *, manager: str, month: date) -> None:
    """Submit, recommend, approve, send to signature, sign twice, enter into force: from the 3rd to the 19th of the month."""
    caseworker = cast.user("sagsbehandler@ministeriet.example")
    head = cast.user("kontorchef@ministeriet.example")
    shown = facts_hash(facts_of(Edition.objects.get(pk=edition.pk)))
    with clock.pinned(month.replace(day=3)):
        submit(edition, by=writer, seen=_seen(edition), facts_hash=shown)
    with clock.pinned(month.replace(day=6)):
        recommend(edition, by=caseworker, seen=_seen(edition), facts_hash=shown)
    with clock.pinned(month.replace(day=10)):
        approve(edition, by=head, seen=_seen(edition), facts_hash=shown)
        _appoint(edition, cast, writer, caseworker, manager)
        send_to_signature(edition, by=caseworker, seen=_seen(edition))
    for day, email in ((14, manager), (18, "afdelingschef@ministeriet.example")):
        with clock.pinned(month.replace(day=day)):
            sign(
                edition,
                by=cast.user(email),
                seen=_seen(edition),
                facts_hash=shown,
                method=SignatureMethod.LOGIN,
            )
    with clock.pinned(month.replace(day=19)):
        enter_into_force(edition, by=writer, seen=_seen(edition))


def _appoint(edition: Edition, cast: Cast, writer: User, caseworker: User, manager: str) -> None:
    ministry, municipality = Participation.objects.filter(edition=edition)
    appoint_signatory(
        municipality,
        by=writer,
        user=cast.user(manager),
        title="Kontorchef",
        basis=AuthorityBasis.DELEGATION,
        authority="Bemyndigelse fra direktionen af 1. november 2012",
    )
    appoint_signatory(
        ministry,
        by=caseworker,
        user=cast.user("afdelingschef@ministeriet.example"),
        title="Afdelingschef",
        basis=AuthorityBasis.POSITION,
        authority="Stilling som afdelingschef",
    )


def _seen(edition: Edition) -> int:
    return Edition.objects.values_list("version", flat=True).get(pk=edition.pk)
