"""What is right of a rule set."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from budgets.enums import Category


def validate_categories(field: str, codes: Iterable[str]) -> None:
    """Raise ValidationError, at the field, when one of the codes is no kind of cost (rules.md 2.5)."""
    unknown = [code for code in codes if code not in Category.values]
    if unknown:
        raise ValidationError(
            {field: _("“%(code)s” er ikke en slags udgift. Vælg fra listen.") % {"code": unknown[0]}}
        )
