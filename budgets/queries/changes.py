"""Changes of an agreement's budget: who may read which, and what one comes to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.db.models import QuerySet

from agreements.terms.models import Agreement
from budgets.enums import ChangeState
from budgets.models import ChangeItem, ChangeRequest
from budgets.money import NOTHING
from budgets.queries.operative import Operative, added, operative_from, operative_of
from budgets.shapes import LineWords, Measured, Move, Purse, Spot

NewLine = tuple[str, str]  # text, category


@dataclass(frozen=True)
class Change:
    """A request with its items, held against the budget as it is (or was when it was answered)."""

    request: ChangeRequest
    items: tuple[ChangeItem, ...]
    operative: Operative

    @cached_property
    def new(self) -> dict[NewLine, int]:
        """The lines that are not there yet, each with a key below nought."""
        words = dict.fromkeys(
            (item.new_text, item.new_category) for item in self.items if item.line_id is None
        )
        return {line: -place for place, line in enumerate(words, 1)}

    def key_of(self, item: ChangeItem) -> int:
        """Give the key of the line that the item is of."""
        return item.line_id if item.line_id is not None else self.new[item.new_text, item.new_category]

    @cached_property
    def asked(self) -> dict[Spot, Decimal]:
        """The differences asked for, added up by spot."""
        return self.of(self.items)

    def of(self, items: Iterable[ChangeItem]) -> dict[Spot, Decimal]:
        """Give the differences of some of the items, added up by spot."""
        sums: dict[Spot, Decimal] = defaultdict(Decimal)
        for item in items:
            sums[self.key_of(item), item.year, item.financier_id] += item.amount
        return {spot: amount for spot, amount in sums.items() if amount}

    @property
    def after(self) -> dict[Spot, Decimal]:
        """The amounts as they would be."""
        return added(self.operative.amounts, self.asked)

    @cached_property
    def words(self) -> dict[int, LineWords]:
        """The words of every line, new ones too."""
        known = {line.pk: LineWords(line.text, line.category) for line in self.operative.lines}
        known |= {
            item.line.pk: LineWords(item.line.text, item.line.category) for item in self.items if item.line
        }
        return known | {key: LineWords(*line) for line, key in self.new.items()}

    @property
    def payers(self) -> dict[int, str]:
        """The names of all who pay."""
        return {payer.pk: payer.name for payer in self.operative.financiers}

    @property
    def measured(self) -> Measured:
        """The change as the limits measure it."""
        return Measured(
            self.words,
            self.payers,
            self.operative.approved.amounts,
            self.operative.earlier,
            self.asked,
            changes_purpose=self.request.changes_purpose,
            is_correction=self.request.is_correction,
        )

    @property
    def parts(self) -> dict[int, list[ChangeItem]]:
        """The items of each part, in order."""
        parts: dict[int, list[ChangeItem]] = defaultdict(list)
        for item in self.items:
            parts[item.part].append(item)
        return dict(parts)


def change_of(request: ChangeRequest, operative: Operative) -> Change:
    """Give a request held against this budget; one query."""
    return Change(request, tuple(request.items.select_related("line", "financier")), operative)


def budget_before(request: ChangeRequest) -> Operative | None:
    """Give the budget that the change is held against: that of today while it waits, else as it was when answered."""
    if request.base is None or request.state in {ChangeState.DRAFT, ChangeState.SUBMITTED}:
        return operative_of(request.agreement)
    return operative_from(request.base, request.number if request.state == ChangeState.NOTED else None)


def changes_of(agreement: Agreement) -> QuerySet[ChangeRequest]:
    """Give the agreement's changes, the newest first, with those who acted."""
    rows = ChangeRequest.objects.filter(agreement=agreement).order_by("-number")
    return rows.select_related("agreement", "created_by", "sent_by", "decided_by", "base")


def move_of(items: Iterable[ChangeItem]) -> Move:
    """Give the move that a part's items came of: they leave the source and come to the target."""
    given, taken, amount = None, None, NOTHING
    for item in items:
        if item.financier_id is None:
            continue
        new = None if item.line_id else LineWords(item.new_text, item.new_category)
        purse = Purse(item.year, item.financier_id, item.line_id, new)
        amount = abs(item.amount)
        if item.amount < 0:
            given = purse
        else:
            taken = purse
    return Move(amount, given, taken)
