"""Refuse to sign, with the reason."""

from datetime import date

from agreements.life.actions.taking import taking
from agreements.life.actions.thaw import thaw
from agreements.terms.models import Edition
from partnerships.models import User


def decline_to_sign(edition: Edition, *, by: User, seen: int, note: str, on: date | None = None) -> None:
    """Send the agreement back to be mended; what others signed is void, as at a recall."""
    with taking(edition, "decline_to_sign", by=by, seen=seen, note=note, on=on) as row:
        thaw(row, by)
