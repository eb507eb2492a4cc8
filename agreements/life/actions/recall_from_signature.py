"""Call the agreement back from the signatories."""

from datetime import date

from agreements.life.actions.taking import taking
from agreements.life.actions.thaw import thaw
from agreements.terms.models import Edition
from partnerships.models import User


def recall_from_signature(
    edition: Edition, *, by: User, seen: int, note: str, on: date | None = None
) -> None:
    """Open the text again; signatures already given are void, because they stand on a copy that is past (DECISIONS)."""
    with taking(edition, "recall_from_signature", by=by, seen=seen, note=note, on=on) as row:
        thaw(row, by)
