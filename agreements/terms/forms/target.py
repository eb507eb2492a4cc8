"""The form of a target: the number is typed as people write it, the sentence is printed from the data."""

from decimal import Decimal
from typing import Any

from crispy_forms.layout import Row
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from agreements.terms.enums import AmountKind, Basis
from agreements.terms.forms.part import PartForm
from agreements.terms.models import Target
from agreements.terms.sentences import target_sentence
from partnerships.danish.ranges import AmountKind as WrittenKind
from partnerships.danish.ranges import Range, RangeError, format_range, parse_range

PERCENT = frozenset({"%", "pct", "pct.", "procent"})


class TargetForm(PartForm):
    """What, how many, of what, counted how. An empty number is an open target, which asks for its reason."""

    part = "target"
    edit_heading = gettext_lazy("Ret mål: %(label)s")
    new_heading = gettext_lazy("Nyt mål")
    template = "agreements/content/form_preview.html"
    written_in = {"minimum": "amount", "maximum": "amount"}
    layout = (
        "what",
        Row("amount", "unit", "basis"),
        Row("places", "places_note"),
        "deadline_text",
        Row("kept_share", "kept_years"),
        Row("source", "control_area"),
        "is_qualitative",
        "open_reason",
    )

    amount = forms.CharField(
        label=gettext_lazy("tal"),
        required=False,
        max_length=60,
        help_text=gettext_lazy("Fx 30, 10-15, mindst 60 eller ca. 8."),
    )

    is_qualitative = forms.BooleanField(
        label=gettext_lazy("uden tal: en forandring, der beskrives"), required=False
    )

    class Meta:
        model = Target
        fields = [
            "what",
            "unit",
            "basis",
            "places",
            "places_note",
            "deadline_text",
            "kept_share",
            "kept_years",
            "source",
            "control_area",
            "open_reason",
        ]
        help_texts = {
            "unit": gettext_lazy("Fx personer eller besøg."),
            "basis": gettext_lazy("Hvordan tallet skal forstås."),
            "places": gettext_lazy("Kun når tallet er fordelt på flere."),
            "places_note": gettext_lazy("Fx hele byen."),
            "open_reason": gettext_lazy("Kun når der ikke er noget tal endnu."),
        }
        error_messages = {
            "what": {"required": gettext_lazy("Skriv, hvad I vil nå, fx Rollemodeller, der efteruddannes.")},
            "places": {"invalid": gettext_lazy("Skriv antallet af institutioner som et helt tal, fx 10.")},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.pk:
            self.fields["amount"].initial = written_amount(self.instance)
            self.fields["is_qualitative"].initial = self.instance.amount_kind == AmountKind.QUALITATIVE

    def clean(self) -> dict[str, Any]:
        """Read the number, and say which of number, places and reason is missing (rules.md T-01, T-03, 4.3)."""
        cleaned = super().clean()
        self._read_amount(cleaned)
        if cleaned.get("basis") == Basis.PER_YEAR_OVER and not cleaned.get("places"):
            self.add_error("places", _("Skriv, hvor mange institutioner tallet fordeles på."))
        return cleaned

    def _read_amount(self, cleaned: dict[str, Any]) -> None:
        text = cleaned.get("amount", "")
        if cleaned.get("is_qualitative"):
            cleaned.update(amount_kind=AmountKind.QUALITATIVE, minimum=None, maximum=None)
            if text:
                self.add_error("amount", _("Slet tallet, eller fjern krydset ved uden tal."))
            return
        if not text:
            cleaned.update(amount_kind=AmountKind.OPEN, minimum=None, maximum=None)
            if not cleaned.get("open_reason") and "amount" not in self.errors:
                self.add_error(
                    "amount",
                    _("Skriv et tal, fx 10-15, eller skriv nedenfor, hvorfor der ikke er noget tal."),
                )
            return
        try:
            found = parse_range(text)
        except RangeError as error:
            self.add_error("amount", str(error))
            return
        cleaned["open_reason"] = ""
        cleaned.update(_as_target(found))
        self._read_unit(found.unit, cleaned)
        if cleaned.get("basis") == Basis.SHARE and max(found.minimum, found.maximum or found.minimum) > 100:
            self.add_error("amount", _("En andel kan højst være 100 procent."))

    def _read_unit(self, written: str, cleaned: dict[str, Any]) -> None:
        if written.lower() in PERCENT or cleaned.get("unit", "").lower() in PERCENT:
            cleaned.update(unit="", basis=Basis.SHARE)
        elif written:
            cleaned["unit"] = cleaned.get("unit") or written

    def _post_clean(self) -> None:
        # The number's columns are no fields of the form: the row is told before its constraints are asked.
        for name in ("amount_kind", "minimum", "maximum"):
            if name in self.cleaned_data:
                setattr(self.instance, name, self.cleaned_data[name])
        super()._post_clean()

    def preview(self) -> str:
        """Give the sentence as it will be printed, in the agreement's language; "" until it can be told."""
        self.full_clean()
        if not self.is_bound or self.errors.keys() - {"what"}:
            return ""
        target = Target(**{name: value for name, value in self.values().items() if name != "what"})
        with override(self.edition.language):
            return target_sentence(target)


def _as_target(found: Range) -> dict[str, Any]:
    kind = AmountKind(found.amount_kind.value)
    return {
        "amount_kind": kind,
        "minimum": found.minimum,
        "maximum": found.maximum if kind is AmountKind.RANGE else None,
    }


def written_amount(target: Target) -> str:
    """Give a target's number as one would type it: "10-15", "mindst 60", "" for an open one."""
    if target.minimum is None:
        return ""
    maximum: Decimal | None = target.maximum
    written = format_range(Range(WrittenKind(target.amount_kind), target.minimum, maximum))
    return written.replace("–", "-")
