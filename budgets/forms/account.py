"""The forms of an account: its period, its words and papers, an explanation, the statement, a step."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Agreement
from budgets.actions.booking import Books
from budgets.actions.create_account import create_account
from budgets.actions.explain_deviation import explain_deviation
from budgets.actions.save_account import save_account
from budgets.enums import AccountKind
from budgets.models import Account
from partnerships.actions.once import once
from partnerships.forms.fields import DanishDateField
from partnerships.forms.once import OnceForm
from partnerships.forms.texts import TextsForm
from partnerships.forms.uploads import keep_upload
from partnerships.models import User
from partnerships.workflow import Comment, Step

_SHORT = {"class": "short"}


class NewAccountForm(OnceForm):
    """Part or final account, and of which period."""

    kind = forms.ChoiceField(
        label=_("Hvilket regnskab?"), choices=AccountKind.choices, widget=forms.RadioSelect
    )
    starts_on = DanishDateField(label=_("Fra"), widget=forms.TextInput(attrs=_SHORT))
    ends_on = DanishDateField(label=_("Til og med"), widget=forms.TextInput(attrs=_SHORT))

    def __init__(self, *args: Any, agreement: Agreement, books: Books, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.agreement = agreement
        self.fields["starts_on"].initial, self.fields["ends_on"].initial = books.first, books.last

    def save(self, by: User) -> Account:
        """Begin it, once however often it is sent; raises Refused and ValidationError."""
        kind, first, last = (self.cleaned_data[name] for name in ("kind", "starts_on", "ends_on"))
        row: Account = once(
            lambda: create_account(self.agreement, kind, first, last, by=by), by=by, key=self.key
        )
        return row


class SeenForm(forms.Form):
    """A form about an account as it was seen."""

    seen = forms.IntegerField(widget=forms.HiddenInput)


class AccountForm(SeenForm, TextsForm):
    """Remarks, and the auditor's papers; a paper that is not handed in stays as it is."""

    remarks = forms.CharField(
        label=_("Bemærkninger"), max_length=8000, required=False, widget=forms.Textarea(attrs={"rows": 6})
    )
    audit_statement = forms.FileField(
        label=_("Revisorerklæring"), required=False, help_text=_("PDF, højst 25 MB.")
    )
    audit_memorandum = forms.FileField(
        label=_("Revisionsprotokollat"), required=False, help_text=_("PDF, højst 25 MB.")
    )

    def save(self, account: Account, by: User) -> Account:
        """Keep the papers and save; raises Refused, Stale and ValidationError."""
        values = self.cleaned_data
        return save_account(
            account,
            by=by,
            seen=values["seen"],
            remarks=values["remarks"],
            audit_statement=keep_upload(values["audit_statement"], by),
            audit_memorandum=keep_upload(values["audit_memorandum"], by),
        )


class DeviationForm(SeenForm, TextsForm):
    """Why a line was used otherwise than approved."""

    text = forms.CharField(
        label=_("Forklaring"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Tøm feltet for at fjerne forklaringen."),
    )

    def save(self, account: Account, line: int, by: User) -> Account:
        """Keep it; raises Refused and Stale."""
        values = self.cleaned_data
        return explain_deviation(account, line, values["text"], by=by, seen=values["seen"])


class FactsForm(SeenForm):
    """A decision on the facts that were shown."""

    facts_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)


class AccountStepForm(FactsForm):
    """A step of the procedure, with the words it asks for."""

    note = forms.CharField(
        label=_("Besked"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 5})
    )

    def __init__(self, *args: Any, step: Step, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if step.comment is Comment.NONE:
            del self.fields["note"]
            return
        self.fields["note"].required = step.comment is Comment.REQUIRED
        if self.fields["note"].required:
            self.fields["note"].label = _("Hvad skal rettes?")
