"""Who pays, as bars: one per year, each part a payer, the values always said in words too."""

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from django.utils.translation import gettext as _

from budgets.forms.line import shown
from budgets.money import NOTHING, Totals
from budgets.queries.sheets import Sheet
from partnerships.danish.amounts import format_amount, format_million
from partnerships.danish.figures import format_figure

ROOM_FOR_TEXT = Decimal(24)  # percent of the drawing that a value such as "11,8 mio. kr." needs
TONES = 6


class Part(NamedTuple):
    """A part of a bar: place and width in percent of the drawing, the tone, and the value if there is room for it."""

    x: str
    width: str
    tone: str
    text_x: str
    text: str


class Bar(NamedTuple):
    """One year, or the period that a column stands for."""

    year: str
    parts: list[Part]
    total: str
    words: str


class Legend(NamedTuple):
    """A payer's tone, share of the whole and amount over all years."""

    tone: str
    name: str
    share: str
    amount: str


class WhoPays(NamedTuple):
    """The whole picture; without any amount there are no bars."""

    bars: list[Bar]
    legend: list[Legend]


def who_pays(sheet: Sheet, sums: Totals) -> WhoPays:
    """Draw the financing of each year; a year with more financing than expense has no uncovered part."""
    longest = max((_length(sums, year) for year in sheet.grid.years), default=NOTHING)
    if longest <= 0:
        return WhoPays([], [])
    legend = [
        Legend(_tone(place), payer.name, _percent(sums.shares[payer.key]), shown(sums.financiers[payer.key]))
        for place, payer in enumerate(sheet.financiers)
    ]
    if sums.uncovered_total > 0:
        legend.append(
            Legend("lack", _("Uafdækket"), _percent(sums.uncovered_share), shown(sums.uncovered_total))
        )
    return WhoPays([_bar(sheet, sums, year, longest) for year in sheet.grid.years], legend)


def _length(sums: Totals, year: int) -> Decimal:
    paid = sum(
        (max(amount, NOTHING) for (of, _payer), amount in sums.allocations.items() if of == year), NOTHING
    )
    return paid + max(sums.uncovered[year], NOTHING)


def _bar(sheet: Sheet, sums: Totals, year: int, longest: Decimal) -> Bar:
    values = [
        (payer.name, _tone(place), max(sums.allocations[year, payer.key], NOTHING))
        for place, payer in enumerate(sheet.financiers)
    ]
    values.append((_("Uafdækket"), "lack", max(sums.uncovered[year], NOTHING)))
    parts, x = [], NOTHING
    for _name, tone, amount in values:
        width = amount * 100 / longest
        if amount:
            text = format_million(amount) if width >= ROOM_FOR_TEXT else ""
            parts.append(Part(_points(x), _points(width), tone, _points(x + 2), text))
        x += width
    name = sheet.column(year)
    words = ", ".join(f"{payer} {_kroner(amount)}" for payer, _tone_, amount in values if amount)
    return Bar(name, parts, format_million(_length(sums, year)), f"{name}: {words or _('ingen beløb')}")


def _tone(place: int) -> str:
    return f"t{place % TONES}"


def _points(percent: Decimal) -> str:
    return f"{percent.quantize(Decimal('0.01'), rounding=ROUND_HALF_UP)}%"


def _percent(share: Decimal) -> str:
    return f"{format_figure(share, 1)}\N{NO-BREAK SPACE}%"


def _kroner(amount: Decimal) -> str:
    return format_amount(amount, decimals=2 if amount % 1 else 0)
