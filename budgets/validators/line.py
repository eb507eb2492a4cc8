"""What is right of a budget's lines."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MOST_LINES = 500


def validate_line_count(present: int) -> None:
    """Raise ValidationError when a budget of `present` lines has no room for another."""
    if present >= MOST_LINES:
        raise ValidationError(
            {
                "text": _("Et budget kan højst have %(most)s linjer. Saml de mindste i én.")
                % {"most": MOST_LINES}
            }
        )
