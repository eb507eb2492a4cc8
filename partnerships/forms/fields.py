"""Form fields that read what Danes write and show it as Danes write it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from partnerships.danish.amounts import format_amount, parse_amount
from partnerships.danish.numbers import clean_cvr, clean_ean, clean_postal_code
from partnerships.danish.periods import format_date_short, parse_date
from partnerships.danish.phones import clean_phone, format_phone


class _CleanedField(forms.CharField):
    """A text that a function of the Danish room brings into one form, or refuses with a sentence."""

    cleaner: ClassVar[Callable[[str], str]]

    def to_python(self, value: Any) -> str:
        """Give the cleaned text, "" when nothing was written; raises ValidationError with the room's sentence."""
        text = super().to_python(value)
        if not text:
            return ""
        try:
            return type(self).cleaner(text)
        except ValueError as error:
            raise ValidationError(str(error)) from error


class CvrField(_CleanedField):
    """A CVR number, also written "64 94 22 12" or "DK64942212"."""

    cleaner = staticmethod(clean_cvr)


class EanField(_CleanedField):
    """An EAN number of 13 digits."""

    cleaner = staticmethod(clean_ean)


class PostalCodeField(_CleanedField):
    """A Danish postal code."""

    cleaner = staticmethod(clean_postal_code)


class PhoneField(_CleanedField):
    """A Danish phone number, kept as +45..., shown in pairs."""

    cleaner = staticmethod(clean_phone)

    def prepare_value(self, value: Any) -> Any:
        """Show a kept number in pairs, and what was typed as it was typed."""
        return format_phone(value) if isinstance(value, str) and value.startswith("+45") else value


class DanishDateField(forms.DateField):
    """A day written in any of the ways of rules.md 5.2; an ambiguous one is asked about."""

    widget = forms.TextInput

    def to_python(self, value: Any) -> date | None:
        """Give the day or None; raises ValidationError with the sentence that asks or explains."""
        if value in self.empty_values or isinstance(value, date):
            return value or None
        try:
            return parse_date(str(value))
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def prepare_value(self, value: Any) -> Any:
        """Show a day as 17.12.2014, and what was typed as it was typed."""
        return format_date_short(value) if isinstance(value, date) else value


class AmountField(forms.CharField):
    """An amount in kr. written in any of the ways of rules.md 5.1; one that can be read in two ways is asked about."""

    def to_python(self, value: Any) -> Decimal | None:
        """Give the amount or None; raises ValidationError with the sentence that asks or explains."""
        if value in self.empty_values or isinstance(value, Decimal):
            return None if value in self.empty_values else value
        try:
            return parse_amount(str(value))
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def prepare_value(self, value: Any) -> Any:
        """Show an amount as 2.500.000, and what was typed as it was typed."""
        if not isinstance(value, Decimal):
            return value
        return format_amount(value, decimals=2 if value % 1 else 0, unit="")
