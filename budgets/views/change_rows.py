"""A change of the budget as it is shown: its moves in words, and before, difference and after of all that changes."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from django.utils.translation import gettext as _

from budgets.enums import Category
from budgets.forms.line import shown, shown_left
from budgets.models import ChangeItem
from budgets.money import NOTHING
from budgets.queries.changes import Change, move_of
from budgets.shapes import Move, Purse, Spot, kroner
from partnerships.danish.amounts import format_difference


class Row(NamedTuple):
    """What becomes of one amount: a line's expense in a year, or what a payer pays of it."""

    line: str
    is_new: bool
    year: int
    who: str  # "" for the expense
    before: str
    difference: str
    after: str
    used: str
    left: str
    is_short: bool  # less is left than nothing


class YearSum(NamedTuple):
    """What a year comes to: its expenditure and its financing as they would be, and whether they follow each other."""

    year: int
    before: str
    difference: str
    after: str
    financed: str
    is_even: bool


class Part(NamedTuple):
    """A move in words, and what was answered to it (None: nothing yet)."""

    number: int
    words: str
    is_approved: bool | None


def parts_of(change: Change) -> list[Part]:
    """Give the moves of the change in words."""
    return [
        Part(number, move_words(change, move_of(items)), items[0].is_approved)
        for number, items in change.parts.items()
    ]


def move_words(change: Change, move: Move) -> str:
    """Give a move as a sentence: from where to where, and what is another there."""
    amount, source, target = kroner(move.amount), move.source, move.target
    if source and target:
        told = _("%(amount)s fra %(source)s til %(target)s")
    elif source:
        told = _("%(amount)s mindre til %(source)s")
    else:
        told = _("%(amount)s mere til %(target)s")
    return told % {"amount": amount, "source": _where(change, source), "target": _where(change, target)}


def _where(change: Change, purse: Purse | None) -> str:
    if purse is None:
        return ""
    if purse.new:
        kind = f", {Category(purse.new.category).label}" if purse.new.category else ""
        line = _("den nye linje “%(line)s”%(kind)s") % {"line": purse.new.text, "kind": kind}
    else:
        line = f"“{change.words[purse.line or 0].text}”"
    return f"{line} {purse.year} ({change.payers.get(purse.payer, '')})"


def rows_of(change: Change, used: Mapping[tuple[int, int], Decimal]) -> list[Row]:
    """Give a row for each amount that changes, in the budget's order: the expense and then who pays it."""
    order = {line: place for place, line in enumerate(change.words)}
    payers = [None, *change.payers]
    spots = sorted(change.asked, key=lambda spot: (order[spot[0]], spot[1], payers.index(spot[2])))
    return [_row(change, spot, used) for spot in spots]


def _row(change: Change, spot: Spot, used: Mapping[tuple[int, int], Decimal]) -> Row:
    line, year, payer = spot
    before, difference = change.operative.amounts.get(spot, NOTHING), change.asked[spot]
    after, spent = before + difference, used.get((line, year), NOTHING)
    is_expense = payer is None
    return Row(
        change.words[line].text,
        line not in {known.pk for known in change.operative.lines},
        year,
        "" if payer is None else change.payers[payer],
        shown(before),
        signed(difference),
        shown(after),
        shown(spent) if is_expense else "",
        shown_left(after - spent) if is_expense else "",
        after < 0 or (is_expense and after < spent),
    )


def year_sums(change: Change) -> Iterator[YearSum]:
    """Give each year that changes, added up."""
    before, asked, after = change.operative.amounts, change.asked, change.after
    for year in sorted({year for _line, year, _payer in asked}):
        spent, paid = _of_year(after, year)
        moved, moved_paid = _of_year(asked, year)
        yield YearSum(
            year,
            shown(_of_year(before, year)[0]),
            signed(moved),
            shown(spent),
            shown(paid),
            moved == moved_paid,
        )


def _of_year(amounts: Mapping[Spot, Decimal], year: int) -> tuple[Decimal, Decimal]:
    """Give the expenditure and the financing of a year."""
    of_year = [(payer, amount) for (_line, each, payer), amount in amounts.items() if each == year]
    spent = sum((amount for payer, amount in of_year if payer is None), NOTHING)
    return spent, sum((amount for payer, amount in of_year if payer is not None), NOTHING)


def signed(amount: Decimal) -> str:
    """Give a difference with its sign, as it stands in a cell."""
    return format_difference(amount, unit="")


def before_and_after(change: Change, items: Iterable[ChangeItem]) -> str:
    """Give what becomes of the expenses in one text, for lists: "Løn 2013: 300.000 → 270.000; ..."."""
    asked, before = change.of(items), change.operative.amounts
    told = [
        f"{change.words[line].text} {year}: {shown(before.get((line, year, payer), NOTHING))} → "
        f"{shown(before.get((line, year, payer), NOTHING) + amount)}"
        for (line, year, payer), amount in asked.items()
        if payer is None
    ]
    return "; ".join(told) or _("Kun hvem der betaler")
