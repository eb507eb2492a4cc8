"""The forms of a template and of its standard clauses."""

from typing import Any

from django import forms
from django.db.models import Max
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from agreements.terms.actions.save_clause import save_clause
from agreements.terms.actions.save_template import save_template
from agreements.terms.forms.section import PLACEHOLDERS
from agreements.terms.models import Clause, Template
from agreements.terms.validators.markup import validate_markup
from partnerships.forms.fields import DanishDateField
from partnerships.models import User

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})  # a key is of plain letters


class TemplateForm(forms.ModelForm):
    """The template's name, and the day from which nobody begins with it."""

    retired_on = DanishDateField(
        label=_("Udgået den"),
        required=False,
        help_text=_(
            "Fra den dag kan ingen begynde en aftale med skabelonen. Aftaler, der har den, beholder den."
        ),
        widget=forms.TextInput(attrs={"class": "short"}),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Template
        fields = ["name", "retired_on"]
        labels = {"name": _("Navn")}
        error_messages = {"name": {"required": _("Skriv skabelonens navn.")}}

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["seen"].initial = self.instance.version

    def save(self, commit: bool = True) -> Template:
        """Hand over to the verb; raises Refused, Stale or ValidationError."""
        stored = Template.objects.get(pk=self.instance.pk)
        return save_template(self.cleaned_data, by=self.user, template=stored, seen=self.cleaned_data["seen"])


class ClauseForm(forms.ModelForm):
    """A standard section. Its key is made from its first heading and stays, so that numbers can be compared."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Clause
        fields = ["heading", "text", "shows", "is_required", "guidance"]
        labels = {
            "heading": _("Overskrift"),
            "text": _("Tekst"),
            "shows": _("Viser også"),
            "is_required": _("Skal være med i aftalen"),
            "guidance": _("Vejledning"),
        }
        widgets = {
            "text": forms.Textarea(attrs={"rows": 12}),
            "guidance": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts = {
            "shows": _("Det trykkes under teksten og hentes fra det, der er skrevet andre steder."),
            "guidance": _("Vises for den, der skriver, og trykkes ikke. Ét spørgsmål på hver linje."),
        }
        error_messages = {"heading": {"required": _("Skriv afsnittets overskrift.")}}

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["seen"].initial = self.instance.version
        words = ", ".join(f"{code} ({word})" for code, word in PLACEHOLDERS)
        self.fields["text"].help_text = _("Disse ord bliver erstattet i hver aftale: %(words)s.") % {
            "words": words
        }
        self.fields["text"].validators.append(validate_markup)

    def save(self, commit: bool = True) -> Clause:
        """Hand over to the verb; raises Refused, Stale or ValidationError."""
        template = self.instance.template
        stored = Clause.objects.get(pk=self.instance.pk) if self.instance.pk else None
        values = self.cleaned_data if stored else self.cleaned_data | _place(template, self.cleaned_data)
        return save_clause(template, values, by=self.user, clause=stored, seen=self.cleaned_data["seen"])


def _place(template: Template, typed: dict[str, Any]) -> dict[str, Any]:
    """Give key and order of a clause that comes last."""
    taken = set(template.clauses.values_list("key", flat=True))
    wanted = slugify(typed["heading"].lower().translate(_LETTERS))[:36] or "afsnit"
    keys = (wanted, *(f"{wanted}-{number}" for number in range(2, len(taken) + 3)))
    last = template.clauses.aggregate(last=Max("order"))["last"]
    return {
        "key": next(key for key in keys if key not in taken),
        "order": 0 if last is None else last + 1,
    }
