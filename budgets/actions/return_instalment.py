"""Send a released instalment back to who released it."""

from datetime import date

from budgets.actions.taking import taking
from budgets.models import Instalment
from budgets.procedures.instalment import INSTALMENT
from partnerships.models import User


def return_instalment(
    instalment: Instalment, *, by: User, seen: int, note: str, on: date | None = None
) -> None:
    """Let the instalment be planned again; the reason stands in the story. Raises Refused, Stale."""
    with taking(instalment, INSTALMENT, "return_instalment", by=by, seen=seen, note=note, on=on) as row:
        row.released_by = None
