"""Reads budgets whole, for one edition or many, in a constant number of queries."""

from budgets.queries.sheets.reading import sheet_of, sheet_of_budget, sheets_of
from budgets.queries.sheets.sheet import Sheet, SheetFinancier, SheetLine

__all__ = ["Sheet", "SheetFinancier", "SheetLine", "sheet_of", "sheet_of_budget", "sheets_of"]
