"""A file that came in with a form."""

from typing import Any

from partnerships.actions.store_file import store_file
from partnerships.models import StoredFile, User
from partnerships.validators.uploads import MOST_BYTES


def keep_upload(upload: Any, by: User) -> StoredFile | None:
    """Keep the file of a form's field, None when none came in; raises ValidationError with what is wrong with it."""
    if upload is None:
        return None
    # The size is known before the bytes are read into memory.
    content = upload.read() if upload.size <= MOST_BYTES else bytes(MOST_BYTES + 1)
    return store_file(upload.name, content, by=by)
