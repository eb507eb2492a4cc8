"""The forms of use: an amount booked, one taken back, and what a line is expected to use."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Agreement
from budgets.actions.add_entry import add_entry
from budgets.actions.booking import Books
from budgets.actions.correct_entry import correct_entry
from budgets.actions.judge_forecast import judge_forecast
from budgets.models import Entry, Forecast
from partnerships.actions.once import once
from partnerships.danish import clock
from partnerships.forms.fields import AmountField, DanishDateField
from partnerships.forms.once import OnceForm
from partnerships.forms.texts import TextsForm
from partnerships.models import User

_AMOUNT = {"class": "short", "inputmode": "decimal"}
_PICK_LINE = {
    "required": _("Vælg den budgetlinje, beløbet hører til."),
    "invalid_choice": _("Vælg en af linjerne."),
}


class LineForm(OnceForm, TextsForm):
    """A form about a line of the budget in force; only its lines are offered."""

    line = forms.TypedChoiceField(label=_("Budgetlinje"), coerce=int, error_messages=_PICK_LINE)

    def __init__(self, *args: Any, agreement: Agreement, books: Books, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.agreement, self.books = agreement, books
        field: Any = self.fields["line"]
        field.choices = [("", _("Vælg linje")), *((key, line.text) for key, line in books.lines.items())]
        if len(books.lines) == 1:
            field.initial = next(iter(books.lines))


class EntryForm(LineForm):
    """What was spent, on what, when."""

    field_order = ("line", "amount", "booked_on", "text", "voucher")

    amount = AmountField(
        label=_("Beløb i kr."),
        widget=forms.TextInput(attrs=_AMOUNT),
        help_text=_("Penge, der er kommet tilbage, skriver du med minus foran."),
        error_messages={"required": _("Skriv beløbet.")},
    )
    booked_on = DanishDateField(
        label=_("Bogført den"),
        widget=forms.TextInput(attrs={"class": "short"}),
        error_messages={"required": _("Skriv den dag, beløbet er bogført.")},
    )
    text = forms.CharField(label=_("Hvad er det?"), max_length=200, required=False)
    voucher = forms.CharField(label=_("Bilagsnummer"), max_length=60, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["booked_on"].initial = min(clock.today(), self.books.last)

    def save(self, by: User) -> Entry:
        """Book it, once however often it is sent; raises Refused and ValidationError."""
        values = {name: self.cleaned_data[name] for name in ("booked_on", "amount", "text", "voucher")}
        line = self.cleaned_data["line"]
        entry: Entry = once(lambda: add_entry(self.agreement, line, by=by, **values), by=by, key=self.key)
        return entry


class CorrectionForm(TextsForm):
    """Why an amount is taken back."""

    text = forms.CharField(
        label=_("Hvorfor er posten forkert?"),
        max_length=200,
        error_messages={"required": _("Skriv kort, hvorfor posten bliver taget tilbage.")},
    )

    def save(self, entry: Entry, by: User) -> Entry:
        """Book the opposite; raises Refused and Stale."""
        return correct_entry(entry, by=by, text=self.cleaned_data["text"])


class ForecastForm(LineForm):
    """What a line is expected to use in a year that is not over."""

    field_order = ("line", "year", "amount")

    year = forms.TypedChoiceField(label=_("År"), coerce=int, error_messages={"required": _("Vælg et år.")})
    amount = AmountField(
        label=_("Forventet forbrug i hele året, kr."),
        widget=forms.TextInput(attrs=_AMOUNT),
        error_messages={"required": _("Skriv det beløb, I regner med at bruge i hele året.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        years = [year for year in self.books.approved.years if year >= clock.today().year]
        field: Any = self.fields["year"]
        field.choices = [(year, str(year)) for year in years]

    def save(self, by: User) -> Forecast:
        """Keep the judgement, once; raises Refused and ValidationError."""
        line, year, amount = (self.cleaned_data[name] for name in ("line", "year", "amount"))
        row: Forecast = once(
            lambda: judge_forecast(self.agreement, line, year, amount, by=by), by=by, key=self.key
        )
        return row
