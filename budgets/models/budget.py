"""The budget of an edition, and who pays it."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.models.base import Term
from budgets.enums import FIRST_POSSIBLE_YEAR, LAST_POSSIBLE_YEAR, MOST_YEARS, AmountBasis, Rhythm
from budgets.models.rule_set import RuleSet
from partnerships.models import Party


class Budget(Term):
    """Whole years from the first to the last; `note` is printed behind the table's title, `remarks` under the table."""

    title = models.CharField(_("overskrift"), max_length=150)
    first_year = models.PositiveSmallIntegerField(_("første år"))
    last_year = models.PositiveSmallIntegerField(_("sidste år"))
    note = models.CharField(_("note under overskriften"), max_length=200, blank=True)
    price_level_year = models.PositiveSmallIntegerField(_("prisniveau (år)"), null=True, blank=True)
    is_estimate = models.BooleanField(_("beløbene er et skøn"), default=False)
    basis = models.CharField(
        _("beløbene gælder"), max_length=20, choices=AmountBasis.choices, default=AmountBasis.BY_YEAR
    )
    remarks = models.TextField(_("bemærkninger"), max_length=4000, blank=True)
    rule_set = models.ForeignKey(
        RuleSet, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("regelsæt")
    )
    rhythm = models.CharField(_("fordelt på"), max_length=10, choices=Rhythm, default=Rhythm.YEAR)

    class Meta(Term.Meta):
        verbose_name = _("budget")
        verbose_name_plural = _("budgetter")
        constraints = [
            models.UniqueConstraint(
                name="budget_is_one_in_its_edition",
                fields=["edition"],
                violation_error_message=_("Aftalen har allerede et budget."),
            ),
            models.CheckConstraint(
                name="budget_years_run_upwards",
                condition=Q(last_year__gte=F("first_year")),
                violation_error_message=_("Sidste år ligger før første år. Ret et af dem."),
            ),
            models.CheckConstraint(
                name="budget_years_are_at_most_12",
                condition=Q(last_year__lt=F("first_year") + MOST_YEARS),
                violation_error_message=_(
                    "Et budget kan højst dække 12 år. Ret det første eller det sidste år."
                ),
            ),
            models.CheckConstraint(
                name="budget_years_are_of_our_time",
                condition=Q(first_year__gte=FIRST_POSSIBLE_YEAR, last_year__lte=LAST_POSSIBLE_YEAR),
                violation_error_message=_("Skriv årene med fire cifre, fx 2013."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years the budget covers."""
        return tuple(range(self.first_year, self.last_year + 1))

    @property
    def columns(self) -> tuple[int, ...]:
        """The years that have a column; a column for the whole period bears its first year."""
        return self.years if self.basis == AmountBasis.BY_YEAR else self.years[:1]

    def trail_parts(self) -> dict[str, Any]:
        """Give the printed sums of years and of the whole for the trail; those of lines belong to the lines."""
        return {str(row): row.trail_value for row in self.stated_totals.filter(line=None)}


class Financier(Term):
    """Who pays a part: a party of the register, or a fund that is no party and has only its name here."""

    budget = models.ForeignKey(Budget, models.CASCADE, related_name="financiers", verbose_name=_("budget"))
    party = models.ForeignKey(
        Party, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("fra registret")
    )
    name = models.CharField(_("navn"), max_length=200)
    is_grantor: bool  # known of those that `queries.lines.line_of` read

    class Meta(Term.Meta):
        verbose_name = _("betaler")
        verbose_name_plural = _("betalere")
        constraints = [
            models.UniqueConstraint(
                name="financier_is_named_once",
                fields=["budget", "name"],
                violation_error_message=_("Betaleren står der allerede. Giv den et andet navn."),
            )
        ]

    def __str__(self) -> str:
        return self.name
