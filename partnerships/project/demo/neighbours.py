"""Three more agreements of the programme: Odense's in force, Høje-Taastrup's returned with remarks, Aalborg's draft."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from agreements.life.actions.place_remark import place_remark
from agreements.life.actions.return_for_changes import return_for_changes
from agreements.life.actions.submit import submit
from agreements.terms.actions.create_agreement import create_agreement
from agreements.terms.actions.save_part import save_part
from agreements.terms.document.facts import facts_hash
from agreements.terms.document.gather import facts_of
from agreements.terms.enums import InitiativeKind
from agreements.terms.models import Edition, Participation, Programme, Section, Target, Template
from budgets.actions.add_line import add_line
from budgets.actions.create_budget import create_budget
from budgets.actions.heads import Head, Payer
from budgets.actions.save_line import LineEntry, save_line
from budgets.models import Financier
from partnerships.danish import clock
from partnerships.models import User
from partnerships.project.demo import odense_money, terms
from partnerships.project.demo.copenhagen import BUDGET_LINES, TITLE, lead_to_force
from partnerships.project.demo.people import MINISTRY, Cast


@dataclass(frozen=True)
class Town:
    """What differs from town to town; persons and numbers of departments are invented."""

    block: dict[str, str]
    unit: str
    address: str
    criteria: str
    midterm: str
    budget_years: tuple[int, ...]
    is_complete: bool = False


HOEJE_TAASTRUP = Town(
    block={
        "street": "Bygaden 2",
        "postal_code": "2630",
        "city": "Taastrup",
        "ean": "5798007820008",
        "phone": "+4543591000",
    },
    unit="SSP-sekretariatet",
    address="Bygaden 2, 2630 Taastrup",
    criteria="foråret 2015",
    midterm="medio 2015",
    budget_years=(2015,),
)
ODENSE = Town(
    block={
        "street": "Flakhaven 2",
        "postal_code": "5000",
        "city": "Odense C",
        "ean": "5798006611003",
        "phone": "+4566131372",
    },
    unit="SSP Odense",
    address="Flakhaven 2, 5000 Odense C",
    criteria="foråret 2013",
    midterm="medio 2014",
    budget_years=(2013, 2014, 2015),
    is_complete=True,
)


def build_draft(cast: Cast, programme: Programme, template: Template) -> Edition:
    """Give DEMO-007: Aalborg has begun to write and lacks most of it."""
    writer = cast.user("koordinator@aalborg.example")
    with clock.pinned(date(2015, 1, 12)):
        edition = create_agreement(
            by=writer,
            owner=cast.parties["Aalborg Kommune"],
            template=template,
            title=TITLE,
            programme=programme,
            reference="DEMO-007",
        )
        save_part(
            edition, "initiative", {"kind": InitiativeKind.MENTOR, "name": "Mentorindsatsen"}, by=writer
        )
    return edition


def build_returned(cast: Cast, programme: Programme, template: Template) -> Edition:
    """Give DEMO-006: Høje-Taastrup sent its agreement in and got it back with remarks."""
    writer = cast.user("koordinator@htk.example")
    caseworker = cast.user("sagsbehandler@ministeriet.example")
    with clock.pinned(date(2015, 1, 5)):
        edition = create_agreement(
            by=writer,
            owner=cast.parties["Høje-Taastrup Kommune"],
            template=template,
            title=TITLE,
            programme=programme,
            reference="DEMO-006",
        )
        _write(edition, writer)
    with clock.pinned(date(2015, 1, 8)):
        submit(
            edition,
            by=writer,
            seen=_seen(edition),
            facts_hash=facts_hash(facts_of(Edition.objects.get(pk=edition.pk))),
        )
    with clock.pinned(date(2015, 1, 12)):
        _remarks(edition, caseworker)
        sent = edition.sendings.get()
        return_for_changes(
            edition,
            by=caseworker,
            seen=_seen(edition),
            facts_hash=sent.facts_hash,
            note="To steder skal være klarere, før vi kan indstille aftalen. Send den igen, når de er rettet.",
        )
    return Edition.objects.get(pk=edition.pk)


def build_in_force(cast: Cast, programme: Programme, template: Template) -> Edition:
    """Give DEMO-005: Odense's agreement, signed in March 2013 and in force."""
    writer = cast.user("koordinator@odense.example")
    with clock.pinned(date(2013, 2, 4)):
        edition = create_agreement(
            by=writer,
            owner=cast.parties["Odense Kommune"],
            template=template,
            title=TITLE,
            programme=programme,
            reference="DEMO-005",
        )
        terms.write_heading(
            edition, by=writer, subtitle="Samarbejdsaftale 2013-2015", period_text="2013-2015"
        )
        _write_parts(edition, writer, ODENSE)
    lead_to_force(edition, cast, writer, manager="leder@odense.example", month=date(2013, 3, 1))
    signed = Edition.objects.get(pk=edition.pk)
    odense_money.build(signed, cast)
    return signed


def _write(edition: Edition, writer: User) -> None:
    terms.write_heading(edition, by=writer, subtitle="Samarbejdsaftale 2015", period_text="2015")
    _write_parts(edition, writer, HOEJE_TAASTRUP)


def _write_parts(edition: Edition, writer: User, town: Town) -> None:
    ministry, municipality = Participation.objects.filter(edition=edition)
    save_part(edition, "party", town.block, by=writer, pk=municipality.pk, seen=municipality.version)
    for participation, name, email in (
        (ministry, "Sofie Rahbek", "sagsbehandler@ministeriet.example"),
        (municipality, writer.name, writer.email),
    ):
        save_part(edition, "contact", {"name": name, "email": email}, by=writer, parent=participation)
    lead = {"unit": town.unit, "person": writer.name, "address": town.address, "is_accountable": True}
    leads = dict.fromkeys((InitiativeKind.MENTOR, InitiativeKind.ROLE_MODEL, InitiativeKind.PARENT), (lead,))
    terms.write_initiatives(edition, leads, by=writer)
    terms.write_obligations(edition, by=writer, criteria=town.criteria, midterm=town.midterm)
    terms.write_annexes(edition, by=writer, with_files=town.is_complete)
    _write_budget(edition, writer, town)


def _write_budget(edition: Edition, writer: User, town: Town) -> None:
    years = town.budget_years
    head = Head(
        title="Budget " + "-".join(str(year) for year in sorted({years[0], years[-1]})),
        first_year=years[0],
        last_year=years[-1],
        note="opdigtede tal til demonstrationen",
        payers=(Payer(None, MINISTRY), Payer(None, edition.agreement.owner.name)),
    )
    budget = create_budget(edition, head, by=writer)
    financiers = list(Financier.objects.filter(budget=budget))
    for text, _kind, amounts, payer in BUDGET_LINES[:3]:
        line = add_line(budget, text, by=writer)
        kroner = dict(zip(years, map(Decimal, amounts), strict=False))
        paid = {(year, financiers[payer].pk): amount for year, amount in kroner.items()}
        entry = LineEntry(expenses=kroner, allocations=paid)
        save_line(budget, line.pk, entry, by=writer, seen=line.version)


def _remarks(edition: Edition, caseworker: User) -> None:
    visits = Target.objects.get(edition=edition, what="Rollemodelbesøg")
    networks = Target.objects.get(edition=edition, what="Forældrenetværk, der støttes")
    purpose = Section.objects.get(edition=edition, clause__key="formaal")
    for block, text in (
        (
            f"target-{visits.line}",
            "Er det 30 besøg i alt om året, eller 30 på hver institution? Skriv det, så vi kan måle.",
        ),
        (
            f"target-{networks.line}",
            "Målet har intet tal. Det er i orden, hvis I skriver, hvornår tallet bliver aftalt.",
        ),
        (f"section-{purpose.line}", "Skriv gerne, hvilke boligområder indsatsen særligt skal nå."),
    ):
        place_remark(edition, by=caseworker, block=block, text=text)


def _seen(edition: Edition) -> int:
    return Edition.objects.values_list("version", flat=True).get(pk=edition.pk)
