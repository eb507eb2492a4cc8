"""Is this file one of ours, and which?"""

from dataclasses import dataclass

from agreements.life.models import SealedDocument, SigningCopy


@dataclass(frozen=True)
class Finding:
    """What a file was found to be: the signed document, a signing copy (present or past), or nothing we know."""

    sealed: SealedDocument | None = None
    copy: SigningCopy | None = None

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
    return Finding(sealed, copy)
