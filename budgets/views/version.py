"""One approved budget, to be read."""

from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _

from budgets.document.pictures import pictures_of
from budgets.models import BudgetVersion
from budgets.money import totals
from budgets.queries.sheets import Sheet
from budgets.queries.versions import approved_of, sheet_of_version, versions_of
from budgets.views.grid import grid_view
from budgets.views.sections import MoneyPage


class VersionPage(MoneyPage):
    """A version of the agreement's budget, drawn as the budget itself is."""

    template_name = "budgets/version.html"
    section = "agreement_changes"
    version: BudgetVersion

    def find(self) -> None:
        super().find()
        found = versions_of(self.frame.agreement).filter(number=self.kwargs["number"]).first()
        if found is None:
            raise Http404
        self.version = found

    def sheet(self) -> Sheet:
        """Give the version as a budget to be read."""
        title = _("Budget, version %(number)s") % {"number": self.version.number}
        return sheet_of_version(approved_of(self.version), title)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sheet = self.sheet()
        sums = totals(sheet.grid)
        return super().get_context_data(
            version=self.version,
            sheet=sheet,
            grid=grid_view(sheet, sums, {}, is_live=False),
            pictures=pictures_of(sheet, sums),
            **kwargs,
        )
