"""Hands in a status report of a part of the grant's time."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from agreements.terms.queries.chains import chain_of
from budgets.actions.reporting import demand_day
from budgets.enums import ReportState
from budgets.models import Grant, GrantReport
from budgets.notices import grant_report as notices
from budgets.queries.grants import REPORTED, grant_sheet
from budgets.readiness.reports_due import reported_on
from budgets.rules import may_ask_of_grant
from partnerships import trail
from partnerships.actions.hold import demand
from partnerships.danish import clock
from partnerships.danish.periods import format_date_long
from partnerships.models import StoredFile, User


@transaction.atomic
def hand_in_report(
    grant: Grant,
    starts_on: date,
    ends_on: date,
    *,
    by: User,
    note: str = "",
    file: StoredFile | None = None,
    on: date | None = None,
) -> GrantReport:
    """Lay the report before the funder's caseworker; `on` is the day it was handed in (rules.md 2.3, 2.9, G-05).

    Raises Refused without the right or while the grant does not run; ValidationError by field for a period that runs
    backwards, lies outside the grant's or is reported on already, and for a day that cannot be.
    """
    day = on or clock.today()
    held = Grant.objects.select_for_update(of=("self",)).select_related("agreement").get(pk=grant.pk)
    demand(may_ask_of_grant(by, held))
    _demand_period(held, starts_on, ends_on)
    demand_day(day, starts_on)
    last = held.reports.aggregate(last=Max("number"))["last"] or 0
    row = GrantReport.objects.create(
        grant=held,
        number=last + 1,
        starts_on=starts_on,
        ends_on=ends_on,
        file=file,
        note=note,
        handed_in_by=by,
        handed_in_on=day,
    )
    trail.record("hand_in_report", by=by, subject=row, chain=chain_of(held.agreement), note=note, on=day)
    notices.tell_report_turn(row, ReportState.HANDED_IN)
    return row


def _demand_period(grant: Grant, starts_on: date, ends_on: date) -> None:
    if ends_on < starts_on:
        raise ValidationError({"ends_on": _("Perioden slutter, før den begynder. Ret en af datoerne.")})
    if starts_on < grant.starts_on or ends_on > grant.ends_on:
        told = _("Perioden skal ligge inden for tilskuddets: %(first)s til %(last)s.") % {
            "first": format_date_long(grant.starts_on),
            "last": format_date_long(grant.ends_on),
        }
        raise ValidationError({"starts_on": told})
    sheet = grant_sheet(grant)
    if any(
        (row.starts_on, row.ends_on) == (starts_on, ends_on) and row.state not in REPORTED
        for row in sheet.reports
    ):
        told = _(
            "Statusrapporten for perioden er kommet eller trukket tilbage. Aflevér den igen fra tilskuddets side."
        )
        raise ValidationError({"starts_on": told})
    if reported_on(sheet, starts_on, ends_on):
        raise ValidationError({"starts_on": _("Der er allerede afleveret en statusrapport for perioden.")})
