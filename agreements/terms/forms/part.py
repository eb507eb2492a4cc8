"""What all forms for one part of an edition have in common."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import Any, ClassVar

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.db.models.fields import BLANK_CHOICE_DASH
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.terms.actions.overrule_cpr import overrule_cpr
from agreements.terms.actions.save_part import save_part
from agreements.terms.models import Edition
from agreements.terms.models.base import Term
from agreements.terms.parts import PARTS
from agreements.terms.queries.choices import Named, read_together
from agreements.terms.queries.overruled import overruled
from partnerships.actions.once import once
from partnerships.danish.cpr import find_cpr
from partnerships.forms.once import OnceForm
from partnerships.forms.texts import TextsForm
from partnerships.models import User

_OWN = frozenset({"seen", "once", "not_cpr"})  # fields of the form, not of the row


class PartForm(OnceForm, TextsForm, forms.ModelForm):
    """A form for one row of an edition. `seen` is the version the person was shown; the verb compares it.

    A new row is made once, however often its form is sent; `parent` is the row it stands under. Choices are made in
    `scope()`, from this edition only.
    """

    part: ClassVar[str]
    edit_heading: ClassVar[str | Promise]
    new_heading: ClassVar[str | Promise]
    template: ClassVar[str] = "agreements/content/form_fields.html"
    layout: ClassVar[tuple[Any, ...]] = ()
    written_in: ClassVar[dict[str, str]] = {}  # column -> the field of the form it is written in

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    not_cpr = forms.CharField(
        max_length=300,
        label=gettext_lazy("Det er ikke et CPR-nummer, fordi"),
        help_text=gettext_lazy("Fx: Det er et journalnummer. Din grund bliver gemt i historikken."),
        error_messages={
            "required": gettext_lazy("Skriv, hvad tallet er, hvis det ikke er et CPR-nummer."),
            "max_length": gettext_lazy("Skriv grunden kortere: højst %(limit_value)d tegn."),
        },
    )

    def __init__(
        self, *args: Any, edition: Edition, by: User, parent: Term | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.edition, self.by, self.parent = edition, by, parent
        self.pk = self.instance.pk
        self.label = str(self.instance) if self.pk else ""
        if self.pk:
            del self.fields["once"]
        self.doubtful = self._doubtful()
        if not self.doubtful:
            del self.fields["not_cpr"]
        for field in self.fields.values():
            _say_choose(field)
        self.fields["seen"].initial = getattr(self.instance, "version", None)
        self.scope()

    @property
    def helper(self) -> FormHelper:
        """The layout for crispy; the form tag and the buttons are the page's."""
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        if self.layout:
            hidden, last = ("seen", "once"), ("not_cpr",)
            helper.layout = Layout(*self._there(hidden), *self.layout, *self._there(last))
        return helper

    def _there(self, names: tuple[str, ...]) -> list[str]:
        return [name for name in names if name in self.fields]

    def _doubtful(self) -> dict[str, frozenset[str]]:
        """Give {field: codes of the numbers sent that may be personal numbers}; those overruled before are left out."""
        found = {
            name: frozenset(finding.code for finding in find_cpr(text) if not finding.certain)
            for name, text in (self.typed() if self.is_bound else {}).items()
            if isinstance(text, str) and name not in _OWN
        }
        known = overruled(self.edition) if any(found.values()) else frozenset()
        return {name: codes - known for name, codes in found.items() if codes - known}

    def scope(self) -> None:
        """Limit the choices to what belongs to this edition; nothing by itself."""

    def clean(self) -> dict[str, Any]:
        """Clean the texts; a number that only may be a personal number asks why it is none (rules.md 5.5, D-01)."""
        cleaned = super().clean()
        if self.doubtful and not cleaned.get("not_cpr"):
            for name in self.doubtful:
                self.add_error(
                    name,
                    _("Her står tal, der ligner et CPR-nummer. Slet dem, eller skriv nederst, hvad de er."),
                )
        return cleaned

    def offer(self, asked: Sequence[tuple[str, QuerySet[Any]]]) -> None:
        """Let these fields offer rows of (order, key, text): a choice chooses among them, another field begins with them.

        They are read together, in one query, when the first of them is drawn.
        """
        read = cache(partial(read_together, asked))
        for name in dict(asked):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = partial(_to_choose, read, name)
            else:
                field.initial = partial(_to_begin_with, read, name)

    def values(self) -> Mapping[str, Any]:
        """Give what is to be written: the declared fields of the part that the form has."""
        return {
            name: self.cleaned_data[name] for name in PARTS[self.part].fields if name in self.cleaned_data
        }

    def save(self, commit: bool = True) -> Any:
        """Write the part, a new one once; raises Conflict, Refused and ValidationError."""
        return self._written() if self.pk else once(self._written, by=self.by, key=self.key)

    def _written(self) -> Any:
        row = self.write()
        if self.doubtful:
            codes = frozenset().union(*self.doubtful.values())
            overrule_cpr(row, codes, reason=self.cleaned_data["not_cpr"], by=self.by)
        return row

    def write(self) -> Any:
        """Hand over to the verb."""
        return save_part(
            self.edition,
            self.part,
            self.values(),
            by=self.by,
            pk=self.pk,
            seen=self.cleaned_data.get("seen"),
            parent=self.parent,
        )

    def take(self, error: ValidationError) -> None:
        """Show a rule that the row broke beside its field, or over the form."""
        for name, errors in getattr(error, "error_dict", {"": error}).items():
            field = self.written_in.get(name, name)
            self.add_error(field if field in self.fields else None, errors)

    def preview(self) -> str:
        """Give the sentence that tells how what is typed will be printed or read, "" when there is nothing to tell."""
        return ""

    def typed(self) -> dict[str, Any]:
        """Give what was sent, as it was typed, by field: to draw the form again without errors."""
        return {
            name: field.widget.value_from_datadict(self.data, self.files, self.add_prefix(name))
            for name, field in self.fields.items()
        }


def _to_choose(read: Callable[[], Named], name: str) -> list[tuple[int | str, str]]:
    return [("", _("Vælg")), *read()[name]]


def _to_begin_with(read: Callable[[], Named], name: str) -> list[tuple[str, str]]:
    return [(str(key), text) for key, text in read()[name]]


def _say_choose(field: forms.Field) -> None:
    """Write "Vælg" where Django draws a row of dashes, which a screen reader spells out."""
    if isinstance(field, forms.ModelChoiceField):
        field.empty_label = _("Vælg")
    elif isinstance(field, forms.ChoiceField):
        field.choices = [("", _("Vælg")) if pair == BLANK_CHOICE_DASH[0] else pair for pair in field.choices]
