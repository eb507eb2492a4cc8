"""Saves one line of a budget with all its cells and the sums printed of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.rights import Group
from agreements.terms.actions.conflict import Conflict
from agreements.terms.actions.hold import hold
from agreements.terms.models import Edition, Initiative
from agreements.terms.queries.chains import chain_of
from budgets.actions.stated import changed_sums, place_of_line, write_sums
from budgets.models import Allocation, Budget, BudgetLine, Expense
from budgets.money import Grid
from budgets.queries.lines import know, line_of, read_cells
from budgets.shapes import Printed
from partnerships import trail
from partnerships.models import User
from partnerships.workflow import Stale

DETAILS = (
    "units",
    "unit_name",
    "unit_price",
    "times",
    "times_name",
    "assumptions",
    "legal_basis",
    "note",
    "category",
    "contribution",
    "annual_pay",
)
CELLS = ["expenses", "allocations", "stated_totals"]
ORE = Decimal("0.01")


@dataclass(frozen=True)
class LineEntry:
    """A line as it is to be: words given as None and cells not given stay; a cell given as None is emptied.

    `details` are those of DETAILS that are given. `printed` are the sums that the source prints of the line: of its
    expenditure (None) and of what a payer pays.
    """

    text: str | None = None
    initiative_id: int | None = None
    sets_initiative: bool = False
    expenses: Mapping[int, Decimal | None] = field(default_factory=dict)
    allocations: Mapping[tuple[int, int], Decimal | None] = field(default_factory=dict)  # (year, financier)
    labels: Mapping[int, str] = field(default_factory=dict)  # by financier
    details: Mapping[str, str | Decimal | None] = field(default_factory=dict)
    printed: Mapping[int | None, Printed] = field(default_factory=dict)


Read = Callable[[Grid], LineEntry]


@transaction.atomic
def save_line(of: Budget | Edition, key: int, entry: LineEntry | Read, *, by: User, seen: int) -> BudgetLine:
    """Save the line seen in version `seen`; give it with its new version. Nothing changed is nothing saved.

    `entry` may be what reads it from the columns the budget has once nobody else can change them. The line comes with its
    budget and the payers.

    Raises Conflict with the row as it is now (None when deleted) when somebody saved something else first, Refused when
    the user may not write the budget now, ValidationError when the text is empty or too long.
    """
    held = hold(of if isinstance(of, Edition) else of.edition, by=by, group=Group.BUDGET)
    line = line_of(held, key)
    if line is None:
        raise Conflict(_("En anden har slettet linjen, mens du skrev."))
    if callable(entry):
        entry = entry(_columns(line.budget))
    read_cells(line)
    before = trail.snapshot(line)
    changes = _Changes(line, entry)
    if not changes:
        return line
    _demand_known_columns(_columns(line.budget), entry)
    _demand_own_initiative(held, entry)
    if line.version != seen:
        raise Conflict(_("En anden har gemt linjen, mens du skrev. Vælg, hvad der skal stå."), line)
    changes.write()
    line.version += 1
    line.clean_fields(exclude=["edition", "budget", "first", "initiative"])
    line.save()
    trail.record("save_budget_line", by=by, subject=line, before=before, chain=chain_of(held))
    line.refresh_from_db(fields=CELLS)  # forgets them; whoever asks reads what is there now
    return line


def _columns(budget: Budget) -> Grid:
    return Grid(budget.columns, tuple(payer.pk for payer in budget.financiers.all()))


def _demand_own_initiative(edition: Edition, entry: LineEntry) -> None:
    if (
        entry.initiative_id
        and not Initiative.objects.filter(pk=entry.initiative_id, edition=edition).exists()
    ):
        raise Stale(_("Indsatsen findes ikke længere i aftalen. Hent siden igen."))


def _demand_known_columns(known: Grid, entry: LineEntry) -> None:
    years = {*entry.expenses, *(year for year, _payer in entry.allocations)}
    payers = {payer for _year, payer in entry.allocations} | {*entry.printed} - {None}
    if not years <= {*known.years} or not payers <= {*known.financiers}:
        raise Stale(_("Budgettets år eller betalere er ændret, mens du skrev. Hent siden igen."))


class _Changes:
    """What differs between the stored line and the entry; only that is written."""

    def __init__(self, line: BudgetLine, entry: LineEntry) -> None:
        self.line, self.entry = line, entry
        spent = {cell.year: cell.amount for cell in line.expenses.all()}
        paid = {(cell.year, cell.financier_id): cell for cell in line.allocations.all()}
        self.labels = {cell.financier_id: cell.label for cell in paid.values()} | dict(entry.labels)
        self.expenses = {year: amount for year, amount in entry.expenses.items() if spent.get(year) != amount}
        amounts = {place: cell.amount for place, cell in paid.items()}
        self.allocations = {
            place: amount for place, amount in entry.allocations.items() if amounts.get(place) != amount
        }
        self.relabelled = {
            financier
            for (_year, financier), cell in paid.items()
            if financier in entry.labels and cell.label != entry.labels[financier]
        }
        self.words = self._words()
        sums = {place_of_line(payer): printed for payer, printed in entry.printed.items()}
        self.sums = changed_sums(line.budget, line, sums)

    def __bool__(self) -> bool:
        return bool(self.expenses or self.allocations or self.relabelled or self.words or self.sums)

    def _words(self) -> dict[str, str | int | Decimal | None]:
        wanted: dict[str, str | int | Decimal | None] = {
            name: self.entry.details[name] for name in DETAILS if name in self.entry.details
        }
        if self.entry.text is not None:
            wanted["text"] = self.entry.text
        if self.entry.sets_initiative:
            wanted["initiative_id"] = self.entry.initiative_id
        return {name: value for name, value in wanted.items() if getattr(self.line, name) != value}

    def write(self) -> None:
        """Write the cells, and let the line know what stands there now; set, but do not save, the line's own words."""
        for name, value in self.words.items():
            setattr(self.line, name, value)
        self._write_expenses()
        self._write_allocations()
        for financier in self.relabelled:
            Allocation.objects.filter(line=self.line, financier=financier).update(
                label=self.labels[financier]
            )
        if self.sums:
            write_sums(self.line.budget, self.line.edition, self.line, self.sums)
            self.line.refresh_from_db(fields=["stated_totals"])

    def _write_expenses(self) -> None:
        emptied = [year for year, amount in self.expenses.items() if amount is None]
        if emptied:
            Expense.objects.filter(line=self.line, year__in=emptied).delete()
        written = [
            Expense(edition_id=self.line.edition_id, line=self.line, year=year, amount=amount.quantize(ORE))
            for year, amount in self.expenses.items()
            if amount is not None
        ]
        Expense.objects.bulk_create(
            written, update_conflicts=True, unique_fields=["line", "year"], update_fields=["amount"]
        )
        kept = [cell for cell in self.line.expenses.all() if cell.year not in self.expenses]
        know(self.line, "expenses", [*kept, *written])

    def _write_allocations(self) -> None:
        emptied = [place for place, amount in self.allocations.items() if amount is None]
        for financier in {financier for _year, financier in emptied}:
            years = [year for year, payer in emptied if payer == financier]
            Allocation.objects.filter(line=self.line, financier=financier, year__in=years).delete()
        written = [
            Allocation(
                edition_id=self.line.edition_id,
                line=self.line,
                year=year,
                financier_id=financier,
                amount=amount.quantize(ORE),
                label=self.labels.get(financier, ""),
            )
            for (year, financier), amount in self.allocations.items()
            if amount is not None
        ]
        Allocation.objects.bulk_create(
            written,
            update_conflicts=True,
            unique_fields=["line", "year", "financier"],
            update_fields=["amount", "label"],
        )
        kept = [
            cell
            for cell in self.line.allocations.all()
            if (cell.year, cell.financier_id) not in self.allocations
        ]
        for cell in kept:
            if cell.financier_id in self.relabelled:
                cell.label = self.labels[cell.financier_id]
        know(self.line, "allocations", [*kept, *written])
