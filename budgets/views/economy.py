"""The agreement's Økonomi: the grid to work in, or to read."""

from django.http import HttpRequest, HttpResponse

from agreements.frame import visible_edition
from budgets.forms.head import form_for_new
from budgets.models import Budget
from budgets.queries.proposals import proposal_for
from budgets.views.base import economy_page
from partnerships.views.access import LOGGED_IN, Guarded


class EconomyPage(Guarded):
    """Shows the budget; whoever may write it gets the grid, and the form of a new one when there is none."""

    rule = LOGGED_IN

    def find(self) -> None:
        """Answer 404 for an agreement the user has no sight of."""
        self.edition = visible_edition(self.request.user, self.kwargs["reference"])

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        has_budget = Budget.objects.filter(edition=self.edition).exists()
        form = None if has_budget else form_for_new(proposal_for(self.edition))
        return economy_page(request, reference, form=form)
