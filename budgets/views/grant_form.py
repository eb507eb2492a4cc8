"""Writing a grant: a new one, and one that is not promised for good."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Agreement, Edition
from budgets.actions.create_grant import create_grant
from budgets.actions.save_grant import save_grant
from budgets.enums import MOST_YEARS
from budgets.forms.grant import GrantForm, initial_from_budget, initial_of
from budgets.models import Grant
from budgets.queries.addressees import possible_grantees
from budgets.queries.grants import funder_share
from budgets.rules import may_prepare_grants, may_write_grant
from budgets.views.grant_base import GrantPages, WritingPage
from budgets.views.sections import MoneyPage
from partnerships.actions.once import once
from partnerships.models import Party


def years_of(edition: Edition, known: set[int]) -> list[int]:
    """Give the years that get a field: those that hold an amount, and those of the agreement."""
    first, last = first_day_of(edition), edition.ends_on
    own = set(range(first.year, last.year + 1)) if first and last else set()
    return sorted(known | own)[:MOST_YEARS]


def first_day_of(edition: Edition) -> date | None:
    """Give the agreement's first day; one that begins when it is signed has it from then."""
    return edition.starts_on or edition.in_force_on or edition.signed_on


class NewGrantPage(WritingPage, MoneyPage):
    """Begins a grant with what the agreement and its budget say."""

    rule = may_prepare_grants
    section = "agreement_grants"
    heading = _("Nyt tilskud")
    lead = _(
        "Kommunen ser først tilskuddet, når kontorchefen har udstedt et brev. Det, der mangler til brevet, kan du "
        "skrive senere."
    )
    button = _("Gem tilskuddet")
    done = _("Tilskuddet er oprettet. Læg en udbetalingsplan, så brevet kan udstedes.")
    made: Grant

    def subjects(self) -> tuple[Any, ...]:
        return (self.frame.agreement,)

    def form(self, data: Any = None) -> GrantForm:
        edition = self.frame.edition
        share = funder_share(self.frame.agreement, _own_party(self.request, self.frame.agreement))
        initial = {
            "title": edition.title,
            "grantee": self.frame.agreement.owner_id,
            "starts_on": first_day_of(edition),
            "ends_on": edition.ends_on,
            **initial_from_budget(share),
        }
        return GrantForm(
            data,
            initial=initial,
            years=years_of(edition, set(share)),
            grantees=possible_grantees(self.frame.agreement),
        )

    def write(self, form: GrantForm, seen: int) -> None:
        agreement, user = self.frame.agreement, self.request.user
        self.made = once(lambda: create_grant(agreement, form.entry(), by=user), by=user, key=form.key)

    def seen(self) -> int:
        return 0

    def back(self) -> str:
        reference = self.frame.agreement.reference
        if hasattr(self, "made"):
            return reverse("agreement_grant", args=[reference, self.made.number])
        return reverse("agreement_grants", args=[reference])


class GrantEditPage(WritingPage, GrantPages):
    """Changes a grant before its final letter."""

    rule = may_write_grant
    heading = _("Ret tilskuddet")
    lead = _("Ændrer du beløbet, så læg også udbetalingsplanen om. Raterne skal tilsammen give tilskuddet.")
    button = _("Gem")
    done = _("Tilskuddet er gemt.")

    def form(self, data: Any = None) -> GrantForm:
        known = {row.year for row in self.sheet.years}
        return GrantForm(
            data,
            initial=initial_of(self.grant),
            years=years_of(self.frame.edition, known),
            grantees=possible_grantees(self.frame.agreement),
        )

    def write(self, form: GrantForm, seen: int) -> None:
        save_grant(self.grant, form.entry(), by=self.request.user, seen=seen)


def _own_party(request: HttpRequest, agreement: Agreement) -> Party:
    return agreement.accesses.filter(side="approver").select_related("party").first().party
