"""What is right of a section's text: a size that can be printed, and no letters piled on each other."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MAX_CHARACTERS = 40_000
MAX_LINES = 500
MAX_MARKS_IN_A_ROW = 4
MAX_WORD = 200


def validate_markup(text: str) -> None:
    """Raise ValidationError when the text is longer, or stranger, than can be laid out (safety.md finding 5)."""
    if len(text) > MAX_CHARACTERS:
        raise ValidationError(
            _("Afsnittet er for langt (%(length)s tegn). Del det i flere afsnit på højst %(limit)s tegn.")
            % {"length": len(text), "limit": MAX_CHARACTERS}
        )
    if text.count("\n") > MAX_LINES:
        raise ValidationError(
            _("Afsnittet har for mange linjer. Del det i flere afsnit på højst %(limit)s linjer.")
            % {"limit": MAX_LINES}
        )
    if any(len(word) > MAX_WORD for word in text.split()):
        raise ValidationError(_("Et ord i teksten er længere end en linje. Sæt mellemrum i det."))
    if _piled_marks(text):
        raise ValidationError(
            _("Teksten har mange accenter oven på hinanden. Slet dem, og skriv ordet igen.")
        )


def _piled_marks(text: str) -> bool:
    if text.isascii() or not re.search(r"[^\x00-\u02ff]", text):
        return False
    row = 0
    for character in text:
        row = row + 1 if unicodedata.combining(character) else 0
        if row > MAX_MARKS_IN_A_ROW:
            return True
    return False
