"""Keeps a sheet that was read as a table, so that what was booked can be held against it."""

from django.db import transaction

from partnerships import trail, vault
from partnerships.actions.store_file import store_file
from partnerships.danish import clock
from partnerships.models import StoredFile, User
from partnerships.validators.uploads import clean_file_name

_TEXT_ENDINGS = (".csv", ".txt")


@transaction.atomic
def store_sheet(name: str, content: bytes, *, by: User) -> StoredFile:
    """Keep the sheet and give the row that names it; a workbook is checked as every upload is.

    A CSV is plain text, which no check of an upload knows: hand in only what `budgets.reading` has read. Raises
    ValidationError when the workbook is not one we take.
    """
    kept = clean_file_name(name)
    if not kept.lower().endswith(_TEXT_ENDINGS):
        return store_file(name, content, by=by)
    row = StoredFile.objects.create(
        sha256=vault.put(content),
        name=kept,
        content_type="text/csv",
        size=len(content),
        uploaded_by=by,
        uploaded_at=clock.now(),
    )
    trail.record("store_file", by=by, subject=row)
    return row
