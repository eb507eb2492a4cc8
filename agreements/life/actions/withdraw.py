"""Take the agreement back from the other side."""

from datetime import date

from agreements.life import notices
from agreements.life.actions.taking import taking
from agreements.terms.enums import State
from agreements.terms.models import Edition
from partnerships.models import User


def withdraw(edition: Edition, *, by: User, seen: int, note: str = "", on: date | None = None) -> None:
    """Open the text for the side that writes and tell those who had it to decide on.

    A decision on it keeps standing in the story but leads nowhere.
    """
    with taking(edition, "withdraw", by=by, seen=seen, note=note, on=on) as row:
        notices.tell_deciders(row, State.WITHDRAWN)
