"""What every verb of this storey does first: demand the right, then take the row that was seen."""

from typing import Any, TypeVar

from django.db.models import F
from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.models.base import Versioned
from partnerships.verdict import Verdict
from partnerships.workflow import Refused, Stale

Row = TypeVar("Row", bound=Versioned)


def demand(verdict: Verdict) -> None:
    """Raise Refused with the rule's sentence when the answer is no."""
    if not verdict:
        raise Refused(verdict.reason)


def claim(row: Row, seen: int | None) -> tuple[Row, dict[str, Any]]:
    """Take the row that was seen in version `seen`; give it fresh and counted one up, with its snapshot from before.

    One conditional update settles who of two comes first, and keeps the row locked to the end of the transaction.
    Raises Stale when somebody saved in between.
    """
    rows = type(row)._default_manager.filter(pk=row.pk, version=seen)
    if not rows.update(version=F("version") + 1):
        raise Stale(
            _("En anden har gemt en ændring, mens du havde siden åben. Se, hvad der står nu, og prøv igen.")
        )
    fresh = type(row)._default_manager.get(pk=row.pk)
    return fresh, trail.snapshot(fresh) | {"version": seen}
