"""A page with one form about the money of a closed agreement."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise

from budgets.views.sections import MoneyPage
from partnerships.forms.save import attempt


class MoneyFormPage(MoneyPage):
    """Says what will happen, asks, hands over to the verb, and says what happened."""

    template_name = "budgets/money_form.html"
    heading: str | Promise
    lead: str | Promise = ""
    button: str | Promise
    done: str | Promise

    def make_form(self, data: Any = None, files: Any = None) -> forms.Form:
        """Give the form, bound to what was sent when something was."""
        raise NotImplementedError

    def act(self, form: Any) -> Any:
        """Carry the verb out with the cleaned form; may raise Refused, Stale and ValidationError."""
        raise NotImplementedError

    def back(self) -> str:
        """Give the address of the page this one was opened from."""
        raise NotImplementedError

    def onward(self, made: Any) -> str:
        """Give where to go when it is done; back by itself."""
        return self.back()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.draw(self.make_form())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.make_form(request.POST, request.FILES)
        made = attempt(form, lambda: self.act(form)) if form.is_valid() else None
        if form.errors:
            return self.draw(form, 422)
        if self.done:
            messages.success(request, str(self.done))
        return redirect(self.onward(made))

    def draw(self, form: forms.Form, status: int = 200) -> HttpResponse:
        """Draw the page with the form as it is."""
        context = self.get_context_data(
            form=form, heading=self.heading, lead=self.lead, button=self.button, back=self.back()
        )
        return self.render_to_response(context, status=status)
