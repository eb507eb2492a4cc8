"""Makes a budget the one that money is used by."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.db.models import Max

from agreements.terms.models import Agreement, Edition
from agreements.terms.queries.chains import chain_of
from budgets.enums import VersionSource
from budgets.models import ApprovedAmount, ApprovedLine, BudgetVersion, ChangeRequest
from budgets.queries.sheets import SheetLine, sheet_of
from budgets.queries.versions import amounts_of_sheet, version_in_force
from budgets.shapes import Spot
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User


@transaction.atomic
def approve_signed_budget(edition: Edition, *, by: User, on: date | None = None) -> BudgetVersion | None:
    """Let the settled edition's own budget be the one in force; None when the edition has no budget.

    Runs inside the transaction that settles the edition. A line keeps its identity through every tillæg.
    """
    sheet = sheet_of(edition.pk)
    if sheet is None:
        return None
    lines = _lines_of(edition.agreement, sheet.lines)
    amounts = {(lines[key].pk, year, payer): amount for (key, year, payer), amount in amounts_of_sheet(sheet)}
    return approve_budget(edition, amounts, source=VersionSource.SIGNED, by=by, on=on)


@transaction.atomic
def approve_budget(
    edition: Edition,
    amounts: Mapping[Spot, Decimal],
    *,
    source: str,
    by: User,
    change: ChangeRequest | None = None,
    on: date | None = None,
) -> BudgetVersion:
    """Keep these amounts (kr., by approved line, year and payer) as the next version, and let it supersede the last."""
    day = on or clock.today()
    earlier = version_in_force(edition.agreement)
    if earlier is not None:
        before = trail.snapshot(earlier)
        earlier.superseded_on = day
        earlier.save(update_fields=["superseded_on"])
        trail.record(
            "supersede_budget", by=by, subject=earlier, before=before, chain=chain_of(edition), on=day
        )
    version = BudgetVersion.objects.create(
        agreement=edition.agreement,
        edition=edition,
        number=_next_number(edition.agreement),
        source=source,
        change=change,
        approved_by=by,
        approved_on=day,
        recorded_at=clock.true_now(),
    )
    ApprovedAmount.objects.bulk_create(
        ApprovedAmount(version=version, line_id=line, year=year, financier_id=payer, amount=amount)
        for (line, year, payer), amount in amounts.items()
    )
    trail.record("approve_budget", by=by, subject=version, chain=chain_of(edition), on=day)
    return version


def _lines_of(agreement: Agreement, words: Sequence[SheetLine]) -> dict[int, ApprovedLine]:
    """Give {key of a written line: the approved line it is}, made now where there is none of its identity yet."""
    rows = ApprovedLine.objects.filter(agreement=agreement, budget_line__isnull=False)
    known = {row.budget_line.line: row for row in rows.select_related("budget_line") if row.budget_line}
    new = {
        line.line: ApprovedLine(
            agreement=agreement,
            budget_line_id=line.key,
            text=line.text,
            category=line.category,
            contribution=line.contribution,
            order=order,
        )
        for order, line in enumerate(words)
        if line.line not in known
    }
    ApprovedLine.objects.bulk_create(new.values())
    return {line.key: known.get(line.line) or new[line.line] for line in words}


def _next_number(agreement: Agreement) -> int:
    last = BudgetVersion.objects.filter(agreement=agreement).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1
