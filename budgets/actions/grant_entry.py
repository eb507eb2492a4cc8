"""What a caseworker writes of a grant."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from budgets.models import Grant, GrantYear, RuleSet
from budgets.queries.grants import NOTHING
from partnerships.danish.amounts import format_amount, format_difference
from partnerships.models import Party


@dataclass(frozen=True)
class GrantEntry:
    """The grant as typed; `years` is {year: kroner}, all other amounts kroner."""

    title: str
    amount: Decimal
    starts_on: date
    ends_on: date
    grantee: Party
    years: Mapping[int, Decimal]
    rule_set: RuleSet | None = None
    purpose: str = ""
    case_number: str = ""
    finance_act_account: str = ""
    earlier_account: str = ""
    legal_basis: str = ""
    commitment_year: int | None = None
    accept_by: date | None = None
    account_by: date | None = None
    terms: str = ""
    contact: str = ""
    complaint: str = ""

    def write(self, grant: Grant) -> None:
        """Put the words on the grant and check it; raises ValidationError by field. `store_years` keeps the years."""
        for name in self.__dataclass_fields__:
            if name != "years":
                setattr(grant, name, getattr(self, name))
        grant.full_clean(exclude=["number"])
        self._demand_years()

    def _demand_years(self) -> None:
        total = sum(self.years.values(), NOTHING)
        if total != self.amount:
            told = _("Årene giver tilsammen %(total)s Tilskuddet er %(amount)s (%(difference)s).") % {
                "total": format_amount(total, 2),
                "amount": format_amount(self.amount, 2),
                "difference": format_difference(total - self.amount),
            }
            raise ValidationError({"amount": told})
        outside = [year for year in self.years if not self.starts_on.year <= year <= self.ends_on.year]
        if outside:
            raise ValidationError(
                {"amount": _("%(year)s ligger uden for projektperioden.") % {"year": outside[0]}}
            )

    def store_years(self, grant: Grant) -> None:
        """Let the grant's years be those of the entry."""
        GrantYear.objects.filter(grant=grant).delete()
        GrantYear.objects.bulk_create(
            GrantYear(grant=grant, year=year, amount=amount) for year, amount in sorted(self.years.items())
        )
