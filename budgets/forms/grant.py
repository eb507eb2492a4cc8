"""The grant as a caseworker writes it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout, Row
from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.terms.validators.accounts import validate_finance_act_account
from budgets.actions.grant_entry import GrantEntry
from budgets.enums import FIRST_POSSIBLE_YEAR, LAST_POSSIBLE_YEAR
from budgets.models import Grant, RuleSet
from budgets.queries.grants import NOTHING
from partnerships.forms.fields import AmountField, DanishDateField
from partnerships.forms.once import OnceForm
from partnerships.forms.texts import TextsForm
from partnerships.models import Party

MOST_KRONER = Decimal(99_999_999_999)
WORDS = (
    "title", "purpose", "case_number", "finance_act_account", "earlier_account", "legal_basis", "terms", "contact",
    "complaint",
)  # fmt: skip
_SHORT = {"class": "short", "inputmode": "decimal"}
_TOO_MUCH = gettext_lazy("Beløbet er for stort. Tjek enheden.")


def kroner(label: str | Promise, *, required: bool = True, help_text: str | Promise = "") -> AmountField:
    """Give a field for an amount in kroner that the database can hold."""
    return AmountField(
        label=label,
        help_text=help_text,
        required=required,
        validators=[
            MinValueValidator(Decimal("0.01"), gettext_lazy("Skriv et beløb over 0 kr.")),
            MaxValueValidator(MOST_KRONER, _TOO_MUCH),
        ],
        widget=forms.TextInput(attrs=_SHORT),
    )


def day(label: str | Promise, *, required: bool = False, help_text: str | Promise = "") -> DanishDateField:
    """Give a field for a day."""
    return DanishDateField(
        label=label,
        help_text=help_text,
        required=required,
        widget=forms.TextInput(attrs={"class": "short", "inputmode": "numeric"}),
    )


def _text(
    label: str | Promise, most: int, *, rows: int = 0, help_text: str | Promise = ""
) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
    return forms.CharField(label=label, max_length=most, required=False, widget=widget, help_text=help_text)


def _account(label: str | Promise, help_text: str | Promise) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=40,
        required=False,
        help_text=help_text,
        validators=[validate_finance_act_account],
        widget=forms.TextInput(attrs={"class": "short"}),
    )


class GrantForm(OnceForm, TextsForm):
    """One amount field a year; what a letter needs may be filled in later, and is asked for before the letter."""

    hide_optional = True

    title = forms.CharField(label=gettext_lazy("Projektets titel"), max_length=250)
    grantee = forms.ModelChoiceField(
        Party.objects.none(), label=gettext_lazy("Tilskudsmodtager"), empty_label=None
    )
    purpose = _text(
        gettext_lazy("Formål"), 4000, rows=4, help_text=gettext_lazy("Hvad skal tilskuddet føre til?")
    )
    amount = kroner(gettext_lazy("Tilskud i alt, højst (kr.)"))
    starts_on = day(gettext_lazy("Projektet begynder"), required=True)
    ends_on = day(gettext_lazy("Projektet slutter"), required=True)
    commitment_year = forms.IntegerField(
        label=gettext_lazy("Tilsagnsår"),
        required=False,
        min_value=FIRST_POSSIBLE_YEAR,
        max_value=LAST_POSSIBLE_YEAR,
        help_text=gettext_lazy(
            "Hele beløbet udgiftsføres i det år, uanset hvornår det udbetales. Lad feltet stå tomt, når det er året, "
            "hvor brevet bliver udstedt."
        ),
        widget=forms.TextInput(attrs={"class": "short", "inputmode": "numeric"}),
    )
    finance_act_account = _account(gettext_lazy("Finanslovskonto"), gettext_lazy("Fx § 18.33.02.10."))
    earlier_account = _account(
        gettext_lazy("Tidligere konto"), gettext_lazy("Når kontoen er flyttet fra en anden paragraf.")
    )
    legal_basis = _text(gettext_lazy("Hjemmel"), 300, help_text=gettext_lazy("Loven eller puljen."))
    case_number = _text(gettext_lazy("Sagsnummer"), 60)
    rule_set = forms.ModelChoiceField(
        RuleSet.objects.none(),
        label=gettext_lazy("Regelsæt"),
        required=False,
        empty_label=gettext_lazy("Ikke valgt endnu"),
    )
    accept_by = day(gettext_lazy("Accepteres senest"))
    account_by = day(gettext_lazy("Slutregnskab senest"))
    terms = _text(gettext_lazy("Øvrige vilkår"), 8000, rows=4)
    contact = _text(
        gettext_lazy("Kontakt hos tilskudsgiver"), 300, help_text=gettext_lazy("Navn, telefon og e-mail.")
    )
    complaint = _text(
        gettext_lazy("Klagevejledning"),
        2000,
        rows=3,
        help_text=gettext_lazy("Om afgørelsen kan påklages, og hvortil."),
    )

    def __init__(self, *args: Any, years: Sequence[int], grantees: QuerySet[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.years = years
        self.fields["grantee"].queryset = grantees
        self.fields["rule_set"].queryset = RuleSet.objects.filter(retired_on=None)
        for year in years:
            self.fields[f"year_{year}"] = kroner(_("Heraf i %(year)s (kr.)") % {"year": year}, required=False)

    @property
    def helper(self) -> FormHelper:
        """The layout for crispy; the form tag and the buttons are the page's."""
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        helper.layout = Layout(
            "once",
            "title",
            "grantee",
            "purpose",
            Fieldset(
                _("Beløb og periode"),
                "amount",
                *(f"year_{year}" for year in self.years),
                Row("starts_on", "ends_on"),
                "commitment_year",
            ),
            Fieldset(
                _("Konto og sag"), Row("finance_act_account", "earlier_account"), "legal_basis", "case_number"
            ),
            Fieldset(_("Regler og frister"), "rule_set", Row("accept_by", "account_by")),
            Fieldset(_("Til brevet"), "terms", "contact", "complaint"),
        )
        return helper

    def entry(self) -> GrantEntry:
        """Give what was typed; the form must be valid."""
        values = self.cleaned_data
        amounts = {year: values[f"year_{year}"] for year in self.years}
        names = (*WORDS, "amount", "starts_on", "ends_on", "grantee", "rule_set", "commitment_year", "accept_by",
                 "account_by")  # fmt: skip
        return GrantEntry(
            years={year: amount for year, amount in amounts.items() if amount},
            **{name: values[name] for name in names},
        )


def initial_of(grant: Grant) -> dict[str, Any]:
    """Give the form's values of a grant that is there."""
    values = {name: getattr(grant, name) for name in GrantForm.base_fields if name != "once"}
    return values | {f"year_{row.year}": row.amount for row in grant.years.all()}


def initial_from_budget(share: dict[int, Decimal]) -> dict[str, Any]:
    """Give the amounts that the budget in force lets the funder pay, as a proposal."""
    total = sum(share.values(), NOTHING)
    return {"amount": total or None} | {f"year_{year}": amount for year, amount in share.items()}
