"""Says what a line is expected to use in a whole year."""

from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from agreements.terms.models import Agreement
from agreements.terms.queries.chains import chain_of
from budgets.actions.booking import hold_books
from budgets.models import Forecast
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User


@transaction.atomic
def judge_forecast(
    agreement: Agreement, line: int, year: int, amount: Decimal, *, by: User, on: date | None = None
) -> Forecast:
    """Keep the judgement (kr. for the whole year); the latest counts, the earlier ones stay to be read.

    Raises Refused without the right or for a line that is not in force, ValidationError for a year the budget has not,
    a year that is over, or an amount below nought.
    """
    books = hold_books(agreement, by=by)
    held = books.line(line)
    if year not in books.approved.years:
        raise ValidationError({"year": _("Vælg et af budgettets år.")})
    if year < clock.today().year:
        raise ValidationError({"year": _("Året er gået. Så er det forbruget selv, der tæller.")})
    if amount < 0:
        raise ValidationError({"amount": _("Skriv et beløb på 0 eller mere.")})
    row = Forecast.objects.create(
        agreement=agreement,
        line=held,
        year=year,
        amount=amount,
        by=by,
        judged_on=on or clock.today(),
        recorded_at=clock.true_now(),
    )
    trail.record("judge_forecast", by=by, subject=row, chain=chain_of(agreement), on=on)
    return row
