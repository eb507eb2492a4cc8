"""The database that is measured on: many agreements, three users, and one agreement of a usual size with a budget."""

from dataclasses import dataclass

from agreements.terms.actions.save_part import save_part
from agreements.terms.enums import AmountKind, Basis, InitiativeKind
from agreements.terms.models import Programme
from budgets.models import Allocation, Budget, BudgetLine, Expense
from partnerships.enums import Role
from partnerships.models import User
from tests.make.agreements import Case, make_draft
from tests.make.budgets import make_budget, make_line, payers_of
from tests.make.many import make_many
from tests.make.people import make_member, make_municipality, make_user

MUNICIPALITIES, PROGRAMMES = 98, 20
LINES, YEARS = 30, (2015, 2017)
WIDE_YEARS = (2015, 2020)
PARAGRAPH = (
    "Parterne udvikler, afprøver og forankrer i fællesskab de indsatser, der står i aftalen, og deler det, de lærer. "
    "Kommunen udpeger selv dem, der skal medvirke, og ministeriet tilrettelægger den uddannelse, de får."
)


@dataclass(frozen=True)
class World:
    """What was made: who sees all, who sees one municipality, who has the support desk, and the usual agreement."""

    seer: User
    coordinator: User
    desk: User
    programme: Programme
    case: Case
    budget: Budget


def make_world(number: int) -> World:
    """Fill the database with `number` agreements and the usual one."""
    towns = [make_municipality(f"Kommune {place:02d}") for place in range(MUNICIPALITIES)]
    many = make_many(number, municipalities=towns, programmes=PROGRAMMES)
    case = usual_agreement()
    return World(
        seer=make_member(make_user("Mange Ser"), many.ministry, Role.MINISTRY_CASEWORKER),
        coordinator=make_member(make_user("Én Ser"), towns[0]),
        desk=User.objects.create_superuser("desk@proeve.example", "en lang adgangskode", name="Desk"),
        programme=many.programmes[0],
        case=case,
        budget=budget_of(case, LINES),
    )


def usual_agreement(rows: int = 12) -> Case:
    """Give a draft with `rows` more sections and, under three initiatives, `rows` targets and `rows` obligations."""
    case = make_draft(title="Mentor-, rollemodel- og forældreindsats")
    by = case.coordinator
    for number in range(rows):
        section = {"heading": f"Afsnit {number + 1}", "text": f"{PARAGRAPH}\n\n{PARAGRAPH}"}
        save_part(case.edition, "section", section, by=by)
    initiatives = [
        save_part(case.edition, "initiative", {"kind": InitiativeKind.OTHER, "name": name}, by=by)
        for name in ("Rollemodeller", "Forældrecoaches", "Netværk")[: min(3, rows)]
    ]
    for number in range(rows):
        target = {
            "what": f"Mål {number + 1}",
            "amount_kind": AmountKind.EXACT,
            "minimum": 10 + number,
            "unit": "forløb",
            "basis": Basis.PER_YEAR,
        }
        save_part(case.edition, "target", target, by=by, parent=initiatives[number % len(initiatives)])
        owed = {"title": f"Rapport {number + 1}", "owner": case.party(case.municipality), "due_text": "2015"}
        save_part(case.edition, "obligation", owed, by=by)
    return case


def budget_of(case: Case, lines: int) -> Budget:
    """Give the agreement a budget of `lines` lines, three years and three payers, each cell filled."""
    budget = make_budget(case.edition, YEARS, payers=3)
    years = range(YEARS[0], YEARS[1] + 1)
    for number in range(lines):
        expenses = dict.fromkeys(years, 300000 + number)
        paid = {(year, place): 100_000 for year in years for place in range(3)}
        make_line(budget, f"Linje {number + 1}", expenses, paid)
    return budget


def wide_budget(lines: int) -> Case:
    """Give a draft with a budget of `lines` lines, six years and four payers, each cell filled."""
    case = make_draft(title=f"Budget med {lines} linjer")
    budget = make_budget(case.edition, WIDE_YEARS, payers=4)
    of_edition = {"edition_id": case.edition_pk}
    rows = BudgetLine.objects.bulk_create(
        BudgetLine(budget=budget, text=f"Linje {number + 1}", order=number, **of_edition)
        for number in range(lines)
    )
    years, payers = range(WIDE_YEARS[0], WIDE_YEARS[1] + 1), payers_of(budget)
    Expense.objects.bulk_create(
        Expense(line=line, year=year, amount=400_000, **of_edition) for line in rows for year in years
    )
    Allocation.objects.bulk_create(
        Allocation(line=line, year=year, financier_id=payer, amount=100_000, **of_edition)
        for line in rows
        for year in years
        for payer in payers
    )
    return case
