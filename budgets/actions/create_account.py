"""Begins a part or final account."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from agreements.terms.models import Agreement
from agreements.terms.queries.chains import chain_of
from budgets.actions.booking import hold_books
from budgets.enums import AccountKind
from budgets.models import Account
from budgets.queries.funding import due_of, grant_of
from budgets.queries.rules_of import rule_set_of
from partnerships import trail
from partnerships.models import User
from partnerships.workflow import Refused


@transaction.atomic
def create_account(
    agreement: Agreement, kind: str, starts_on: date, ends_on: date, *, by: User, on: date | None = None
) -> Account:
    """Begin the account of a period; its figures are the entries', and it is due by the funder's calendar (rules.md 2.9).

    Raises Refused without the right or a budget in force, and when there is a final account already; ValidationError for
    a period that runs backwards or lies outside the time money may be used in.
    """
    books = hold_books(agreement, by=by)
    known = Account.objects.filter(agreement=agreement)
    if kind == AccountKind.FINAL and known.filter(kind=kind).exists():
        raise Refused(_("Aftalen har allerede et slutregnskab. Åbn det i listen."))
    if ends_on < starts_on:
        raise ValidationError({"ends_on": _("Perioden slutter, før den begynder. Ret en af datoerne.")})
    if ends_on < books.first or starts_on > books.last:
        raise ValidationError({"starts_on": _("Perioden ligger uden for den tid, pengene må bruges i.")})
    grant = grant_of(agreement)
    due = due_of(grant, rule_set_of(agreement, grant), kind, starts_on, ends_on)
    row = Account.objects.create(
        agreement=agreement,
        grant=grant,
        number=(known.aggregate(last=Max("number"))["last"] or 0) + 1,
        kind=kind,
        starts_on=starts_on,
        ends_on=ends_on,
        due_on=due.due_on if due else None,
        internal_on=due.internal_on if due else None,
        created_by=by,
    )
    trail.record("create_account", by=by, subject=row, chain=chain_of(agreement), on=on)
    return row
