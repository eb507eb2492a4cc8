"""The forms of the records: one table of what is asked, in which order, and how a heading and a missing field are said."""

from collections.abc import Iterable
from typing import Any

from crispy_forms.layout import Row
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements import annexes
from agreements.terms.actions.save_part import NO_SUCH_LINE
from agreements.terms.forms.due import read_due
from agreements.terms.forms.part import PartForm
from agreements.terms.models import Agreement
from agreements.terms.parts import PARTS
from agreements.terms.queries.choices import choosable
from agreements.terms.queries.visible_choices import agreements_to_point_at
from partnerships.forms.fields import AmountField, DanishDateField

# Text as written -> the days it means, read when they stand empty. One day only: that the day is the interval's end.
READ_FROM = {
    "period_text": ("starts_on", "ends_on"),
    "decided_text": ("decided_on",),
    "granted_text": ("granted_on",),
    "as_of_text": ("as_of",),
    "ends_text": ("ends_on",),
}


class RecordForm(PartForm):
    """A record's form; choices are of this edition, days are read from the words, a doubtful date is left empty."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in PARTS[self.part].fields:
            column = PARTS[self.part].model._meta.get_field(name)
            if name in self.fields and isinstance(column, models.TextField):
                self.fields[name].widget = forms.Textarea(attrs={"rows": 3})

    def scope(self) -> None:
        """Offer rows of this edition only, and the lines of its budget."""
        names_line = PARTS[self.part].names_line
        lines = annexes.lines_of(self.edition.pk) if names_line else []
        offered = [(names_line, rows) for rows in lines]
        for name, field in self.fields.items():
            if not isinstance(field, forms.ModelChoiceField):
                continue
            rows = field.queryset.model._default_manager.filter(edition=self.edition)
            field.queryset = rows.exclude(pk=self.pk) if isinstance(self.instance, rows.model) else rows
            offered.append((name, choosable(field.queryset)))
        if offered:
            self.offer(offered)

    def clean(self) -> dict[str, Any]:
        """Read empty days from the words beside them; words with two readings are not guessed at."""
        cleaned = super().clean()
        for text, days in READ_FROM.items():
            if text in self.fields:
                self._read(cleaned, text, [day for day in days if day in self.fields])
        return cleaned

    def _read(self, cleaned: dict[str, Any], text: str, days: list[str]) -> None:
        written = read_due(cleaned.get(text) or "")
        if written.question or any(cleaned.get(day) for day in days):
            return
        read = (written.start, written.end) if len(days) == 2 else (written.end or written.start,)
        cleaned.update(zip(days, read, strict=False))


class SignatureLineForm(RecordForm):
    """A printed signature; a date that can be read in two ways is kept as read, and stays doubtful until confirmed."""

    def clean(self) -> dict[str, Any]:
        """Read the date as written; "7/11/15" is 7 November 2015 and waits to be confirmed (rules.md 5.2, F-D7)."""
        cleaned = super().clean()
        written = read_due(cleaned.get("date_text") or "")
        if not cleaned.get("signed_on"):
            cleaned["signed_on"] = written.end
        return cleaned


class ActivityForm(RecordForm):
    """An activity: paid by a line of the budget, or outside it."""

    def clean(self) -> dict[str, Any]:
        """Refuse a line for what is outside the budget."""
        cleaned = super().clean()
        if cleaned.get("line_in_budget") and cleaned.get("is_outside_budget"):
            self.add_error(
                "line_in_budget",
                _("Aktiviteten står som uden for budgettet. Fjern krydset, eller vælg ingen budgetpost."),
            )
        return cleaned


class OneOfForm(RecordForm):
    """A record that is named by a choice or, when it is not among them, in words."""

    chosen, written = "", ""

    def clean(self) -> dict[str, Any]:
        """Demand one of the two."""
        cleaned = super().clean()
        if not cleaned.get(self.chosen) and not cleaned.get(self.written):
            self.add_error(self.chosen, _("Vælg en fra listen, eller skriv navnet i feltet efter."))
        return cleaned


class FundingForm(OneOfForm):
    """Who pays: a party, or somebody outside the agreement."""

    chosen, written = "participation", "payer_text"


class RelationForm(OneOfForm):
    """Another agreement: one in the system, named by its reference, or a title."""

    chosen, written = "agreement", "title"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        other = self.instance.agreement
        self.initial["agreement"] = other.reference if other else ""

    def clean_agreement(self) -> Agreement | None:
        """Find the agreement among those the user may see; raises ValidationError when it is none of them."""
        reference = self.cleaned_data.get("agreement", "").strip()
        if not reference:
            return None
        found = agreements_to_point_at(self.by, self.edition).filter(reference__iexact=reference).first()
        if found is None:
            raise ValidationError(
                _(
                    "Vi finder ingen aftale med referencen %(reference)s, som du kan se. Skriv titlen i stedet."
                )
                % {"reference": reference}
            )
        return found


def _fields(part: str, layout: Iterable[Any]) -> list[str]:
    names: list[str] = []
    for each in layout:
        names += list(each.fields) if isinstance(each, Row) else [each]
    return names


def _form(
    part: str,
    new: str | Promise,
    edit: str | Promise,
    layout: tuple[Any, ...],
    required: dict[str, str | Promise],
    base: type[RecordForm] = RecordForm,
    **help_texts: str | Promise,
) -> type[PartForm]:
    """Make the form of a part; `required` says what to write in a field that must not stand empty."""
    model = PARTS[part].model
    names = _fields(part, layout)
    declared: dict[str, Any] = {}
    for name in names:
        column = model._meta.get_field(name)
        label = {"label": column.verbose_name, "required": False}
        if isinstance(column, models.DateField):
            declared[name] = DanishDateField(**label)
        elif name == PARTS[part].names_line:
            declared[name] = forms.TypedChoiceField(
                **label, coerce=int, empty_value=None, error_messages={"invalid_choice": NO_SUCH_LINE}
            )
        elif column.name == "amount":
            declared[name] = AmountField(**label)
        elif column.name == "agreement":
            declared[name] = forms.CharField(**label, max_length=20)
        elif isinstance(column, models.DecimalField):
            declared[name] = forms.DecimalField(
                **label | {"required": not column.null},
                localize=True,
                widget=forms.TextInput,
                max_digits=column.max_digits,
                decimal_places=column.decimal_places,
                error_messages={"invalid": gettext_lazy("Skriv et tal, fx 2 eller 2,5.")}
                | ({"required": required[name]} if name in required else {}),
            )
    meta = type(
        "Meta",
        (),
        {
            "model": model,
            "fields": names,
            "help_texts": help_texts,
            "error_messages": {name: {"required": sentence} for name, sentence in required.items()},
        },
    )
    body = {"part": part, "new_heading": new, "edit_heading": edit, "layout": layout, "Meta": meta}
    return type(f"{model.__name__}Form", (base,), declared | body | {"__doc__": str(part)})


RECORD_FORMS: tuple[type[PartForm], ...] = (
    _form(
        "target-group",
        gettext_lazy("Ny målgruppe"),
        gettext_lazy("Ret målgruppe: %(label)s"),
        (Row("rank", "name"), "size_text", "text"),
        {"name": gettext_lazy("Skriv, hvem indsatsen er til, fx unge mellem 15 og 25 år.")},
        size_text=gettext_lazy("Kun antal, aldrig navne. Fx ca. 30 familier."),
    ),
    _form(
        "place",
        gettext_lazy("Nyt sted"),
        gettext_lazy("Ret sted: %(label)s"),
        (Row("kind", "name"), "note"),
        {"name": gettext_lazy("Skriv stedets navn.")},
    ),
    _form(
        "phase",
        gettext_lazy("Ny periode eller fase"),
        gettext_lazy("Ret periode: %(label)s"),
        (Row("kind", "name"), "period_text", Row("starts_on", "ends_on"), "text"),
        {"name": gettext_lazy("Skriv, hvad perioden hedder, fx Opstartsfase.")},
        period_text=gettext_lazy("Fx oktober 2014 til december 2016. Er dagene tomme, læser vi dem her."),
    ),
    _form(
        "activity",
        gettext_lazy("Ny aktivitet"),
        gettext_lazy("Ret aktivitet: %(label)s"),
        (
            "title",
            "text",
            Row("initiative", "target"),
            "when_text",
            "legal_basis",
            "line_in_budget",
            "budget_line",
            "is_outside_budget",
        ),
        {"title": gettext_lazy("Skriv, hvad der bliver gjort.")},
        ActivityForm,
        budget_line=gettext_lazy("Når budgettet ikke står i systemet, fx fordi det er scannet."),
        legal_basis=gettext_lazy("Fx servicelovens § 50."),
    ),
    _form(
        "duty",
        gettext_lazy("Ny opgave eller nyt bidrag"),
        gettext_lazy("Ret opgave: %(label)s"),
        (Row("participation", "who_text"), "kind", "text", Row("initiative", "legal_basis"), "note"),
        {"text": gettext_lazy("Skriv, hvad parten gør eller giver.")},
        who_text=gettext_lazy("Fx en forvaltning, når opgaven kun ligger der."),
    ),
    _form(
        "group",
        gettext_lazy("Ny gruppe"),
        gettext_lazy("Ret gruppe: %(label)s"),
        (
            Row("kind", "name"),
            "answers_to",
            "mandate",
            Row("rhythm_text", "size_text"),
            "promised_paper",
        ),
        {"name": gettext_lazy("Skriv, hvad gruppen hedder.")},
        rhythm_text=gettext_lazy("Fx hvert kvartal."),
    ),
    _form(
        "member",
        gettext_lazy("Nyt medlem"),
        gettext_lazy("Ret medlem: %(label)s"),
        (Row("name", "title"), "unit", "participation", "is_chair"),
        {"title": gettext_lazy("Skriv medlemmets titel eller funktion, fx kontorchef.")},
    ),
    _form(
        "estimate",
        gettext_lazy("Nyt timeforbrug"),
        gettext_lazy("Ret timeforbrug: %(label)s"),
        (
            Row("role", "what"),
            "phase",
            Row("times_min", "times_max"),
            Row("length_min", "length_max", "unit"),
            "basis",
            "is_about",
            "is_upper",
            "note",
        ),
        {
            "role": gettext_lazy("Skriv, hvem der bruger timerne, fx projektleder."),
            "what": gettext_lazy("Skriv, hvad timerne går til, fx møder i følgegruppen."),
            "times_min": gettext_lazy("Skriv, hvor mange gange det mindst er, fx 2."),
            "times_max": gettext_lazy("Skriv, hvor mange gange det højst er, fx 3."),
            "length_min": gettext_lazy("Skriv, hvor længe det mindst varer hver gang, fx 2."),
            "length_max": gettext_lazy("Skriv, hvor længe det højst varer hver gang, fx 4."),
        },
    ),
    _form(
        "political-decision",
        gettext_lazy("Ny politisk beslutning eller nyt forbehold"),
        gettext_lazy("Ret beslutning: %(label)s"),
        ("kind", "body", "what", Row("decided_text", "decided_on"), "reference"),
        {
            "body": gettext_lazy("Skriv, hvem der beslutter, fx Socialudvalget."),
            "what": gettext_lazy("Skriv, hvad der er besluttet, eller hvad I venter på."),
        },
    ),
    _form(
        "reference",
        gettext_lazy("Nyt nummer"),
        gettext_lazy("Ret nummer: %(label)s"),
        (Row("kind", "value"), "participation", "note"),
        {"value": gettext_lazy("Skriv nummeret, som det står i jeres system.")},
    ),
    _form(
        "related-grant",
        gettext_lazy("Nyt andet tilskud"),
        gettext_lazy("Ret tilskud: %(label)s"),
        (
            "title",
            Row("funder", "pool"),
            "amount",
            Row("granted_text", "granted_on"),
            Row("finance_act_account", "journal_number"),
            "note",
        ),
        {"title": gettext_lazy("Skriv, hvad tilskuddet er til.")},
    ),
    _form(
        "funding",
        gettext_lazy("Ny betaler"),
        gettext_lazy("Ret betaler: %(label)s"),
        (Row("participation", "payer_text"), Row("amount", "amount_text"), "covers", "covers_not"),
        {},
        FundingForm,
        amount_text=gettext_lazy("Fx 3,7 mio. kr. over tre år."),
    ),
    _form(
        "relation",
        gettext_lazy("Ny henvisning til en anden aftale"),
        gettext_lazy("Ret henvisning: %(label)s"),
        ("kind", "agreement", "title", Row("ends_text", "ends_on"), "note"),
        {"kind": gettext_lazy("Vælg, hvordan de hænger sammen.")},
        RelationForm,
        agreement=gettext_lazy("Aftalens reference, fx 2014-0007."),
    ),
    _form(
        "result",
        gettext_lazy("Nyt led i forandringsteorien"),
        gettext_lazy("Ret led: %(label)s"),
        ("level", "text", "assumption"),
        {
            "level": gettext_lazy("Vælg, hvilket led det er."),
            "text": gettext_lazy("Skriv, hvad der sker i leddet."),
        },
    ),
    _form(
        "right",
        gettext_lazy("Ny regel om rettigheder"),
        gettext_lazy("Ret regel: %(label)s"),
        ("kind", "what", Row("holder", "consent_of"), "text"),
        {
            "kind": gettext_lazy("Vælg, hvad reglen handler om."),
            "what": gettext_lazy("Skriv, hvad reglen gælder, fx undervisningsmateriale."),
        },
    ),
    _form(
        "key-figure",
        gettext_lazy("Nyt nøgletal"),
        gettext_lazy("Ret nøgletal: %(label)s"),
        ("what", Row("value", "unit", "area"), Row("as_of_text", "as_of"), "source"),
        {
            "what": gettext_lazy("Skriv, hvad tallet viser."),
            "value": gettext_lazy("Skriv tallet, fx 15,4."),
        },
    ),
    _form(
        "tender",
        gettext_lazy("Nyt vilkår for udbuddet"),
        gettext_lazy("Ret vilkår: %(label)s"),
        ("kind", "text", "reference"),
        {
            "kind": gettext_lazy("Vælg, hvad vilkåret handler om."),
            "text": gettext_lazy("Skriv vilkåret."),
        },
    ),
    _form(
        "signature-line",
        gettext_lazy("Ny trykt underskrift"),
        gettext_lazy("Ret trykt underskrift: %(label)s"),
        (
            Row("participation", "together_with"),
            Row("name", "title"),
            Row("date_text", "signed_on"),
            "is_confirmed",
        ),
        {"participation": gettext_lazy("Vælg, hvem der underskriver.")},
        SignatureLineForm,
        date_text=gettext_lazy("Skriv datoen, præcis som den står, fx 7/11/15."),
    ),
)
