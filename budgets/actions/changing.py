"""What the verbs of a change of the budget share: the locks, the budget it is held against, what stops it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.terms.models import Agreement
from agreements.terms.queries.chains import chain_of
from budgets.actions.taking import taking
from budgets.models import ApprovedLine, ChangeItem, ChangeRequest
from budgets.procedures.change import table_of
from budgets.queries.changed_budget import sheets_around
from budgets.queries.changes import Change, change_of
from budgets.queries.operative import Operative, operative_of
from budgets.queries.rules_of import rule_set_of
from budgets.queries.usage import used_of
from budgets.readiness.change_bounds import faults_by_rules
from budgets.readiness.change_demands import faults_by_demands
from budgets.readiness.change_faults import faults_of
from budgets.rules import may_take_change
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User
from partnerships.problem import Problem
from partnerships.workflow import Refused, Stale, demand


@contextmanager
def editing(request: ChangeRequest, verb: str, *, by: User, seen: int) -> Iterator[ChangeRequest]:
    """Lock a change that is still being written, let it be changed, and leave the event; in one transaction.

    Raises Stale when it was sent or changed since it was seen, Refused when the user does not write it.
    """
    with transaction.atomic():
        row = (
            ChangeRequest.objects.select_for_update(of=("self",))
            .select_related("agreement")
            .get(pk=request.pk)
        )
        demand(row, table_of(row).step("send_change"), by, may_take_change, seen, "")
        before = trail.snapshot(row)
        yield row
        row.version += 1
        row.save()
        trail.record(verb, by=by, subject=row, before=before, chain=chain_of(row.agreement))


@contextmanager
def stepping(
    request: ChangeRequest, verb: str, *, by: User, seen: int, note: str = "", on: date | None = None
) -> Iterator[tuple[ChangeRequest, Change]]:
    """Take a step with the change held against the budget as it is; no other change of the agreement moves meanwhile."""
    with transaction.atomic():
        # The change first and then its agreement, as every verb locks them.
        ChangeRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)
        operative = hold_budget(request.agreement)
        table = table_of(request)
        with taking(request, table, verb, by=by, seen=seen, note=note, on=on, may=may_take_change) as row:
            row.base = operative.version
            yield row, change_of(row, operative)


@contextmanager
def deciding(
    request: ChangeRequest,
    verb: str,
    *,
    by: User,
    seen: int,
    mark: str,
    note: str = "",
    on: date | None = None,
) -> Iterator[tuple[ChangeRequest, Change]]:
    """Take a deciding step; raises Stale when the budget is no longer the one that the person saw (`Operative.mark`)."""
    with stepping(request, verb, by=by, seen=seen, note=note, on=on) as (row, change):
        if change.operative.mark != mark:
            told = _("Budgettet er ændret, siden du åbnede siden. Se på ændringen igen, før du afgør noget.")
            raise Stale(told)
        row.decided_by, row.decided_on, row.decision_note = by, on or clock.today(), note
        yield row, change


def hold_budget(agreement: Agreement) -> Operative:
    """Lock the agreement and give its budget as it is; raises Refused when none is in force."""
    Agreement.objects.select_for_update(of=("self",)).get(pk=agreement.pk)
    operative = operative_of(agreement)
    if operative is None:
        raise Refused(_("Aftalen har ikke noget godkendt budget at ændre."))
    return operative


def faults_in(change: Change) -> list[Problem]:
    """Give what is wrong with the change, whoever approves it."""
    agreement, measured = change.request.agreement, change.measured
    rules = rule_set_of(agreement)
    faults = faults_of(measured, used_of(agreement))
    faults += faults_by_rules(measured, rules, change.request.sent_on or clock.today())
    if rules is not None:
        faults += faults_by_demands(*sheets_around(change, rules))
    return faults


def demand_sound(change: Change) -> None:
    """Raise Refused, naming what is wrong, while the change cannot be made."""
    faults = faults_in(change)
    if faults:
        raise Refused(" ".join(fault.sentence for fault in faults[:3]))


def settle_lines(change: Change, items: Iterable[ChangeItem]) -> dict[int, int]:
    """Let the new lines among these items be approved lines, and the items theirs; give {key: the line's own}."""
    agreement = change.request.agreement
    order = max((line.order for line in change.operative.lines), default=0)
    made: dict[int, int] = {}
    for item in items:
        if item.line_id is not None:
            continue
        key = change.key_of(item)
        if key not in made:
            order += 1
            line = ApprovedLine.objects.create(
                agreement=agreement, text=item.new_text, category=item.new_category, order=order
            )
            made[key] = line.pk
        ChangeItem.objects.filter(pk=item.pk).update(line=made[key], new_text="", new_category="")
    return made
