"""Is this file one of ours, and which?"""

from dataclasses import dataclass

from agreements import annexes
from agreements.annexes import KnownFile
from agreements.life.models import SealedDocument, SigningCopy


@dataclass(frozen=True)
class Finding:
    """What a file is: the signed document, a signing copy (present or past), a higher storey's paper, or nothing."""

    sealed: SealedDocument | None = None
    copy: SigningCopy | None = None
    known: KnownFile | None = None

    @property
    def is_signed_document(self) -> bool:
        """Tell whether it is the one and only signed document, byte for byte."""
        return self.sealed is not None


def find_document(sha256: str) -> Finding:
    """Look a file up by the SHA-256 of all its bytes; one changed byte is another file (safety.md finding 4)."""
    sealed = SealedDocument.objects.select_related("edition__agreement").filter(sha256=sha256).first()
    copy = None
    if sealed is None:
        copy = (
            SigningCopy.objects.select_related("edition__agreement")
            .filter(sha256=sha256)
            .order_by("-number")
            .first()
        )
    known = annexes.known_file(sha256) if sealed is None and copy is None else None
    return Finding(sealed, copy, known)
