"""Bounds and vocabularies of *how much*."""

from django.db import models
from django.utils.translation import gettext_lazy as _

FIRST_POSSIBLE_YEAR = 1990
LAST_POSSIBLE_YEAR = 2100
MOST_YEARS = 12  # more columns than that no page and no paper can show


class AmountBasis(models.TextChoices):
    """What a column of the budget holds (source-documents.md N5: "0,5 mio. årligt" under the head "2011-14")."""

    BY_YEAR = "by_year", _("Et beløb for hvert år")
    PER_YEAR = "per_year", _("Én kolonne for hele perioden, beløb pr. år")
    WHOLE_PERIOD = "whole_period", _("Én kolonne for hele perioden, beløb i alt")


class Table(models.TextChoices):
    """The two tables of a budget."""

    EXPENDITURE = "expenditure", _("udgifter")
    FINANCING = "financing", _("finansiering")
