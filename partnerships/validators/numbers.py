"""Numbers of a party: thin Django validators over the Danish room."""

from collections.abc import Callable

from django.core.exceptions import ValidationError

from partnerships.danish.numbers import clean_cvr, clean_ean, clean_postal_code
from partnerships.danish.phones import clean_phone


def _demand(clean: Callable[[str], str], value: str) -> None:
    try:
        clean(value)
    except ValueError as error:
        raise ValidationError(str(error)) from error


def validate_cvr(value: str) -> None:
    """Raise ValidationError unless the value is a CVR number with a right check digit (rules.md 5.4)."""
    _demand(clean_cvr, value)


def validate_ean(value: str) -> None:
    """Raise ValidationError unless the value is a 13-digit EAN with a right check digit (rules.md 5.4)."""
    _demand(clean_ean, value)


def validate_phone(value: str) -> None:
    """Raise ValidationError unless the value is a Danish phone number of eight digits (rules.md 5.3)."""
    _demand(clean_phone, value)


def validate_postal_code(value: str) -> None:
    """Raise ValidationError unless the value is a Danish postal code of four digits."""
    _demand(clean_postal_code, value)
