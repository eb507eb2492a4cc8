"""A budget as facts: JSON values that page, paper and diff are drawn from. Amounts are decimal strings of kroner."""

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from budgets.enums import AmountBasis, Rhythm
from budgets.money import NOTHING, GridLine, Totals, shares_of
from budgets.queries.contributions import contributions
from budgets.queries.sheets import Sheet, SheetFinancier, SheetLine
from budgets.queries.stated import compare_stated, compare_wholes

Row = dict[str, Any]


def told_facts(sheet: Sheet, sums: Totals) -> dict[str, Any]:
    """Give the budget's facts: who pays what (groups), what it is spent on (expenditure), and the parts per initiative.

    A payer who pays nothing, and of whom no sum is printed, is left out.
    `expenditure.repeats` says that the expenditure only says again what the groups say: paper may leave it out.
    """
    paying = _paying(sheet)
    return {
        "title": sheet.title,
        "note": sheet.note,
        "price_level_year": sheet.price_level_year,
        "years": list(sheet.years),
        "financiers": [financier.name for financier in paying],
        "groups": [_group(sheet, sums, number, financier) for number, financier in enumerate(paying, 1)],
        "expenditure": _expenditure(sheet, sums),
        "totals": [_text(sums.financed[year]) for year in sheet.grid.years],
        "total": _text(sums.financed_total),
        "uncovered": _text(sums.uncovered_total),
        "by_initiative": _by_initiative(sheet, sums),
        **_more(sheet, sums),
    }


def told_lines(sheet: Sheet) -> tuple[tuple[int, str], ...]:
    """Give (identity, text) of the lines, which the agreement's activities name."""
    return tuple((words.line, words.text) for words in sheet.lines)


def _more(sheet: Sheet, sums: Totals) -> Row:
    """Give what most budgets have nothing of; what is nothing is not told, so that their facts stay what they were."""
    printed = _printed(sheet, sums)
    is_by_year = sheet.basis == AmountBasis.BY_YEAR
    more: Row = {
        "is_estimate": sheet.is_estimate,
        "basis": "" if is_by_year else str(sheet.basis),
        "basis_words": "" if is_by_year else str(AmountBasis(sheet.basis).label),
        "columns": [] if is_by_year else [sheet.period],
        "period_years": sheet.grid.times if sheet.is_per_year else 0,
        "remarks": sheet.remarks,
        "notes": [note for words in sheet.lines if (note := _note(words))],
        "rule_set": str(sheet.rules or ""),
        "contributions": _contributions(sheet),
        "rhythm": str(sheet.rhythm) if sheet.parts else "",
        "rhythm_words": str(Rhythm(sheet.rhythm).label) if sheet.parts else "",
        "spread": [spread for words in sheet.lines for spread in _spread(sheet, words)],
        "printed": printed,
        "printed_right": sum(row["difference"] == "0.00" for row in printed),
    }
    return {key: value for key, value in more.items() if value}


def _contributions(sheet: Sheet) -> list[Row]:
    """Give the expenditure by what it is paid with, money first; none when all of it is money (rules.md 2.7)."""
    if not any(words.is_in_kind for words in sheet.lines):
        return []
    return [
        {
            "contribution": str(part.contribution),
            "text": part.label,
            "amounts": [_text(part.sums.expenses[year]) for year in sheet.grid.years],
            "total": _text(part.sums.expense),
        }
        for part in contributions(sheet)
    ]


def _spread(sheet: Sheet, words: SheetLine) -> list[Row]:
    """Give the years that the line is spread over quarters or months in (B-13)."""
    years = {year for year, _part in words.spread}
    return [
        {
            "row": words.line,
            "text": f"{words.text} {sheet.column(year)}",
            "year": year,
            "parts": [_text(words.spread.get((year, part))) for part in sheet.parts],
        }
        for year in sheet.grid.years
        if year in years
    ]


def _pairs(sheet: Sheet) -> list[tuple[SheetLine, GridLine]]:
    return list(zip(sheet.lines, sheet.grid.lines, strict=True))


def _paying(sheet: Sheet) -> list[SheetFinancier]:
    keys: set[int | None] = {key for line in sheet.grid.lines for _year, key in line.allocations}
    keys.update(stated.payer for stated in sheet.stated)
    return [financier for financier in sheet.financiers if financier.key in keys]


def _group(sheet: Sheet, sums: Totals, number: int, financier: SheetFinancier) -> Row:
    years, key = sheet.grid.years, financier.key
    lines = [
        (words, [figures.allocations.get((year, key)) for year in years])
        for words, figures in _pairs(sheet)
        if any((year, key) in figures.allocations for year in years)
    ]
    return {
        "financier": financier.name,
        "lines": [
            _line(
                f"{number}.{place}",
                words.labels.get(key) or words.text,
                amounts,
                words.line,
                sheet.grid.times,
            )
            for place, (words, amounts) in enumerate(lines, 1)
        ],
        "totals": [_text(sums.allocations[year, key]) for year in years],
        "total": _text(sums.financiers[key]),
    }


def _expenditure(sheet: Sheet, sums: Totals) -> Row:
    years = sheet.grid.years
    return {
        "lines": [
            _line(
                str(number),
                words.text,
                [figures.expenses.get(year) for year in years],
                words.line,
                sheet.grid.times,
            )
            for number, (words, figures) in enumerate(_pairs(sheet), 1)
        ],
        "totals": [_text(sums.expenses[year]) for year in years],
        "total": _text(sums.expense),
        "repeats": all(_is_paid_whole_by_one(words, figures) for words, figures in _pairs(sheet)),
    }


def _is_paid_whole_by_one(words: SheetLine, figures: GridLine) -> bool:
    payers = {financier for _year, financier in figures.allocations}
    if len(payers) != 1 or words.labels:
        return False
    paid = {year: amount for (year, _payer), amount in figures.allocations.items()}
    years = {*paid, *figures.expenses}
    return all((figures.expenses.get(year) or NOTHING) == (paid.get(year) or NOTHING) for year in years)


def _by_initiative(sheet: Sheet, sums: Totals) -> list[Row]:
    """Give the financing of each initiative over all years; none when no line belongs to an initiative."""
    names = list(dict.fromkeys(line.initiative for line in sheet.lines if line.initiative))
    if not names:
        return []
    called = {name: name for name in names} | {"": _("Fælles for indsatserne")}
    groups = {name: _financing(sheet, sums, name) for name in called}
    found = {name: amounts for name, amounts in groups.items() if amounts}
    shares = shares_of([sum(amounts, NOTHING) for amounts in found.values()])
    return [
        {
            "initiative": called[name],
            "amounts": [_text(amount) for amount in amounts],
            "total": _text(sum(amounts, NOTHING)),
            "share": _text(percent),
        }
        for (name, amounts), percent in zip(found.items(), shares, strict=True)
    ]


def _financing(sheet: Sheet, sums: Totals, name: str) -> list[Decimal]:
    """Give what each payer pays of the initiative's lines; nothing when it has none."""
    lines = [sums.lines[line.key] for line in sheet.lines if line.initiative == name]
    if not lines:
        return []
    return [sum((line.financiers[payer.key] for line in lines), NOTHING) for payer in _paying(sheet)]


def _note(words: SheetLine) -> Row:
    """Give how a line's amounts were found, its legal basis and its note; empty when it says nothing of it."""
    own = words.calculation
    said = {
        "units": _text(own.units),
        "unit_name": own.unit_name,
        "unit_price": _text(own.unit_price),
        "times": _text(own.times),
        "times_name": own.times_name,
        "product": _text(own.product),
        "calculation": own.words,
        "assumptions": own.assumptions,
        "legal_basis": words.legal_basis,
        "note": words.note,
    }
    said |= {key: value for key, value in _kind(words).items() if value}
    return {"line": words.line, "text": words.text, **said} if any(said.values()) else {}


def _kind(words: SheetLine) -> Row:
    """Give what kind of cost a line is, what it is paid with and how its rate was found; all empty of most lines."""
    own = words.calculation
    return {
        "category": words.category,
        "contribution": str(words.contribution) if words.is_in_kind else "",
        "kind": words.kind_words,
        "annual_pay": _text(own.annual_pay),
        "annual_hours": _text(own.annual_hours) if own.annual_pay is not None else "",
        "rate": own.rate_words,
    }


def _printed(sheet: Sheet, sums: Totals) -> list[Row]:
    """Give the sums that the source prints beside the computed ones, the printed wholes held against printed parts last."""
    lines = {words.key: words.line for words in sheet.lines}
    names = {payer.key: payer.name for payer in sheet.financiers}
    compared = compare_stated(sheet, sums)
    return [
        {
            "text": row.label,
            "table": str(row.stated.table),
            "row": lines[row.stated.line] if row.stated.line else 0,
            "payer": names.get(row.stated.payer or 0, ""),
            "year": row.stated.year or 0,
            "amount": _text(row.stated.amount),
            "computed": _text(row.computed),
            "difference": _text(row.difference),
            "explanation": row.stated.explanation,
            "of_printed": row.is_of_printed,
        }
        for row in [*compared, *compare_wholes(sheet, compared)]
    ]


def _line(number: str, text: str, amounts: list[Decimal | None], line: int, times: int) -> Row:
    total = sum((amount for amount in amounts if amount is not None), NOTHING) * times
    return {
        "line": line,
        "number": number,
        "text": text,
        "amounts": [_text(amount) for amount in amounts],
        "total": _text(total),
    }


def _text(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount:.2f}"
