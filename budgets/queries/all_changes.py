"""The changes of the budgets of all agreements that somebody sees, as one list with before and after."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from agreements.terms.models import Agreement
from budgets.enums import ChangeState
from budgets.models import ApprovedAmount, BudgetVersion, ChangeItem, ChangeRequest
from budgets.queries.changes import Change
from budgets.queries.operative import Operative, summed
from budgets.queries.versions import Approved
from budgets.shapes import Spot
from partnerships.queries.words import danish_order, holding
from partnerships.shapes import Asked

_WAITING = (ChangeState.DRAFT, ChangeState.SUBMITTED)


def find_changes(seen: QuerySet[Agreement], asked: Asked) -> QuerySet[ChangeRequest]:
    """Give the changes asked for that have been sent, of agreements that are seen; unordered. Runs no query.

    A change is of the day it was answered, or sent while it waits.
    """
    rows = ChangeRequest.objects.filter(
        Exists(seen.filter(pk=OuterRef("agreement"))), sent_on__isnull=False
    ).order_by()
    rows = rows.annotate(
        day=Coalesce("decided_on", "sent_on"), by_owner=danish_order("agreement__owner__name")
    )
    rows = holding(rows, asked.words, "reason", or_in="agreement__search_text")
    conditions = {
        "tilstand": "state",
        "program": "agreement__programme_id",
        "kommune": "agreement__owner_id",
    }
    rows = rows.filter(**{column: asked.get(name) for name, column in conditions.items() if asked.get(name)})
    if asked.get("fra"):
        rows = rows.filter(day__gte=date.fromisoformat(asked.get("fra")))
    if asked.get("til"):
        rows = rows.filter(day__lte=date.fromisoformat(asked.get("til")))
    return rows


def changes_by_id(pks: Iterable[int]) -> dict[int, Change]:
    """Give {id: the change held against its budget}; five queries, however many."""
    rows = ChangeRequest.objects.filter(pk__in=list(pks)).select_related(
        "agreement__owner", "agreement__programme", "sent_by", "decided_by"
    )
    requests = {row.pk: row for row in rows}
    items: dict[int, list[ChangeItem]] = defaultdict(list)
    for item in ChangeItem.objects.filter(request__in=requests).select_related("line", "financier"):
        items[item.request_id].append(item)
    bases = _bases(requests.values())
    amounts, noted = _amounts(bases.values()), _noted(bases.values())
    return {
        pk: Change(
            row, tuple(items[pk]), _operative(row, bases[pk], amounts[bases[pk].pk], noted[bases[pk].pk])
        )
        for pk, row in requests.items()
    }


def _bases(requests: Iterable[ChangeRequest]) -> dict[int, BudgetVersion]:
    """Give {change id: the version it is held against}: the one in force while it waits, else that of its answer."""
    rows = list(requests)
    waiting = [row.agreement_id for row in rows if row.state in _WAITING]
    versions = BudgetVersion.objects.filter(
        Q(pk__in=[row.base_id for row in rows if row.base_id])
        | Q(agreement__in=waiting, superseded_on__isnull=True)
    )
    by_key, in_force = {}, {}
    for version in versions:
        by_key[version.pk] = version
        if version.superseded_on is None:
            in_force[version.agreement_id] = version
    return {
        row.pk: in_force[row.agreement_id] if row.state in _WAITING else by_key[row.base_id or 0]
        for row in rows
    }


def _amounts(versions: Iterable[BudgetVersion]) -> dict[int, dict[Spot, Decimal]]:
    amounts: dict[int, dict[Spot, Decimal]] = defaultdict(dict)
    rows = ApprovedAmount.objects.filter(version__in={version.pk for version in versions}).order_by()
    for version, line, year, payer, amount in rows.values_list(
        "version_id", "line_id", "year", "financier_id", "amount"
    ):
        amounts[version][line, year, payer] = amount
    return amounts


def _noted(versions: Iterable[BudgetVersion]) -> dict[int, list[ChangeItem]]:
    noted: dict[int, list[ChangeItem]] = defaultdict(list)
    rows = ChangeItem.objects.filter(
        request__base__in={version.pk for version in versions}, request__state=ChangeState.NOTED
    )
    for item in rows.select_related("request").order_by():
        noted[item.request.base_id or 0].append(item)
    return noted


def _operative(
    row: ChangeRequest, version: BudgetVersion, amounts: dict[Spot, Decimal], noted: list[ChangeItem]
) -> Operative:
    before = [item for item in noted if row.state != ChangeState.NOTED or item.request.number < row.number]
    approved = Approved(version, (), (), amounts)
    return Operative(approved, summed(before), (), (), len({item.request_id for item in before}))
