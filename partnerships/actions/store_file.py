"""Keep an uploaded file."""

from django.db import transaction

from partnerships import trail, vault
from partnerships.danish import clock
from partnerships.models import StoredFile, User
from partnerships.validators.uploads import check_upload


@transaction.atomic
def store_file(name: str, content: bytes, *, by: User) -> StoredFile:
    """Check the file, put its bytes in the vault and give the row that names them.

    Raises ValidationError when the file is not one we take; then nothing is kept. The bytes are put before the row is
    written, so that a row without its bytes cannot be.
    """
    upload = check_upload(name, content)
    row = StoredFile.objects.create(
        sha256=vault.put(upload.content),
        name=upload.name,
        content_type=upload.content_type,
        size=len(upload.content),
        uploaded_by=by,
        uploaded_at=clock.now(),
    )
    trail.record("store_file", by=by, subject=row)
    return row
