"""Money for the same thing in two agreements, among those the user sees."""

from typing import Any

from django.views.generic import TemplateView

from agreements.terms.queries.sight import visible_to
from budgets.queries.double_financing import MOST_FOUND, grants_named_twice, lines_paid_twice
from partnerships.views.access import LOGGED_IN, Guarded


class DoubleFinancingPage(Guarded, TemplateView):
    """Lines and related grants that two agreements share; four queries besides those of the log-in."""

    rule = LOGGED_IN
    template_name = "budgets/double_financing.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give what was found in the agreements the user has sight of."""
        seen = visible_to(self.request.user)
        return super().get_context_data(
            lines=lines_paid_twice(seen), grants=grants_named_twice(seen), most=MOST_FOUND, **kwargs
        )
