"""The forms of what belongs to the edition itself: its title, its period, its way out."""

from collections.abc import Mapping
from typing import Any

from crispy_forms.layout import Row
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.terms.actions.save_part import save_edition
from agreements.terms.enums import NoticeAnchor, StartRule
from agreements.terms.forms.due import read_due
from agreements.terms.forms.part import PartForm
from agreements.terms.models import Edition
from partnerships.forms.fields import DanishDateField


class EditionForm(PartForm):
    """A piece of the edition; saved through its own verb."""

    def values(self) -> Mapping[str, Any]:
        """Give the fields of this piece."""
        return {name: self.cleaned_data[name] for name in self._meta.fields if name in self.cleaned_data}

    def write(self) -> Any:
        """Write the piece; raises Conflict and Refused as the verb does."""
        return save_edition(self.edition, self.values(), by=self.by, seen=self.cleaned_data.get("seen") or 0)


class TitleForm(EditionForm):
    """Title and subtitle, what the paper hangs on, and the words before the first section."""

    part = "title"
    edit_heading = new_heading = gettext_lazy("Ret titlen")

    class Meta:
        model = Edition
        fields = [
            "title",
            "subtitle",
            "annex_to",
            "document_date_text",
            "introduction",
            "is_as_written",
        ]
        widgets = {"introduction": forms.Textarea(attrs={"rows": 4})}
        error_messages = {"title": {"required": gettext_lazy("Skriv aftalens titel.")}}


class PeriodForm(EditionForm):
    """The period as it is printed, and the days it means."""

    part = "period"
    edit_heading = new_heading = gettext_lazy("Ret aftaleperioden")
    template = "agreements/content/form_preview.html"
    layout = ("period_text", "start_rule", Row("starts_on", "ends_on"), "is_open_ended")

    starts_on = DanishDateField(label=gettext_lazy("første dag"), required=False)
    ends_on = DanishDateField(label=gettext_lazy("sidste dag"), required=False)

    class Meta:
        model = Edition
        fields = ["period_text", "start_rule", "starts_on", "ends_on", "is_open_ended"]
        help_texts = {
            "period_text": gettext_lazy(
                "Fx 2015-2018 eller fra underskrift til udgangen af 2015. Er dagene tomme, læser vi dem her."
            )
        }

    def clean(self) -> dict[str, Any]:
        """Read empty days from the text; the start of an agreement that starts with its last signature stays open."""
        cleaned = super().clean()
        written = read_due(cleaned.get("period_text", ""))
        if not written.question:
            cleaned["ends_on"] = cleaned.get("ends_on") or (
                None if cleaned.get("is_open_ended") else written.end
            )
            cleaned["starts_on"] = cleaned.get("starts_on") or written.start
        if cleaned.get("start_rule") == StartRule.LAST_SIGNATURE:
            cleaned["starts_on"] = None
        if cleaned.get("is_open_ended") and cleaned.get("ends_on"):
            self.add_error(
                "is_open_ended", _("Vælg enten en sidste dag, eller at aftalen løber, til den bliver opsagt.")
            )
        if cleaned.get("starts_on") and cleaned.get("ends_on") and cleaned["ends_on"] < cleaned["starts_on"]:
            self.add_error("ends_on", _("Sidste dag ligger før første dag. Ret en af datoerne."))
        return cleaned

    def preview(self) -> str:
        """Give how the period as written is read."""
        text = (
            self.data.get(self.add_prefix("period_text"), "") if self.is_bound else self.instance.period_text
        )
        return read_due(str(text)).sentence


class TerminationForm(EditionForm):
    """The way out, as data."""

    part = "termination"
    edit_heading = new_heading = gettext_lazy("Ret opsigelsen")
    layout = (Row("notice_months", "notice_anchor"), "notice_mode", "obligations_lapse", "funds_lapse")

    class Meta:
        model = Edition
        fields = ["notice_months", "notice_anchor", "notice_mode", "obligations_lapse", "funds_lapse"]
        error_messages = {
            "notice_months": {"invalid": gettext_lazy("Skriv varslet som et helt antal måneder, fx 1.")}
        }

    def clean(self) -> dict[str, Any]:
        """Demand months and anchor together, or neither (rules.md 3.6)."""
        cleaned = super().clean()
        months, anchor = cleaned.get("notice_months"), cleaned.get("notice_anchor")
        if months is not None and not anchor:
            self.add_error("notice_anchor", _("Vælg, hvilken dag varslet løber til."))
        if anchor and months is None and anchor != NoticeAnchor.RUNNING:
            self.add_error("notice_months", _("Skriv, hvor mange måneder varslet er, fx 1."))
        return cleaned
