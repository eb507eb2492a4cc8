"""Moves money in a change of the budget that is being written."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from django.db.models import Max
from django.utils.translation import gettext as _

from budgets.actions.changing import editing, hold_budget
from budgets.models import ChangeItem, ChangeRequest
from budgets.queries.operative import Operative
from budgets.shapes import LineWords, Move, Purse
from partnerships.models import User
from partnerships.workflow import Refused


def save_change_item(
    request: ChangeRequest, move: Move, *, by: User, seen: int, part: int | None = None
) -> ChangeRequest:
    """Let the change move this money, as a new part or in place of `part`; expense and payment follow each other.

    Raises Refused when a line, year or payer is none of the budget's or nothing would move; Stale as `editing` does.
    """
    with editing(request, "save_change_item", by=by, seen=seen) as row:
        _demand_sense(move, hold_budget(row.agreement))
        if part is None:
            part = (row.items.aggregate(last=Max("part"))["last"] or 0) + 1
        elif not row.items.filter(part=part).delete()[0]:
            raise Refused(_("En anden har slettet den del, du retter. Tilføj den igen, hvis den skal med."))
        ChangeItem.objects.bulk_create(_items(row, part, move))
    return row


def _items(row: ChangeRequest, part: int, move: Move) -> Iterator[ChangeItem]:
    sums: dict[tuple[int | None, LineWords | None, int, int | None], Decimal] = defaultdict(Decimal)
    for purse, amount in ((move.source, -move.amount), (move.target, move.amount)):
        if purse is not None:
            for payer in (None, purse.payer):
                sums[purse.line, purse.new, purse.year, payer] += amount
    for (line, new, year, payer), amount in sums.items():
        if amount:
            yield ChangeItem(
                request=row,
                part=part,
                line_id=line,
                new_text=new.text if new else "",
                new_category=new.category if new else "",
                year=year,
                financier_id=payer,
                amount=amount,
            )


def _demand_sense(move: Move, operative: Operative) -> None:
    if move.amount <= 0:
        raise Refused(_("Skriv et beløb over 0 kr."))
    if move.source == move.target:
        raise Refused(_("Pengene skal flyttes til en anden linje, et andet år eller en anden betaler."))
    if not all(_is_known(purse, operative) for purse in (move.source, move.target) if purse is not None):
        raise Refused(_("Linjen, året eller betaleren hører ikke til budgettet. Vælg en, der står i listen."))


def _is_known(purse: Purse, operative: Operative) -> bool:
    lines = {line.pk for line in operative.lines}
    is_line = purse.line in lines if purse.new is None else purse.line is None and bool(purse.new.text)
    payers = {payer.pk for payer in operative.financiers}
    return is_line and purse.payer in payers and purse.year in operative.years
