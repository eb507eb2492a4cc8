"""Texts as they are kept: cleaned, and without a personal number (rules.md 5.5 and 5.6, D-01)."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from partnerships.danish.text import clean_text
from partnerships.validators.texts import refuse_personal_number


class TextsForm(forms.Form):
    """A form whose texts are cleaned, and refused beside their field when they hold a personal number."""

    def clean(self) -> dict[str, Any]:
        """Give the cleaned values."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name, value in list(cleaned.items()):
            if isinstance(value, str):
                cleaned[name] = clean_text(value)
                try:
                    refuse_personal_number(value)
                except ValidationError as error:
                    self.add_error(name, error)
        return cleaned
