"""The agreement's Økonomi: the grid to work in, or to read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agreements.frame import Frame, frame
from budgets.views.base import economy_page
from partnerships.views.access import LOGGED_IN, Guarded


class EconomyPage(Guarded):
    """Shows the budget; whoever may write it gets the grid, and the form of a new one when there is none."""

    rule = LOGGED_IN
    frame: Frame

    def find(self) -> None:
        """Answer 404 for an agreement the user has no sight of."""
        self.frame = frame(self.request.user, self.kwargs["reference"], "economy")

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        """Show the page, or for htmx the next step alone, asked for when lines have been saved."""
        if request.htmx and "skridt" in request.GET:
            return render(request, "agreements/_next_step.html", {"frame": self.frame})
        return economy_page(request, self.frame)
