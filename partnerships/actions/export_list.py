"""Take a list out of the house as a workbook."""

from partnerships import trail
from partnerships.document.workbook import Written, write_workbook
from partnerships.models import User
from partnerships.shapes import Sheet


def export_list(sheet: Sheet, *beside: Sheet, by: User) -> Written:
    """Write the list, with those that stand beside it, and leave an event that tells who took it (safety.md G-07).

    The event tells how the list was found, and how many rows it has.

    The event comes after the writing, which may take seconds and must not hold others up; without the event nobody is
    given the file.
    """
    written = write_workbook(sheet, *beside)
    asked = "; ".join(f"{label}: {text}" for label, text in sheet.told)
    note = f"{sheet.title} ({written.rows}). {asked}"
    trail.record("export_list", by=by, subject=by, before=trail.snapshot(by), note=note)
    return written
