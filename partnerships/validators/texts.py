"""What is right of any text that is written in an agreement."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from partnerships.danish.cpr import find_cpr


def refuse_personal_number(text: str) -> None:
    """Raise ValidationError when the text holds a personal number for certain (rules.md 5.5, D-01)."""
    if any(found.certain for found in find_cpr(text)):
        raise ValidationError(
            _("Teksten indeholder et CPR-nummer. Slet det; det må ikke stå i aftalen."), code="cpr"
        )
