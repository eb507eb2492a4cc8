"""Grant more time, or let money be carried over."""

from datetime import date

from django.core.exceptions import ValidationError

from agreements.terms.queries.chains import chain_of
from budgets.actions.issuing import issue_changed
from budgets.actions.request_carry_over import demand_room
from budgets.actions.requesting import answering
from budgets.enums import UNSENT_ACCOUNT, AccountKind
from budgets.models import Account, Grant, GrantRequest, GrantYear
from budgets.queries.funding import due_of, grant_of
from budgets.queries.grants import NOTHING, grant_sheet
from budgets.queries.rules_of import rule_set_of
from budgets.readiness.carry_over_in_time import check_carry_over_in_time
from partnerships import trail
from partnerships.danish import clock
from partnerships.danish.notice import add_months
from partnerships.models import User
from partnerships.workflow import Refused


def approve_grant_request(
    request: GrantRequest, *, by: User, seen: int, note: str = "", on: date | None = None
) -> None:
    """Let the grant be as was asked, and issue the letter that says so; another than who asked decides (rules.md 8, G-07).

    Raises Refused when the year's account was approved meanwhile or the letter would lack something, Stale, or
    pdf.RenderError; then nothing is changed.
    """
    day = on or clock.today()
    with answering(request, "approve_grant_request", by=by, seen=seen, note=note, on=day) as row:
        grant = Grant.objects.select_for_update().get(pk=row.grant_id)
        before, ended_on = trail.snapshot(grant), grant.ends_on
        if row.new_end is not None:
            _extend(grant, row.new_end)
        else:
            _carry_over(grant, row)
        grant.version += 1
        grant.save()
        trail.record(
            "change_grant", by=by, subject=grant, before=before, chain=chain_of(grant.agreement), on=day
        )
        if grant.ends_on != ended_on:
            _move_final_account(grant, ended_on, by=by, on=day)
        issue_changed(grant, row, ended_on, by=by, on=day)


def _extend(grant: Grant, new_end: date) -> None:
    """Move the end; the account is due as long after it as before, in whole months."""
    if grant.account_by:
        months = (
            (grant.account_by.year - grant.ends_on.year) * 12 + grant.account_by.month - grant.ends_on.month
        )
        grant.account_by = add_months(new_end, months)
    grant.ends_on = new_end


def _move_final_account(grant: Grant, ended_on: date, *, by: User, on: date) -> None:
    """Let a final account that is begun and not sent end with the grant, and be due as the letter says (rules.md 2.9)."""
    if grant_of(grant.agreement) != grant:
        return
    begun = Account.objects.select_for_update().filter(
        agreement=grant.agreement, kind=AccountKind.FINAL, state__in=UNSENT_ACCOUNT, ends_on=ended_on
    )
    for account in begun:
        before = trail.snapshot(account)
        rules = rule_set_of(grant.agreement, grant)
        due = due_of(grant, rules, account.kind, account.starts_on, grant.ends_on)
        account.ends_on = grant.ends_on
        account.due_on, account.internal_on = (due.due_on, due.internal_on) if due else (None, None)
        # Who stood by it stood by another period.
        account.stated_by, account.stated_on, account.stated_hash = None, None, ""
        account.version += 1
        account.save()
        chain = chain_of(grant.agreement)
        trail.record("move_account", by=by, subject=account, before=before, chain=chain, on=on)


def _carry_over(grant: Grant, row: GrantRequest) -> None:
    """Move the kroner from the year to the next; the grant is the same in all."""
    sheet = grant_sheet(grant)
    year, amount = row.from_year or 0, row.amount or NOTHING
    late = check_carry_over_in_time(year, sheet)
    if late:
        raise Refused(late[0].sentence)
    try:
        demand_room(sheet, year, amount)
    except ValidationError as error:
        raise Refused(error.messages[0]) from error
    amounts = {each.year: each.amount for each in sheet.years}
    for key, change in ((year, -amount), (year + 1, amount)):
        GrantYear.objects.update_or_create(
            grant=grant, year=key, defaults={"amount": amounts.get(key, NOTHING) + change}
        )
