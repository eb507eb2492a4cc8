"""What the pages of a grant share: which grants the user sees, and the page of a form that writes one."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.life.views.agreement_page import try_to
from agreements.terms.models import Agreement
from budgets.forms.line import VERSION, version_in
from budgets.models import Grant
from budgets.queries.grants import GrantSheet, issued, sheets_of_grants
from budgets.rules import sees_unissued
from budgets.views.sections import MoneyPage
from partnerships.workflow import Stale


def seen_grants(user: Any, agreement: Agreement, number: int | None = None) -> list[GrantSheet]:
    """Give the agreement's grants this user sees, whole: others than the funder see none before its first letter."""
    grants = Grant.objects.filter(agreement=agreement)
    if number is not None:
        grants = grants.filter(number=number)
    return sheets_of_grants(grants if sees_unissued(user, agreement) else issued(grants))


class GrantPages(MoneyPage):
    """A page of one grant; 404 for who does not see it."""

    section = "agreement_grants"
    sheet: GrantSheet

    def find(self) -> None:
        super().find()
        found = seen_grants(self.request.user, self.frame.agreement, self.kwargs["number"])
        if not found:
            raise Http404
        self.sheet = found[0]

    def subjects(self) -> tuple[Any, ...]:
        return (self.sheet.grant,)

    @property
    def grant(self) -> Grant:
        """The grant as it was when the page was asked for."""
        return self.sheet.grant

    def grant_url(self) -> str:
        """Give the address of the grant's own page."""
        return reverse("agreement_grant", args=[self.frame.agreement.reference, self.grant.number])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            sheet=self.sheet, grant=self.grant, grant_url=self.grant_url(), **kwargs
        )


class WritingPage:
    """A form that writes of a grant, to be set before the page: what was typed is kept whatever goes wrong."""

    template_name = "budgets/grant/write.html"
    heading: Any = ""
    lead: Any = ""
    button: Any = ""
    done: Any = ""
    once = False  # a form that makes something new brings its own mark, not the version

    def form(self, data: Any = None) -> BaseForm:
        """Give the form, filled with `data` when it was sent."""
        raise NotImplementedError

    def write(self, form: Any, seen: int) -> Any:
        """Carry out what was typed; `seen` is the version the page showed."""
        raise NotImplementedError

    def seen(self) -> int:
        """Give the version of what the page shows."""
        version: int = self.grant.version  # type: ignore[attr-defined]
        return version

    def back(self) -> str:
        """Give where to go afterwards."""
        url: str = self.grant_url()  # type: ignore[attr-defined]
        return url

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._page(self.form(), self.seen())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form, seen = self.form(request.POST), version_in(request.POST)
        if not form.is_valid():
            return self._page(form, seen, 422)
        write: Callable[[], Any] = lambda: self.write(form, seen)  # noqa: E731 - named for the type
        try:
            if not try_to(form, write):
                return self._page(form, seen, 422)
        except Stale as stale:
            form.add_error(None, f"{stale.args[0]} {_('Det, du skrev, står her endnu.')}")
            return self._page(form, self.fresh(), 409)
        messages.success(request, str(self.done))
        return redirect(self.back())

    def fresh(self) -> int:
        """Give the version as it is stored now, so that saving again is a choice made knowingly."""
        version: int = Grant.objects.values_list("version", flat=True).get(pk=self.grant.pk)  # type: ignore[attr-defined]
        return version

    def _page(self, form: BaseForm, seen: int, status: int = 200) -> HttpResponse:
        shown = {
            "form": form,
            "seen": seen,
            "version_name": VERSION,
            "heading": self.heading,
            "lead": self.lead,
            "button": self.button,
            "back": self.back(),
        }
        context = self.get_context_data(**shown)  # type: ignore[attr-defined]
        return render(self.request, self.template_name, context, status=status)  # type: ignore[attr-defined]
