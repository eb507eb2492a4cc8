"""The form of an obligation: who owes what to whom, by when as it is written, and what the delivery must hold."""

from typing import Any

from crispy_forms.layout import Row
from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy

from agreements.terms.actions.delete_part import delete_part
from agreements.terms.actions.save_part import save_part
from agreements.terms.forms.due import read_due
from agreements.terms.forms.part import PartForm
from agreements.terms.models import Initiative, Obligation, ObligationPart, Participation, Section
from agreements.terms.queries.choices import choosable
from partnerships.forms.rows import RowsField


class ForeignRow(LookupError):
    """A posted checklist row is not this obligation's."""


class ObligationForm(PartForm):
    """The deadline is kept as written; how it is read is shown, and asked about where it can be misread."""

    part = "obligation"
    edit_heading = gettext_lazy("Ret forpligtelse: %(label)s")
    new_heading = gettext_lazy("Ny forpligtelse")
    template = "agreements/content/form_preview.html"

    parts = RowsField(
        label=gettext_lazy("skal indeholde"),
        required=False,
        help_text=gettext_lazy("Det, afleveringen mindst skal indeholde. Ét punkt i hver linje."),
    )

    class Meta:
        model = Obligation
        fields = ["title", "text", "owner", "receiver", "due_text", "initiative", "section", "reservation"]
        widgets = {"text": forms.Textarea(attrs={"rows": 4})}
        help_texts = {
            "due_text": gettext_lazy(
                "Skriv det, som det skal stå: 1. juni 2014, medio 2014, foråret 2013 eller sidste halvår af 2015."
            ),
        }
        error_messages = {"title": {"required": gettext_lazy("Skriv, hvad der skal afleveres eller gøres.")}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.due = read_due(self._written_due())
        # What was confirmed before is not asked about again, as long as it stands as it stood.
        if self.due.question and not (self.pk and self.due.text == self.instance.due_text):
            self.fields["due_confirmed"] = forms.ChoiceField(
                label=self.due.question,
                choices=[(self.due.key, self.due.answer)],
                widget=forms.RadioSelect,
                error_messages=dict.fromkeys(("required", "invalid_choice"), self.due.sentence),
            )

    @property
    def layout(self) -> tuple[Any, ...]:
        """The question about the deadline stands under it."""
        asked = ["due_confirmed"] if "due_confirmed" in self.fields else []
        return (
            "title",
            Row("owner", "receiver"),
            "due_text",
            *asked,
            "text",
            "parts",
            Row("initiative", "section"),
            "reservation",
        )

    def scope(self) -> None:
        """Offer this edition's parties, initiatives and sections only; the checklist is read with them."""
        parties = Participation.objects.filter(edition=self.edition)
        offered = {
            "owner": parties,
            "receiver": parties,
            "initiative": Initiative.objects.filter(edition=self.edition),
            "section": Section.objects.filter(edition=self.edition),
        }
        for name, rows in offered.items():
            self.fields[name].queryset = rows
        if self.pk:
            offered["parts"] = ObligationPart.objects.filter(obligation=self.instance)
        self.offer([(name, choosable(rows)) for name, rows in offered.items()])

    def _written_due(self) -> str:
        if self.is_bound:
            return str(self.data.get(self.add_prefix("due_text"), ""))
        return str(self.initial.get("due_text") or "")

    def clean(self) -> dict[str, Any]:
        """Take the reading of the deadline."""
        cleaned = super().clean()
        cleaned.update(
            due_start=self.due.start,
            due_end=self.due.end,
            due_precision=self.due.precision,
            due_is_approximate=self.due.approx,
        )
        return cleaned

    @transaction.atomic
    def write(self) -> Any:
        """Write the obligation and its checklist in one transaction; raises as the verbs do, and ForeignRow."""
        row = super().write()
        self._save_parts(row)
        return row

    def _save_parts(self, obligation: Obligation) -> None:
        # The obligation's version guards its checklist: whoever saves one saves the other.
        kept = {str(part.pk): part for part in ObligationPart.objects.filter(obligation=obligation)}
        rows = self.cleaned_data["parts"]
        ids = [row_id for row_id, _text in rows if row_id]
        if set(ids) - kept.keys() or len(set(ids)) < len(ids):
            raise ForeignRow
        for row_id, part in kept.items():
            if row_id not in ids:
                delete_part(self.edition, "obligation-part", by=self.by, pk=part.pk, seen=part.version)
        for row_id, text in rows:
            part = kept.get(row_id)
            if part is None or part.text != text:
                save_part(
                    self.edition,
                    "obligation-part",
                    {"text": text},
                    by=self.by,
                    pk=part.pk if part else None,
                    seen=part.version if part else None,
                    parent=obligation,
                )

    def preview(self) -> str:
        """Give how the deadline is read, "" when none is written."""
        return self.due.sentence
