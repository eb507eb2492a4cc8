"""Takes a budget out of the house as a workbook."""

from typing import IO

from agreements.terms.models import Edition
from budgets.document.workbook import budget_workbook
from budgets.queries.sheets import Sheet
from partnerships import trail
from partnerships.models import User


def export_budget(edition: Edition, sheet: Sheet, *, by: User) -> IO[bytes]:
    """Write the budget as the user sees it, and leave an event that tells who took it (safety.md G-07)."""
    file = budget_workbook(sheet)
    note = f"{sheet.heading} ({len(sheet.lines)})"
    trail.record("export_budget", by=by, subject=edition, before=trail.snapshot(edition), note=note)
    return file
