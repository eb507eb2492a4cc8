"""A budget as an Excel workbook: the agreement's own, or one that was approved."""

from django.http import FileResponse, Http404, HttpRequest

from agreements.frame import Frame, frame
from budgets.actions.export_budget import export_budget
from budgets.queries.sheets import Sheet
from budgets.views.base import shown_sheet
from budgets.views.version import VersionPage
from partnerships.danish import clock
from partnerships.document.workbook import TYPE
from partnerships.views.access import LOGGED_IN, Guarded


class BudgetWorkbook(Guarded):
    """Gives the budget that the user's page shows: the living one to who writes it, else what was sent or signed."""

    rule = LOGGED_IN
    http_method_names = ["post"]
    frame: Frame

    def find(self) -> None:
        """Answer 404 for an agreement the user has no sight of."""
        self.frame = frame(self.request.user, self.kwargs["reference"], "economy")

    def post(self, request: HttpRequest, reference: str) -> FileResponse:
        """Give the file; 404 when there is no budget to give."""
        sheet = shown_sheet(self.frame)
        if sheet is None:
            raise Http404
        return _file(self.frame, sheet, "", request)


class VersionWorkbook(VersionPage):
    """Gives an approved budget, to whoever may see its page."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, reference: str, number: int) -> FileResponse:
        """Give the file."""
        return _file(self.frame, self.sheet(), f"-version-{number}", request)


def _file(shown: Frame, sheet: Sheet, which: str, request: HttpRequest) -> FileResponse:
    file = export_budget(shown.edition, sheet, by=request.user)
    name = f"budget-{shown.agreement.reference}{which}-{clock.today().isoformat()}.xlsx"
    return FileResponse(file, as_attachment=True, filename=name, content_type=TYPE)
