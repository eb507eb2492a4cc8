"""What a budget's head is made of, and how its payers are written."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from agreements.terms.models import Edition, Participation
from agreements.terms.queries.chains import chain_of
from budgets.enums import AmountBasis, Rhythm
from budgets.models import Allocation, Budget, Financier, RuleSet, StatedTotal
from budgets.validators.head import validate_financiers, validate_years
from partnerships import trail
from partnerships.models import User
from partnerships.workflow import Refused

HEAD_WORDS = (
    "title",
    "first_year",
    "last_year",
    "note",
    "price_level_year",
    "is_estimate",
    "basis",
    "remarks",
    "rule_set",
    "rhythm",
)


@dataclass(frozen=True)
class Payer:
    """A payer as typed: the key of the row it was, or None when it is new."""

    key: int | None
    name: str


@dataclass(frozen=True)
class Head:
    """A budget's head as typed: title, years, the note under the title, what columns hold, and the payers in order.

    `rhythm` is how a year's amounts are spread; `rule_set` are the funder's rules that the budget is checked against.
    """

    title: str
    first_year: int
    last_year: int
    note: str = ""
    price_level_year: int | None = None
    payers: tuple[Payer, ...] = ()
    is_estimate: bool = False
    basis: str = AmountBasis.BY_YEAR
    remarks: str = ""
    rule_set: RuleSet | None = None
    rhythm: str = Rhythm.YEAR


def write_head(budget: Budget, head: Head) -> None:
    """Put the head's words and years on the unsaved row; raises ValidationError when they are no budget's."""
    validate_years(head.first_year, head.last_year)
    validate_financiers([payer.name for payer in head.payers])
    for name in HEAD_WORDS:
        setattr(budget, name, getattr(head, name))
    budget.full_clean()


def write_payers(budget: Budget, edition: Edition, payers: Sequence[Payer], *, by: User) -> None:
    """Make the budget's payers the ones given, in their order, each change with its event.

    A payer of the same name as a party of the agreement is that party. Raises Refused when one is left out that still
    has amounts: money never disappears with a column.
    """
    rows = {row.pk: row for row in Financier.objects.filter(budget=budget)}
    kept = {payer.key for payer in payers}
    for row in [row for key, row in rows.items() if key not in kept]:
        _remove(row, edition, by)
    # Names are exchanged in two steps, because no two rows may bear one name in between.
    renamed = [payer.key for payer in payers if payer.key in rows and rows[payer.key].name != payer.name]
    for key in renamed:
        Financier.objects.filter(pk=key).update(name=f"\N{ZERO WIDTH SPACE}{key}")
    parties = dict(Participation.objects.filter(edition=edition).values_list("name", "party_id"))
    for order, payer in enumerate(payers):
        row = rows.get(payer.key or 0) or Financier(budget=budget, edition=edition)
        _write(row, payer.name, order, parties.get(payer.name), by)


def _write(row: Financier, name: str, order: int, party_id: int | None, by: User) -> None:
    before = trail.snapshot(row) if row.pk else None
    if before and (row.name, row.order, row.party_id) == (name, order, party_id):
        return
    row.name, row.order, row.party_id = name, order, party_id
    row.version += 1 if before else 0
    row.save()
    verb = "change_financier" if before else "add_financier"
    trail.record(verb, by=by, subject=row, before=before, chain=chain_of(row.edition))


def _remove(row: Financier, edition: Edition, by: User) -> None:
    if any(model.objects.filter(financier=row).exists() for model in (Allocation, StatedTotal)):
        sentence = _(
            "%(name)s betaler stadig noget i budgettet. Flyt eller slet beløbene, før du fjerner betaleren."
        )
        raise Refused(sentence % {"name": row.name})
    before = trail.snapshot(row)
    trail.record("delete_financier", by=by, subject=row, before=before, deleted=True, chain=chain_of(edition))
    row.delete()
