"""The budget as an Excel workbook."""

from django.http import FileResponse, Http404, HttpRequest

from agreements.frame import Frame, frame
from budgets.actions.export_budget import export_budget
from budgets.views.base import shown_sheet
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
        file = export_budget(self.frame.edition, sheet, by=request.user)
        name = f"budget-{self.frame.agreement.reference}-{clock.today().isoformat()}.xlsx"
        return FileResponse(file, as_attachment=True, filename=name, content_type=TYPE)
