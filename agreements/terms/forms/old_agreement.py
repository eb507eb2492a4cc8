"""The form that enters an agreement made before the system, with little typing."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.terms.actions.enter_old_agreement import OldAgreement, enter_old_agreement
from agreements.terms.document.old_text import read_old_text
from agreements.terms.enums import Kind
from agreements.terms.forms.annex import ACCEPTED
from agreements.terms.forms.due import read_due
from agreements.terms.models import Edition, Programme
from agreements.terms.queries.starters import owner_party_ids
from partnerships.actions.once import once
from partnerships.danish.periods import Precision
from partnerships.danish.text import clean_text
from partnerships.enums import PartyKind
from partnerships.forms.once import OnceForm
from partnerships.forms.uploads import keep_upload
from partnerships.models import Party, StoredFile, User
from partnerships.queries.reach import GUEST_KINDS, visible_parties
from partnerships.validators.texts import refuse_personal_number


class OldAgreementForm(OnceForm):
    """Who, what, when, the scan and the text; only organisation, kind and title are demanded."""

    owner = forms.ModelChoiceField(
        Party.objects.none(),
        label=gettext_lazy("Hvilken organisation registrerer aftalen?"),
        empty_label=gettext_lazy("Vælg"),
        error_messages={"required": gettext_lazy("Vælg den organisation, aftalen hører til hos.")},
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Slags"),
        error_messages={"required": gettext_lazy("Vælg, hvilken slags aftale det er.")},
    )
    title = forms.CharField(
        label=gettext_lazy("Titel"),
        max_length=250,
        help_text=gettext_lazy("Som den står på forsiden."),
        error_messages={"required": gettext_lazy("Skriv aftalens titel. Den kan rettes senere.")},
    )
    programme = forms.ModelChoiceField(
        Programme.objects.all(),
        label=gettext_lazy("Program"),
        required=False,
        empty_label=gettext_lazy("Intet program"),
    )
    other = forms.ModelChoiceField(
        Party.objects.none(),
        label=gettext_lazy("Den anden part"),
        required=False,
        empty_label=gettext_lazy("Vælg"),
    )
    third = forms.ModelChoiceField(
        Party.objects.none(),
        label=gettext_lazy("En tredje part"),
        required=False,
        empty_label=gettext_lazy("Ingen"),
        help_text=gettext_lazy("Er der flere, tilføjer du dem bagefter."),
    )
    new_name = forms.CharField(
        label=gettext_lazy("Navnet på en part, der ikke står på listen"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("En forening, et firma eller en institution. Den kommer også i registret."),
    )
    new_kind = forms.ChoiceField(
        label=gettext_lazy("Den nye part er en"),
        required=False,
        choices=[("", gettext_lazy("Vælg"))]
        + [(kind.value, kind.label) for kind in PartyKind if kind in GUEST_KINDS],
    )
    period_text = forms.CharField(
        label=gettext_lazy("Periode, som den er skrevet"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Fx 2012-2015 eller 1. april 2009 til udgangen af 2012."),
    )
    scan = forms.FileField(
        label=gettext_lazy("Den scannede aftale"),
        required=False,
        help_text=gettext_lazy("PDF, Word, Excel, ODT, ODS, PNG eller JPG, højst 25 MB."),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        error_messages={"empty": gettext_lazy("Filen er tom. Vælg den rigtige fil, og prøv igen.")},
    )
    text = forms.CharField(
        label=gettext_lazy("Den oprindelige tekst"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=gettext_lazy(
            "Sæt hele teksten ind. Linjer som “1. Formål” bliver til afsnit og beholder deres nummer."
        ),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        owners = Party.objects.filter(pk__in=owner_party_ids(user), retired_on__isnull=True)
        self.fields["owner"].queryset = owners.order_by("name", "id")
        self.fields["kind"].choices = [("", _("Vælg")), *Kind.choices]
        only = list(owners[:2])
        if len(only) == 1:
            self.fields["owner"].initial = only[0]
        for name in ("other", "third"):
            self.fields[name].queryset = _others(user)

    def clean_title(self) -> str:
        """Give the title without control characters; raises ValidationError when nothing is left."""
        title = clean_text(self.cleaned_data["title"]).strip()
        if not title:
            raise forms.ValidationError(_("Skriv aftalens titel. Den kan rettes senere."))
        return title

    def clean_text(self) -> str:
        """Give the text without control characters; a personal number is refused (rules.md 5.5, D-01)."""
        refuse_personal_number(self.cleaned_data["text"])
        return clean_text(self.cleaned_data["text"])

    def clean_scan(self) -> StoredFile | None:
        """Check and keep the file; raises ValidationError with what is wrong with it."""
        return keep_upload(self.cleaned_data.get("scan"), self.user)

    def clean(self) -> dict[str, Any]:
        """Ask for the kind of a new party, and refuse to name a party twice."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("new_name") and not cleaned.get("new_kind"):
            self.add_error("new_kind", _("Vælg, om parten er en forening, et firma eller en institution."))
        chosen = [cleaned.get("owner")]
        for name in ("other", "third"):
            party = cleaned.get(name)
            if party is not None and party in chosen:
                self.add_error(name, _("Parten er allerede valgt. Vælg en anden, eller lad feltet stå tomt."))
            chosen.append(party)
        return cleaned

    def save(self) -> Edition:
        """Hand over to the verb, once; raises Refused and ValidationError."""
        edition: Edition = once(
            lambda: enter_old_agreement(self._old(), by=self.user), by=self.user, key=self.key
        )
        return edition

    def _old(self) -> OldAgreement:
        typed = self.cleaned_data
        named = clean_text(typed["new_name"]).strip()
        return OldAgreement(
            owner=typed["owner"],
            kind=typed["kind"],
            title=typed["title"],
            programme=typed["programme"],
            others=tuple(filter(None, (typed["other"], typed["third"]))),
            newcomer={"kind": typed["new_kind"], "name": named} if named else {},
            period=_period(typed["period_text"]),
            text=read_old_text(typed["text"]),
            scan=typed["scan"],
            scan_title=_("Den scannede aftale"),
        )


def _others(user: User) -> QuerySet[Party]:
    return visible_parties(user).filter(retired_on__isnull=True).order_by("name", "id")


def _period(text: str) -> dict[str, Any]:
    """Give the period as written with the days it means.

    Whole years are read as such and flagged afterwards (F-D5); other days that must be asked about stay open.
    """
    written = read_due(clean_text(text))
    is_read = not written.question or written.precision == Precision.YEAR.value
    days = {"starts_on": written.start, "ends_on": written.end} if is_read else {}
    return {"period_text": written.text, **days}
