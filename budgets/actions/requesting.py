"""Ask something of a grant, and answer: what both requests and both answers do."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from agreements.terms.queries.chains import chain_of
from budgets.actions.taking import taking
from budgets.models import Grant, GrantRequest
from budgets.notices import grant as notices
from budgets.procedures.grant_request import GRANT_REQUEST
from budgets.rules import may_ask_of_grant, may_take_on_request
from partnerships import trail
from partnerships.actions.hold import claim, demand
from partnerships.models import User
from partnerships.problem import Problem


def hold_to_ask(grant: Grant, *, by: User, seen: int) -> Grant:
    """Give the grant locked; raises Refused when the user may not ask now, Stale when it has changed."""
    row, _before = claim(grant, seen)
    demand(may_ask_of_grant(by, row))
    return row


def send(verb: str, grant: Grant, *, by: User, on: date, **values: Any) -> GrantRequest:
    """Keep the request as the grant's next, tell those who decide, and leave the event. Raises ValidationError."""
    last = grant.requests.order_by("-number").first()
    row = GrantRequest(
        grant=grant, number=last.number + 1 if last else 1, requested_by=by, requested_on=on, **values
    )
    row.full_clean()
    row.save()
    trail.record(verb, by=by, subject=row, chain=chain_of(grant.agreement), note=row.reason, on=on)
    notices.tell_request(row)
    return row


@contextmanager
def answering(
    request: GrantRequest, verb: str, *, by: User, seen: int, note: str, on: date
) -> Iterator[GrantRequest]:
    """Take a deciding step: keep who answered what, and tell the grantee; another than who asked decides (rules.md 8).

    Raises Refused, Stale.
    """
    with taking(
        request, GRANT_REQUEST, verb, by=by, seen=seen, note=note, on=on, may=may_take_on_request
    ) as row:
        row.decided_by, row.decided_on, row.decision_note = by, on, note
        yield row
        notices.tell_grantee(row.grant, verb)


def demand_none(problems: list[Problem]) -> None:
    """Raise ValidationError with each problem beside its field."""
    if problems:
        raise ValidationError({problem.field: problem.sentence for problem in problems})
