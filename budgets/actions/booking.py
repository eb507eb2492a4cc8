"""What every verb of use begins with: the books are held, the right is asked for, and what can be booked is known."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from agreements.terms.models import Agreement
from budgets.models import ApprovedLine
from budgets.queries.funding import grant_of
from budgets.queries.usage import budget_in_force
from budgets.queries.versions import Approved
from budgets.rules import may_book
from partnerships.danish import clock
from partnerships.danish.periods import format_date_long
from partnerships.models import User
from partnerships.workflow import Refused


@dataclass(frozen=True)
class Books:
    """The budget in force, and the first and last day money may be used by it."""

    approved: Approved
    first: date
    last: date

    @cached_property
    def lines(self) -> dict[int, ApprovedLine]:
        """The lines of the budget in force by their key."""
        return {line.pk: line for line in self.approved.lines}

    def line(self, key: int) -> ApprovedLine:
        """Give the line; raises Refused for one that is not of the budget in force (B-14)."""
        if key not in self.lines:
            raise Refused(_("Linjen står ikke i det budget, der gælder nu. Søg om en budgetændring først."))
        return self.lines[key]

    def day_reason(self, day: date) -> str:
        """Give why nothing can be booked on the day (C-07), or "" when it can."""
        if day > clock.today():
            return _("Datoen ligger i fremtiden. Skriv den dag, beløbet er bogført.")
        if not self.first <= day <= self.last:
            return _("Datoen ligger uden for den tid, pengene må bruges i: %(first)s til %(last)s.") % {
                "first": format_date_long(self.first),
                "last": format_date_long(self.last),
            }
        return ""

    def demand(self, booked_on: date, amount: Decimal) -> None:
        """Raise ValidationError, beside its field, unless the day can be booked on and the amount is something."""
        found = {}
        reason = self.day_reason(booked_on)
        if reason:
            found["booked_on"] = reason
        if not amount:
            found["amount"] = _("Skriv et beløb, der ikke er 0.")
        if found:
            raise ValidationError(found)


def books_of(agreement: Agreement) -> Books | None:
    """Give the books as they are now, or None while no budget is in force; the grant's period goes before the budget's."""
    approved = budget_in_force(agreement)
    if approved is None or not approved.years:
        return None
    grant = grant_of(agreement)
    if grant is not None:
        return Books(approved, grant.starts_on, grant.ends_on)
    return Books(approved, date(approved.years[0], 1, 1), date(approved.years[-1], 12, 31))


def hold_books(agreement: Agreement, *, by: User) -> Books:
    """Lock the agreement's books; call it first in the transaction of every verb of use.

    Raises Refused when the user may not book, or no budget is in force yet.
    """
    held = Agreement.objects.select_for_update(of=("self",)).get(pk=agreement.pk)
    verdict = may_book(by, held)
    if not verdict:
        raise Refused(verdict.reason)
    books = books_of(held)
    if books is None:
        raise Refused(_("Der er ikke noget godkendt budget at bruge penge efter endnu."))
    return books
