"""Reckons the formulas of a workbook in Decimal, as Excel would: what it does not know it refuses.

It stands in for LibreOffice, which takes seconds a file: tests/budgets/document/test_libreoffice.py asks that one, once.
"""

import re
from collections.abc import Callable
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any

_TOKEN = re.compile(r"\s*([A-Z]+\d+(?::[A-Z]+\d+)?|[A-Z]+(?=\()|\d+(?:\.\d+)?|\"\"|[-+*/=>(),])")


class _Blank(Decimal):
    """An empty cell: counts nought, is no number, and is the same as no text."""

    def __eq__(self, other: object) -> bool:
        return other == "" or super().__eq__(other)

    __hash__ = Decimal.__hash__


def _rounded(value: Decimal, places: Decimal) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-int(places)), rounding=ROUND_HALF_UP)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "SUM": lambda *values: sum(values, Decimal(0)),
    "MAX": lambda *values: max(values),
    "ABS": abs,
    "INT": lambda value: value.to_integral_value(rounding=ROUND_FLOOR),
    "ROUND": _rounded,
    "IF": lambda truth, then, other: then if truth else other,
    "AND": lambda *truths: all(truths),
    "OR": lambda *truths: any(truths),
    "ISNUMBER": lambda value: isinstance(value, Decimal) and not isinstance(value, _Blank),
}


class Reckoner:
    """The values of a sheet's cells; a formula is reckoned when it is asked for, and once."""

    def __init__(self, page: Any) -> None:
        self.page, self.known = page, {}

    def value(self, cell: str) -> Any:
        """Give the cell's text or number; an empty cell counts nought."""
        if cell not in self.known:
            stored = self.page[cell]
            if stored.data_type == "f":
                self.known[cell] = _Parser(self, stored.value.removeprefix("=")).whole()
            elif isinstance(stored.value, str):
                self.known[cell] = stored.value
            else:
                self.known[cell] = _Blank(0) if stored.value is None else Decimal(str(stored.value))
        return self.known[cell]


class _Parser:
    def __init__(self, reckoner: Reckoner, text: str) -> None:
        self.reckoner, self.text = reckoner, text
        self.tokens = _TOKEN.findall(text)
        if "".join(self.tokens) != text.replace(" ", ""):
            raise ValueError(text)

    def whole(self) -> Decimal:
        value = self._comparison()
        if self.tokens:
            raise ValueError(self.text)
        return value

    def _comparison(self) -> Any:
        left = self._sum()
        if self._next() == "=":
            self.tokens.pop(0)
            return left == self._sum()
        if self._next() == ">":
            self.tokens.pop(0)
            return left > self._sum()
        return left

    def _sum(self) -> Decimal:
        value = self._product()
        while self._next() in {"+", "-"}:
            sign = 1 if self.tokens.pop(0) == "+" else -1
            value += sign * self._product()
        return value

    def _product(self) -> Decimal:
        value = self._atom()[0]
        while self._next() in {"*", "/"}:
            sign, other = self.tokens.pop(0), self._atom()[0]
            # The branch of an IF that is not taken may divide by nought.
            value = value * other if sign == "*" else value / other if other else Decimal(0)
        return value

    def _atom(self) -> list[Any]:
        token = self.tokens.pop(0)
        if token == "(":
            value = self._comparison()
            self._take(")")
            return [value]
        if token in FUNCTIONS:
            return [FUNCTIONS[token](*self._arguments())]
        if token == '""':
            return [""]
        if token[0].isdigit():
            return [Decimal(token)]
        return self._cells(token)

    def _arguments(self) -> list[Any]:
        self._take("(")
        found: list[Any] = []
        while True:
            if ":" in self._next():
                found += self._cells(self.tokens.pop(0))
            else:
                found.append(self._comparison())
            if self.tokens.pop(0) == ")":
                return found

    def _cells(self, name: str) -> list[Any]:
        cells = self.reckoner.page[name] if ":" in name else ((self.reckoner.page[name],),)
        return [self.reckoner.value(cell.coordinate) for row in cells for cell in row]

    def _next(self) -> str:
        return self.tokens[0] if self.tokens else ""

    def _take(self, token: str) -> None:
        if self.tokens.pop(0) != token:
            raise ValueError(self.text)
