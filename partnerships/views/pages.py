"""What the pages of this storey share: a list to search, a form that ends in a verb, a button to confirm."""

from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.generic import FormView, ListView

from partnerships.forms.people import ConfirmForm
from partnerships.forms.save import attempt
from partnerships.forms.search import SearchForm
from partnerships.views.access import Guarded


class SearchPage(Guarded, ListView):
    """A list that is searched and paged; `find_rows(words)` gives the rows."""

    paginate_by = 25
    search_form: ClassVar[type[SearchForm]] = SearchForm

    def get_queryset(self) -> Any:
        self.search = self.search_form(self.request.GET)
        return self.find_rows(**self.search.cleaned_data) if self.search.is_valid() else self.find_rows(q="")

    def find_rows(self, q: str) -> Any:
        """Give the rows that hold the words; each page says which."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(search=self.search, **kwargs)


class FormPage(Guarded, FormView):
    """A form whose `save()` is a verb: afterwards one is told what happened and stands at `after`."""

    template_name = "partnerships/form.html"

    def form_valid(self, form: forms.BaseForm) -> HttpResponse:
        row = attempt(form, lambda: self.act(form))
        if form.errors:
            return self.form_invalid(form)
        messages.success(self.request, self.done(row))
        return redirect(self.after(row))

    def act(self, form: Any) -> Any:
        """Do what the form asks; raises Refused, Stale or ValidationError."""
        return form.save()

    def done(self, row: Any) -> str:
        """Give the sentence that tells what happened."""
        raise NotImplementedError

    def after(self, row: Any) -> str:
        """Give the address to stand at afterwards."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**self.words(), **kwargs)

    def words(self) -> dict[str, Any]:
        """Give `heading`, `lead`, `button` and `back` (the address of Fortryd)."""
        raise NotImplementedError


class ConfirmPage(FormPage):
    """A page that tells what will happen and has one button; the version that was shown travels with it."""

    form_class = ConfirmForm

    def get_initial(self) -> dict[str, Any]:
        return {"seen": getattr(self.subjects()[0], "version", None)}
