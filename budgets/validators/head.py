"""What is right of a budget's head: its years and who pays."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from budgets.enums import FIRST_POSSIBLE_YEAR, LAST_POSSIBLE_YEAR, MOST_YEARS

MOST_FINANCIERS = 12


def validate_years(first_year: int, last_year: int) -> None:
    """Raise ValidationError, field by field, when the years are no budget's years."""
    for field, year in (("first_year", first_year), ("last_year", last_year)):
        if not FIRST_POSSIBLE_YEAR <= year <= LAST_POSSIBLE_YEAR:
            raise ValidationError({field: _("Skriv året med fire cifre, fx 2013.")})
    if last_year < first_year:
        raise ValidationError({"last_year": _("Sidste år ligger før første år. Ret et af dem.")})
    if last_year - first_year >= MOST_YEARS:
        raise ValidationError(
            {"last_year": _("Et budget kan højst dække %(most)s år. Ret et af årene.") % {"most": MOST_YEARS}}
        )


def validate_financiers(names: Sequence[str]) -> None:
    """Raise ValidationError when nobody pays, too many do, or two have the same name."""
    if not names:
        raise ValidationError({"financiers": _("Skriv mindst én, der betaler, fx kommunens navn.")})
    if len(names) > MOST_FINANCIERS:
        sentence = _("Et budget kan højst have %(most)s betalere. Saml de mindste i én.")
        raise ValidationError({"financiers": sentence % {"most": MOST_FINANCIERS}})
    folded = [name.casefold() for name in names]
    twice = next((name for name in names if folded.count(name.casefold()) > 1), None)
    if twice:
        sentence = _("“%(name)s” står der to gange. Giv hver betaler sit eget navn.")
        raise ValidationError({"financiers": sentence % {"name": twice}})
