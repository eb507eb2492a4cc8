"""The form that starts an agreement: for whom, from which template, under which programme, with what title."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from agreements.terms.actions.create_agreement import create_agreement
from agreements.terms.enums import NEEDS_PROGRAMME
from agreements.terms.models import Edition, Programme, Template
from agreements.terms.queries.starters import owner_party_ids
from agreements.workflow import TABLES
from partnerships.actions.once import once
from partnerships.danish import clock
from partnerships.danish.text import clean_text
from partnerships.forms.once import OnceForm
from partnerships.models import Party, User


class NewAgreementForm(OnceForm):
    """Offers only organisations the user drafts for, templates in use, and programmes that have not ended."""

    owner = forms.ModelChoiceField(
        Party.objects.none(),
        label=_("Hvilken organisation skriver aftalen?"),
        empty_label=_("Vælg"),
        error_messages={"required": _("Vælg den organisation, der skal skrive aftalen.")},
    )
    template = forms.ModelChoiceField(
        Template.objects.none(),
        label=_("Skabelon"),
        empty_label=_("Vælg"),
        help_text=_("Skabelonen giver aftalen dens afsnit. Du kan rette i teksten bagefter."),
        error_messages={"required": _("Vælg den skabelon, aftalen skal begynde med.")},
    )
    programme = forms.ModelChoiceField(
        Programme.objects.none(),
        label=_("Program"),
        empty_label=_("Vælg"),
        required=False,
        help_text=_(
            "Skal vælges, når aftalen eller projektskitsen går til et ministerium: myndigheden bag programmet får den. "
            "Andre aftaler kan undvære et program."
        ),
    )
    title = forms.CharField(
        label=_("Titel"),
        max_length=250,
        help_text=_("Som den skal stå på forsiden, fx Mentorindsats 2015-2018"),
        error_messages={"required": _("Skriv aftalens titel. Den kan rettes senere.")},
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        choices = {"owner": _owners(user), "template": _templates(), "programme": _programmes()}
        for name, rows in choices.items():
            field = self.fields[name]
            field.queryset = rows
            # One query for each list, also when the list is drawn again with an error.
            only = list(rows[:2])
            if len(only) == 1:
                field.initial = only[0]

    def clean_title(self) -> str:
        """Give the title without control characters; raises ValidationError when nothing is left."""
        title = clean_text(self.cleaned_data["title"]).strip()
        if not title:
            raise forms.ValidationError(_("Skriv aftalens titel. Den kan rettes senere."))
        return title

    def clean(self) -> dict[str, Any]:
        """Ask for the programme where the kind cannot do without."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        template = cleaned.get("template")
        lacks = not cleaned.get("programme") and "programme" not in self.errors
        if template and template.kind in NEEDS_PROGRAMME and lacks:
            self.add_error("programme", gettext("Vælg det program, aftalen hører under."))
        return cleaned

    def save(self) -> Edition:
        """Hand over to the verb, once; raises Refused."""
        chosen = self.cleaned_data
        edition: Edition = once(
            lambda: create_agreement(
                by=self.user,
                owner=chosen["owner"],
                template=chosen["template"],
                title=chosen["title"],
                programme=chosen["programme"],
            ),
            by=self.user,
            key=self.key,
        )
        return edition


def _owners(user: User) -> Any:
    return Party.objects.filter(pk__in=owner_party_ids(user), retired_on__isnull=True).order_by("name", "id")


def _templates() -> Any:
    in_use = Q(retired_on__isnull=True) | Q(retired_on__gt=clock.today())
    return Template.objects.filter(in_use, kind__in=TABLES)


def _programmes() -> Any:
    return Programme.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=clock.today()))
