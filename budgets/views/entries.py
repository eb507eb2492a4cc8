"""Booking an amount, taking one back, and judging a year."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from agreements.terms.queries.rows import BIGGEST
from budgets.forms.use import CorrectionForm, EntryForm, ForecastForm
from budgets.models import Entry
from budgets.views.books import BookingPage


class AddEntryPage(BookingPage):
    """Book an amount; on a phone in a minute."""

    heading = _("Registrér forbrug")
    lead = _(
        "Beløbet bliver bogført på linjen. Det kan ikke rettes bagefter, men det kan tages tilbage med en ny post."
    )
    button = _("Registrér")
    done = _("Beløbet er bogført.")

    def make_form(self, data: Any = None, files: Any = None) -> EntryForm:
        line = self.request.GET.get("linje", "")
        initial = {"line": line} if line.isdecimal() else {}
        return EntryForm(data, agreement=self.frame.agreement, books=self.books, initial=initial)

    def act(self, form: EntryForm) -> Entry:
        return form.save(self.request.user)


class CorrectEntryPage(BookingPage):
    """Take an amount back; the page shows the entry that it is about."""

    template_name = "budgets/correct_entry.html"
    heading = _("Tag en post tilbage")
    lead = _("Posten bliver stående. Der kommer en ny med det modsatte beløb, så linjen passer.")
    button = _("Tag posten tilbage")
    done = _("Posten er taget tilbage med en modpost.")
    entry: Entry

    def find(self) -> None:
        super().find()
        if self.kwargs["entry"] > BIGGEST:
            raise Http404
        rows = Entry.objects.select_related("line", "agreement")
        self.entry = get_object_or_404(rows, agreement=self.frame.agreement, pk=self.kwargs["entry"])

    def make_form(self, data: Any = None, files: Any = None) -> CorrectionForm:
        return CorrectionForm(data)

    def act(self, form: CorrectionForm) -> Entry:
        return form.save(self.entry, self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(entry=self.entry, **kwargs)


class ForecastPage(BookingPage):
    """Say what a line is expected to use in a whole year."""

    heading = _("Skøn forbruget i et år")
    lead = _("Skriv, hvad I regner med at bruge i hele året. Det nyeste skøn tæller; de gamle bliver gemt.")
    button = _("Gem skønnet")
    done = _("Skønnet er gemt.")

    def make_form(self, data: Any = None, files: Any = None) -> ForecastForm:
        return ForecastForm(data, agreement=self.frame.agreement, books=self.books)

    def act(self, form: ForecastForm) -> Any:
        return form.save(self.request.user)
