"""manage.py approve_closed_budgets: gives agreements that were closed by an earlier release their budget in force."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db.models import Exists, OuterRef

from agreements.terms.enums import Kind
from agreements.terms.models import Edition
from agreements.terms.queries.chains import chain_of
from budgets.actions.approve_budget import approve_signed_budget
from budgets.models import Budget, BudgetVersion
from partnerships.models import Event

CLOSED_BY = ("sign", "approve")


class Command(BaseCommand):
    """Idempotent: an agreement that has a budget in force is left as it is."""

    help = "Make the closed budgets of an earlier release those that money is used by."

    def handle(self, *args: Any, **options: Any) -> None:
        """Approve each on the day it was closed, by whoever closed it, and list them."""
        versions = BudgetVersion.objects.filter(agreement=OuterRef("agreement"))
        closed = Edition.objects.filter(
            ~Exists(versions),
            Exists(Budget.objects.filter(edition=OuterRef("pk"))),
            frozen_at__isnull=False,
            signed_on__isnull=False,
        ).exclude(kind=Kind.APPLICATION)
        for edition in closed.select_related("agreement__created_by").order_by("agreement", "number"):
            last = (
                Event.objects.filter(chain=chain_of(edition), verb__in=CLOSED_BY).order_by("sequence").last()
            )
            by = last.actor if last and last.actor else edition.agreement.created_by
            approve_signed_budget(edition, by=by, on=edition.signed_on)
            self.stdout.write(edition.agreement.reference)
