"""The form of a section."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.terms.forms.part import PartForm
from agreements.terms.models import Section
from agreements.terms.queries.places import places_to_point_at
from agreements.terms.readiness.demands import demands_of
from agreements.terms.validators.markup import MAX_CHARACTERS

PLACEHOLDERS = (
    ("{kommune}", gettext_lazy("kommunens navn")),
    ("{ministerium}", gettext_lazy("ministeriets navn")),
    ("{parterne}", gettext_lazy("alle parters navne")),
    ("{program}", gettext_lazy("programmets navn")),
    ("{periode}", gettext_lazy("aftaleperioden")),
    ("{slutdato}", gettext_lazy("aftalens sidste dag")),
    ("{titel}", gettext_lazy("aftalens titel")),
)


@dataclass(frozen=True)
class Reference:
    """What a section can point to: the code to copy, and what it will be printed as."""

    code: str
    label: str


class SectionForm(PartForm):
    """Heading, text in the small markup, what is printed underneath, and why it differs from the standard."""

    part = "section"
    edit_heading = gettext_lazy("Ret afsnit: %(label)s")
    new_heading = gettext_lazy("Nyt afsnit")
    template = "agreements/content/form_section.html"

    class Meta:
        model = Section
        fields = ["heading", "text", "printed_number", "shows", "deviation_reason"]
        widgets = {"text": forms.Textarea(attrs={"rows": 10})}
        help_texts = {
            "deviation_reason": gettext_lazy("Ministeriet læser grunden sammen med teksten."),
            "shows": gettext_lazy("Det trykkes under teksten og hentes fra det, I har skrevet andre steder."),
        }
        error_messages = {"heading": {"required": gettext_lazy("Skriv afsnittets overskrift.")}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].max_length = MAX_CHARACTERS
        if not self.edition.is_as_written:
            del self.fields["printed_number"]
        if self.instance.clause_id is None or not demands_of(self.edition.kind).deviation_reason:
            del self.fields["deviation_reason"]

    def clean(self) -> dict[str, Any]:
        """Ask for the reason when the text differs from its clause (rules.md C-10)."""
        cleaned = super().clean()
        clause = self.instance.clause
        if clause and "text" in cleaned and cleaned["text"].strip() == clause.text.strip():
            cleaned["text"] = clause.text
        elif clause and "text" in cleaned and cleaned.get("deviation_reason") == "":
            self.add_error(
                "deviation_reason",
                _("Teksten er anderledes end standarden. Skriv kort hvorfor, så ministeriet kan se det."),
            )
        return cleaned

    @cached_property
    def references(self) -> list[Reference]:
        """The codes that point to the edition's other sections and to its annexes."""
        sections, annexes = places_to_point_at(self.edition)
        return [
            *(
                Reference(
                    f"[[afsnit:{place.line}]]",
                    _("afsnit %(number)s, %(heading)s") % {"number": at, "heading": place.text},
                )
                for at, place in enumerate(sections, 1)
                if place.pk != self.pk
            ),
            *(
                Reference(
                    f"[[bilag:{place.line}]]",
                    _("bilag %(number)s, %(title)s") % {"number": at, "title": place.text},
                )
                for at, place in enumerate(annexes, 1)
            ),
        ]

    @property
    def placeholders(self) -> tuple[tuple[str, Any], ...]:
        """The words in braces that are filled in from the agreement's data."""
        return PLACEHOLDERS

    @property
    def standard(self) -> str:
        """The standard text, when the section has one and differs from it."""
        clause = self.instance.clause
        return clause.text if clause and clause.text != self.instance.text else ""
