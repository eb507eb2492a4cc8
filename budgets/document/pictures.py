"""Pictures of money: bars whose values are always said in words and in a table, the same on page and paper.

Everything an SVG needs is worked out here, in attributes of its own, since paper knows no style sheet inside a drawing.
A payer is told from another by lines, too, not by colour alone; each line is drawn, since the validator that our paper is
held against knows no patterns.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from budgets.money import NOTHING, Totals, shares_of
from budgets.queries.sheets import Sheet
from partnerships.danish.amounts import format_amount, format_difference, format_million
from partnerships.danish.figures import NO_BREAK_SPACE, format_figure, shortened

ROOM_FOR_TEXT = Decimal(24)  # percent of the drawing that a value such as "11,8 mio. kr." needs
BAR_STEP, LEGEND_STEP = 54, 22  # from one bar, and from one line of the legend, to the next
MILLION = Decimal(1_000_000)
MOST_LETTERS = 34  # of the name over a bar
MOST_LINES = 6  # of an account that are drawn one by one: more would not stand on a sheet of paper


class Tone(NamedTuple):
    """A colour, the colour of text on it, and the lines over it as an SVG path that is longer than any bar."""

    key: str
    colour: str
    text: str
    lines: str
    line_colour: str


_UP = "".join(f"M{x} 26l26-26" for x in range(-24, 1000, 8))
_DOWN = "".join(f"M{x} 0l26 26" for x in range(-24, 1000, 8))
_UPRIGHT = "".join(f"M{x} 0v26" for x in range(4, 1000, 8))
_LEVEL = "M0 5h1000M0 13h1000M0 21h1000"
TONES = (
    Tone("t0", "#454545", "#ffffff", "", ""),
    Tone("t1", "#8fb1dc", "#1a1a1a", _UP, "#4f7fbd"),
    Tone("t2", "#2b6b57", "#ffffff", _UPRIGHT, "#1d4d3e"),
    Tone("t3", "#e0b354", "#1a1a1a", _LEVEL, "#a97b17"),
    Tone("t4", "#6d4b86", "#ffffff", _DOWN, "#4e3262"),
    Tone("t5", "#bcbcbc", "#1a1a1a", _LEVEL + _UPRIGHT, "#7d7d7d"),
)
LACK = Tone("lack", "#b3001b", "#ffffff", _UP + _DOWN, "#7d0013")


class Amount(NamedTuple):
    """A part of a bar as it is given: whose it is, its tone, kroner."""

    name: str
    tone: Tone
    kroner: Decimal


class Part(NamedTuple):
    """A part of a bar as it is drawn: place and width in percent of the drawing, and the value if there is room."""

    x: str
    width: str
    tone: Tone
    text_x: str
    text: str


class Bar(NamedTuple):
    """One bar: what it is of, its parts, its whole; `y` is where its words stand, in pixels from above."""

    label: str
    parts: list[Part]
    total: str
    y: int


class Legend(NamedTuple):
    """What a tone stands for."""

    tone: Tone
    text: str
    y: int


@dataclass(frozen=True)
class Picture:
    """A drawing with its table behind; `key` is unlike that of any other on the page, `words` say all it shows."""

    key: str
    title: str
    words: str
    bars: list[Bar]
    legend: list[Legend]
    head: list[str]
    rows: list[list[str]]

    @property
    def height(self) -> int:
        """The height of the drawing in pixels."""
        return len(self.bars) * BAR_STEP + len(self.legend) * LEGEND_STEP + 8


def pictures_of(sheet: Sheet, sums: Totals) -> list[Picture]:
    """Give the pictures of a budget: who pays each year, and each payer's share; none without amounts."""
    payers = [payer for payer in sheet.financiers if sums.financiers[payer.key] > 0]
    tones = {payer.key: TONES[place % len(TONES)] for place, payer in enumerate(payers)}
    years = [
        (
            sheet.column(year),
            [Amount(payer.name, tones[payer.key], sums.allocations[year, payer.key]) for payer in payers]
            + [Amount(_("Uafdækket"), LACK, sums.uncovered[year])],
        )
        for year in sheet.grid.years
    ]
    whole = [Amount(payer.name, tones[payer.key], sums.financiers[payer.key]) for payer in payers]
    whole.append(Amount(_("Uafdækket"), LACK, sums.uncovered_total))
    by_year = _("Hvem betaler, pr. år") if sheet.is_per_year else _("Hvem betaler år for år")
    drawn = [_payers(by_year, years)]
    if sum(part.kroner > 0 for part in whole) > 1:
        drawn.append(_shares(whole))
    return [picture for picture in drawn if picture.bars]


def budget_against_use(rows: Sequence[tuple[str, Decimal, Decimal]]) -> Picture:
    """Draw (line or year, budget, used) in kroner, a bar each: what is used, what is left, what is beyond the budget."""
    named = (_("Forbrug"), TONES[0]), (_("Tilbage"), TONES[1]), (_("Over budgettet"), LACK)
    drawn, said, table = [], [], []
    for label, budget, used in rows:
        within = min(max(used, NOTHING), max(budget, NOTHING))
        parts = (within, max(budget, NOTHING) - within, max(used, NOTHING) - within)
        amounts = [Amount(*tone, kroner) for tone, kroner in zip(named, parts, strict=True)]
        compared = {"used": _figure(used), "budget": _said_amount(budget)}
        drawn.append((_cut(label), amounts, _("%(used)s af %(budget)s") % compared))
        said.append(f"{label}: {_said(amounts)}")
        table.append([label, _figure(budget), _figure(used), _figure(budget - used)])
    title = _("Budget og forbrug")
    bars, legend = _bars(drawn)
    head = [_("Hvad"), _("Budget"), _("Forbrug"), _("Tilbage")]
    return _picture("forbrug", title, said, bars, legend, head, table)


def picture_of_account(facts: Mapping[str, Any]) -> Picture:
    """Draw the budget and the use of an account's facts: line by line, or year by year when there are many lines."""
    lines = facts["lines"]
    if len(lines) <= MOST_LINES:
        return budget_against_use([(row["text"], *_compared(row)) for row in lines])
    return budget_against_use([(str(row["year"]), *_compared(row)) for row in account_years(facts)])


def account_years(facts: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give each year of an account with what was approved and used on all its lines, as the facts write amounts."""
    rows = []
    for year in facts["years"]:
        cells = [cell for line in facts["lines"] for cell in line["years"] if cell["year"] == year]
        sums = {name: sum((Decimal(cell[name]) for cell in cells), NOTHING) for name in ("approved", "used")}
        rows.append({"year": year} | {name: f"{amount:.2f}" for name, amount in sums.items()})
    return rows


def _compared(row: Mapping[str, Any]) -> tuple[Decimal, Decimal]:
    return Decimal(row["approved"]), Decimal(row["used"])


def _payers(title: str, rows: Sequence[tuple[str, list[Amount]]]) -> Picture:
    """Draw a bar for each column of years, in parts by who pays."""
    bars, legend = _bars([(label, amounts, _in_short(_length(amounts))) for label, amounts in rows])
    names = list(_seen(amount for _label, amounts in rows for amount in amounts))
    by_name = [{amount.name: amount.kroner for amount in amounts} for _label, amounts in rows]
    table = [
        [label, *(_figure(own.get(name)) for name in names), _figure(_length(amounts))]
        for (label, amounts), own in zip(rows, by_name, strict=True)
    ]
    said = [f"{label}: {_said(amounts)}" for label, amounts in rows]
    return _picture("betalere", title, said, bars, legend, [_("År"), *names, _("I alt")], table)


def _bars(rows: Sequence[tuple[str, list[Amount], str]]) -> tuple[list[Bar], list[Legend]]:
    """Give a bar for each (name, parts, whole), the longest of them as wide as the drawing, and what the tones stand for."""
    longest = max((_length(amounts) for _label, amounts, _whole in rows), default=NOTHING)
    if longest <= 0:
        return [], []
    bars = [
        Bar(
            label,
            _parts(amounts, longest, [_in_short(amount.kroner) for amount in amounts]),
            whole,
            place * BAR_STEP + 16,
        )
        for place, (label, amounts, whole) in enumerate(rows)
    ]
    parts_by_place = zip(*(amounts for _label, amounts, _whole in rows), strict=True)
    seen = _seen(amount for amounts in parts_by_place for amount in amounts)
    legend = [
        Legend(tone, shortened(name), len(bars) * BAR_STEP + place * LEGEND_STEP + 4)
        for place, (name, tone) in enumerate(seen.items())
    ]
    return bars, legend


def _picture(
    key: str,
    title: str,
    said: list[str],
    bars: list[Bar],
    legend: list[Legend],
    head: list[str],
    rows: list[list[str]],
) -> Picture:
    """Give the drawing with its words and table; without bars nothing is drawn and nothing said."""
    if not bars:
        return Picture(key, title, "", [], [], [], [])
    words = " ".join(each if each.endswith(".") else f"{each}." for each in (title, *said))
    return Picture(key, title, words, bars, legend, head, rows)


def _shares(whole: list[Amount]) -> Picture:
    title, length = _("Hver betalers andel"), _length(whole)
    paid = [amount for amount in whole if amount.kroner > 0]
    percents = [
        f"{format_figure(part, 2)}{NO_BREAK_SPACE}%" for part in shares_of([each.kroner for each in paid])
    ]
    legend = [
        Legend(amount.tone, f"{shortened(amount.name)} {percent}", BAR_STEP + place * LEGEND_STEP + 4)
        for place, (amount, percent) in enumerate(zip(paid, percents, strict=True))
    ]
    said = ", ".join(f"{amount.name} {percent}" for amount, percent in zip(paid, percents, strict=True))
    bar = Bar(_("Hele perioden"), _parts(paid, length, percents), _in_short(length), 16)
    rows = [
        [amount.name, _figure(amount.kroner), percent] for amount, percent in zip(paid, percents, strict=True)
    ]
    head = [_("Betaler"), _("Beløb i kr."), _("Andel")]
    return Picture("andele", title, f"{title}: {said}.", [bar], legend, head, rows)


def _parts(amounts: list[Amount], longest: Decimal, values: list[str]) -> list[Part]:
    parts, x = [], NOTHING
    for amount, value in zip(amounts, values, strict=True):
        width = max(amount.kroner, NOTHING) * 100 / longest
        if width:
            text = value if width >= ROOM_FOR_TEXT else ""
            parts.append(Part(_points(x), _points(width), amount.tone, _points(x + 1), text))
        x += width
    return parts


def _seen(amounts: Iterable[Amount]) -> dict[str, Tone]:
    return {amount.name: amount.tone for amount in amounts if amount.kroner > 0}


def _length(amounts: list[Amount]) -> Decimal:
    return sum((max(amount.kroner, NOTHING) for amount in amounts), NOTHING)


def _in_short(kroner: Decimal) -> str:
    """Give an amount as a bar has room for it: in millions, and what is less than one in whole kroner."""
    return format_million(kroner) if kroner >= MILLION else format_amount(kroner)


def _said(amounts: list[Amount]) -> str:
    words = ", ".join(
        f"{amount.name} {_said_amount(amount.kroner)}" for amount in amounts if amount.kroner > 0
    )
    return words or _("ingen beløb")


def _said_amount(kroner: Decimal) -> str:
    return format_amount(kroner, 2 if kroner % 1 else 0)


def _cut(label: str) -> str:
    """Give a line's name as long as a telephone has room for beside its amounts."""
    return label if len(label) <= MOST_LETTERS else f"{label[: MOST_LETTERS - 1]}…"


def _figure(amount: Decimal | None) -> str:
    if amount is not None and amount < 0:
        return format_difference(amount, unit="")
    return format_amount(amount or NOTHING, 2 if amount and amount % 1 else 0, unit="")


def _points(percent: Decimal) -> str:
    return f"{percent.quantize(Decimal('0.01'), rounding=ROUND_HALF_UP)}%"
