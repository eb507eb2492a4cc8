"""The forms of a status report: handed in, and handed in again."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from agreements.terms.forms.annex import ACCEPTED
from budgets.actions.hand_in_report import hand_in_report
from budgets.actions.hand_in_report_again import hand_in_report_again
from budgets.forms.grant import day
from budgets.models import Grant, GrantReport
from partnerships.actions.once import once
from partnerships.forms.once import OnceForm
from partnerships.forms.texts import TextsForm
from partnerships.forms.uploads import keep_upload
from partnerships.models import StoredFile, User


class ReportForm(TextsForm):
    """When it was handed in, the report itself, and what is said with it."""

    on = day(_("Afleveret den"), required=True, help_text=_("Den dag, tilskudsgiveren fik rapporten."))
    file = forms.FileField(
        label=_("Rapporten"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        help_text=_("PDF, Word eller Excel, højst 25 MB. Den kan også være sendt på anden måde."),
    )
    note = forms.CharField(
        label=_("Bemærkning"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def kept(self, by: User) -> StoredFile | None:
        """Keep the file; raises ValidationError beside its field."""
        try:
            return keep_upload(self.cleaned_data["file"], by)
        except ValidationError as error:
            raise ValidationError({"file": error.messages}) from error


class HandInForm(OnceForm, ReportForm):
    """Of which period, too."""

    starts_on = day(_("Perioden begynder"), required=True)
    ends_on = day(_("Perioden slutter"), required=True)
    field_order = ("starts_on", "ends_on", "on", "file", "note")

    def save(self, grant: Grant, by: User) -> GrantReport:
        """Hand it in, once however often it is sent; raises Refused and ValidationError."""
        values = self.cleaned_data
        row: GrantReport = once(
            lambda: hand_in_report(
                grant,
                values["starts_on"],
                values["ends_on"],
                by=by,
                note=values["note"],
                file=self.kept(by),
                on=values["on"],
            ),
            by=by,
            key=self.key,
        )
        return row


class HandInAgainForm(ReportForm):
    """The period stays; a file that is not handed in stays as it is."""

    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, report: GrantReport, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if report.file:
            self.fields["file"].help_text = _("Den fil, der er afleveret, bliver, hvis du ikke vælger en ny.")

    def save(self, report: GrantReport, by: User) -> None:
        """Hand it in again; raises Refused, Stale and ValidationError."""
        values = self.cleaned_data
        hand_in_report_again(
            report,
            by=by,
            seen=values["seen"],
            note=values["note"],
            file=self.kept(by),
            on=values["on"],
        )
