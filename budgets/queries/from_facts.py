"""A budget read back from facts: what was sent or signed, shown in the same grid as the living rows."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from budgets.enums import AmountBasis, Contribution, Rhythm
from budgets.money import Grid, GridLine
from budgets.queries.sheets import Sheet, SheetFinancier, SheetLine
from budgets.shapes import Calculation, Stated


def sheet_from_facts(facts: Mapping[str, Any]) -> Sheet | None:
    """Give the sheet that the facts were told from (`budgets.document.told`), or None when they tell of no budget.

    Keys are places: payers are numbered in order, lines bear the identity they have in the facts.
    """
    if not facts:
        return None
    names = facts["financiers"]
    basis, years = facts.get("basis", AmountBasis.BY_YEAR), tuple(facts["years"])
    columns = years if basis == AmountBasis.BY_YEAR else years[:1]
    spent = {line["line"]: _by_year(columns, line["amounts"]) for line in facts["expenditure"]["lines"]}
    labels: dict[int, dict[int, str]] = {line: {} for line in spent}
    texts = {line["line"]: line["text"] for line in facts["expenditure"]["lines"]}
    paid: dict[int, dict[tuple[int, int], Decimal]] = {line: {} for line in spent}
    for group in facts["groups"]:
        payer = names.index(group["financier"])
        for line in group["lines"]:
            amounts = _by_year(columns, line["amounts"])
            paid[line["line"]].update({(year, payer): amount for year, amount in amounts.items()})
            if line["text"] != texts[line["line"]]:
                labels[line["line"]][payer] = line["text"]
    return Sheet(
        key=0,
        edition_id=0,
        version=0,
        title=facts["title"],
        note=facts["note"],
        price_level_year=facts["price_level_year"],
        financiers=tuple(SheetFinancier(place, name, None) for place, name in enumerate(names)),
        lines=tuple(_line(line, text, labels[line], facts) for line, text in texts.items()),
        grid=Grid(
            columns,
            tuple(range(len(names))),
            tuple(GridLine(line, expenses, paid[line]) for line, expenses in spent.items()),
            len(years) if basis == AmountBasis.PER_YEAR else 1,
        ),
        years=years,
        basis=basis,
        is_estimate=facts.get("is_estimate", False),
        remarks=facts.get("remarks", ""),
        rhythm=facts.get("rhythm", Rhythm.YEAR),
        stated=tuple(_stated(row, names) for row in facts.get("printed", []) if not row["of_printed"]),
    )


def _line(key: int, text: str, labels: dict[int, str], facts: Mapping[str, Any]) -> SheetLine:
    notes = facts.get("notes", [])
    spread = {
        (row["year"], part): Decimal(amount)
        for row in facts.get("spread", [])
        if row["row"] == key
        for part, amount in enumerate(row["parts"], 1)
        if amount
    }
    note: dict[str, Any] = next((note for note in notes if note["line"] == key), {})
    calculation = Calculation(
        _decimal(note.get("units", "")),
        note.get("unit_name", ""),
        _decimal(note.get("unit_price", "")),
        _decimal(note.get("times", "")),
        note.get("times_name", ""),
        note.get("assumptions", ""),
        _decimal(note.get("annual_pay", "")),
        _decimal(note.get("annual_hours", "")),
    )
    return SheetLine(
        key,
        key,
        0,
        text,
        None,
        "",
        labels,
        calculation,
        note.get("legal_basis", ""),
        note.get("note", ""),
        note.get("category", ""),
        note.get("contribution", "") or Contribution.MONEY,
        spread,
    )


def _stated(row: dict[str, Any], names: list[str]) -> Stated:
    return Stated(
        table=row["table"],
        amount=Decimal(row["amount"]),
        line=row["row"] or None,
        payer=names.index(row["payer"]) if row["payer"] else None,
        year=row["year"] or None,
        explanation=row["explanation"],
    )


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _by_year(years: tuple[int, ...], amounts: list[str]) -> dict[int, Decimal]:
    return {year: Decimal(amount) for year, amount in zip(years, amounts, strict=True) if amount}
