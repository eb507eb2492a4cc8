"""Editions with budgets for the tests: a municipality that writes, a ministry that pays, plain functions."""

from datetime import date
from decimal import Decimal
from itertools import count

from agreements.terms.enums import AnnexKind, Capacity, Kind, Side, State
from agreements.terms.models import Access, Agreement, Annex, Edition, Participation
from budgets.actions.add_line import add_line
from budgets.actions.create_budget import create_budget
from budgets.actions.heads import Head, Payer
from budgets.actions.save_line import LineEntry, save_line
from budgets.actions.save_printed_sums import save_printed_sums
from budgets.enums import AmountBasis, Table
from budgets.models import Budget, BudgetLine, Financier
from budgets.shapes import Printed
from partnerships.danish import clock
from partnerships.enums import Role
from partnerships.models import Party, User
from tests.make.once import once
from tests.make.people import make_member, make_ministry, make_municipality

_numbers = count(1)
LONG_AGO = date(2009, 1, 1)


@once
def make_edition(owner: Party | None = None, approver: Party | None = None, **fields) -> Edition:
    """Give a draft edition that the owner writes and the approver sees, both printed as parties."""
    owner, approver = owner or make_municipality(), approver or make_ministry()
    creator = make_member(party=owner, role=Role.MUNICIPAL_COORDINATOR)
    agreement = Agreement.objects.create(
        reference=f"B-{next(_numbers):03d}",
        kind=Kind.STATE_AGREEMENT,
        title="Aftale med budget",
        owner=owner,
        created_by=creator,
        created_at=clock.now(),
    )
    Access.objects.create(agreement=agreement, party=owner, side=Side.OWNER, since=LONG_AGO)
    Access.objects.create(agreement=agreement, party=approver, side=Side.APPROVER, since=LONG_AGO)
    edition = Edition.objects.create(
        agreement=agreement, kind=agreement.kind, title=agreement.title, state=State.DRAFT, **fields
    )
    capacities = (Capacity.GRANTEE, Capacity.GRANTOR)
    for order, (party, capacity) in enumerate(zip((owner, approver), capacities, strict=True)):
        Participation.objects.create(
            edition=edition, party=party, capacity=capacity, name=party.name, order=order
        )
    return edition


def writer_of(edition: Edition) -> User:
    """Give the coordinator who began the agreement."""
    return edition.agreement.created_by


def list_budget_annex(edition: Edition) -> Annex:
    """Say in the edition's list of annexes that there is a budget."""
    return Annex.objects.create(edition=edition, kind=AnnexKind.BUDGET, title="Budget")


@once
def make_budget(
    edition: Edition | None = None, years: tuple[int, int] = (2010, 2011), payers: int = 2
) -> Budget:
    """Give a budget without lines, made by the edition's writer."""
    edition = edition or make_edition()
    names = [*edition.participations.values_list("name", flat=True)][:payers]
    names += [f"Fond {number}" for number in range(len(names) + 1, payers + 1)]
    paying = tuple(Payer(None, name) for name in names)
    head = Head("Budget", *years, note="løbende priser", payers=paying)
    return create_budget(edition, head, by=writer_of(edition))


def payers_of(budget: Budget) -> list[int]:
    """Give the keys of the payers, in order."""
    return list(Financier.objects.filter(budget=budget).values_list("pk", flat=True))


def make_line(
    budget: Budget,
    text: str = "Koordinering",
    expenses: dict | None = None,
    paid: dict | None = None,
    **words,
) -> BudgetLine:
    """Give a saved line: `expenses` {year: kroner}, `paid` {(year, place of the payer): kroner}."""
    by, payers = writer_of(budget.edition), payers_of(budget)
    line = add_line(budget, text, by=by)
    entry = LineEntry(
        expenses={year: Decimal(amount) for year, amount in (expenses or {}).items()},
        allocations={
            (year, payers[place]): Decimal(amount) for (year, place), amount in (paid or {}).items()
        },
        **words,
    )
    return save_line(budget, line.pk, entry, by=by, seen=line.version)


# Table 1 of document 003: expenses of 2010 and 2011, then the place of the payer, what it pays in 2010 and 2011, and what
# the financing table calls the line where that is something else.
TABLE_1 = (
    ("Lokal koordinering af interventionsteam", 1_000_000, 1_000_000, 0, 1_000_000, 1_000_000, ""),
    ("Beskæftigelsestilbud", 1_900_000, 2_800_000, 0, 1_900_000, 2_800_000, ""),
    ("Sociale tilbud", 7_200_000, 10_800_000, 0, 7_200_000, 10_800_000, ""),
    ("Skole-, klub m.v. tilbud", 1_666_668, 2_500_000, 0, 1_666_667, 2_500_000, "Skole, klub m.v. tilbud"),
    ("Mentorstøtte til barn og forældre", 400_000, 400_000, 1, 400_000, 400_000, "Mentorstøtte"),
    ("PPR-rådgivning", 500_000, 500_000, 1, 500_000, 500_000, ""),
    ("Udvikling af systematiske metoder og redskaber", 200_000, 200_000, 1, 200_000, 200_000, ""),
    ("Efteruddannelse, videns- og erfaringsudveksling", 100_000, 100_000, 1, 100_000, 100_000, ""),
    ("Evaluering og mainstreaming", 300_000, 300_000, 1, 300_000, 300_000, ""),
)


@once
def make_table_1(edition: Edition | None = None) -> Budget:
    """Give the budget of document 003, entered line by line through the verbs."""
    budget = make_budget(edition)
    for text, first, second, payer, paid_first, paid_second, label in TABLE_1:
        make_line(
            budget,
            text,
            {2010: first, 2011: second},
            {(2010, payer): paid_first, (2011, payer): paid_second},
            labels={payers_of(budget)[payer]: label} if label else {},
        )
    return budget


# What document 003 prints in the column "I alt" of its expenditure, line by line; five of them are wrong.
PRINTED_EXPENDITURE = (
    2_000_000,
    2_800_000,
    19_000_000,
    5_000_000,
    1_000_000,
    1_000_000,
    400_000,
    200_000,
    400_000,
)
PRINTED_FINANCING = (
    2_000_000,
    4_700_000,
    18_000_000,
    4_166_667,
    800_000,
    1_000_000,
    400_000,
    200_000,
    600_000,
)


def make_printed_table_1(edition: Edition | None = None) -> Budget:
    """Give the budget of document 003 with every sum that the document prints, also the wrong ones."""
    budget = make_table_1(edition)
    by, payers = writer_of(budget.edition), payers_of(budget)
    lines = BudgetLine.objects.filter(budget=budget)
    rows = zip(lines, TABLE_1, PRINTED_EXPENDITURE, PRINTED_FINANCING, strict=True)
    for line, (*_words, payer, _first, _second, _label), spent, paid in rows:
        printed = {None: Printed(Decimal(spent)), payers[payer]: Printed(Decimal(paid))}
        save_line(budget, line.pk, LineEntry(printed=printed), by=by, seen=line.version)
    return state_sums(
        budget,
        {
            (Table.EXPENDITURE, None): (13_266_667, 18_600_000, 31_866_667),
            (Table.FINANCING, payers[0]): (11_766_667, 17_100_000, 28_866_667),
            (Table.FINANCING, payers[1]): (1_500_000, 1_500_000, 3_000_000),
            (Table.FINANCING, None): (13_266_667, 18_600_000, 31_866_667),
        },
    )


def state_sums(budget: Budget, sums: dict) -> Budget:
    """Say what a source prints of each column and of the whole, last: {(table, payer): amounts in kroner}."""
    budget.refresh_from_db()
    printed = {
        (table, payer, year): Printed(Decimal(amount))
        for (table, payer), amounts in sums.items()
        for year, amount in zip((*budget.columns, None), amounts, strict=True)
    }
    return save_printed_sums(budget, printed, by=writer_of(budget.edition), seen=budget.version)


@once
def make_yearly_budget(edition: Edition | None = None) -> Budget:
    """Give the budget of document 001: yearly amounts in one column for 2011-2014, with its printed sum."""
    edition = edition or make_edition()
    names = [*edition.participations.values_list("name", flat=True)][:1]
    head = Head(
        "Budget", 2011, 2014, payers=tuple(Payer(None, name) for name in names), basis=AmountBasis.PER_YEAR
    )
    budget = create_budget(edition, head, by=writer_of(edition))
    for text, amount in (("Medarbejder", 400_000), ("Aktiviteter", 100_000)):
        make_line(budget, text, {2011: amount}, {(2011, 0): amount})
    line = {(str(Table.EXPENDITURE), None, 2011): Printed(Decimal(500_000))}
    return save_printed_sums(budget, line, by=writer_of(edition), seen=budget.version)
