"""What differs between funders is data: limits, caps, thresholds and calendars (rules.md 2.4 to 2.11)."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from budgets.accounting.due import DueRule
from budgets.enums import (
    AccountPeriod,
    AuditLevel,
    GranteeCategory,
    Join,
    Measure,
    Operator,
    ReportKind,
    Rhythm,
)
from partnerships.enums import Nature
from partnerships.models.base import House, Versioned


def _kroner(label: Any) -> models.DecimalField:
    return models.DecimalField(
        label, max_digits=14, decimal_places=2, null=True, blank=True, validators=[MinValueValidator(0)]
    )


def _percent(label: Any) -> models.DecimalField:
    limits = [MinValueValidator(0), MaxValueValidator(100)]
    return models.DecimalField(
        label, max_digits=5, decimal_places=2, null=True, blank=True, validators=limits
    )


class RuleSet(Versioned):
    """One funder's rules under a number. A new number is a new row: what runs keeps the number it began with.

    An empty limit is a rule the funder does not have. Amounts are kroner, shares percent.
    """

    nature = Nature.LIVING

    code = models.SlugField(_("kode"), max_length=40)
    number = models.PositiveSmallIntegerField(_("nummer"), default=1)
    name = models.CharField(_("navn"), max_length=150)
    source = models.CharField(_("kilde"), max_length=300, blank=True)
    retired_on = models.DateField(_("ikke i brug fra"), null=True, blank=True)

    change_limit_percent = _percent(_("ændring over (pct.)"))
    change_limit_amount = _kroner(_("ændring over (kr.)"))
    change_join = models.CharField(_("grænserne"), max_length=10, choices=Join, default=Join.ANY)
    change_measure = models.CharField(_("målt på"), max_length=10, choices=Measure, default=Measure.LINE)
    always_approve = models.JSONField(_("slags, hvor hver ændring skal godkendes"), default=list, blank=True)
    approves_new_lines = models.BooleanField(_("nye linjer skal godkendes"), default=True)
    approves_new_categories = models.BooleanField(_("nye slags udgifter skal godkendes"), default=False)
    approves_other_payers = models.BooleanField(_("ændret finansiering skal godkendes"), default=False)
    counts_between_years = models.BooleanField(_("flytning mellem år er en ændring"), default=True)
    lets_total_rise = models.BooleanField(_("budgettet kan blive større i alt"), default=True)
    change_latest_month = models.PositiveSmallIntegerField(
        _("ændring søges senest, måned i tilskudsåret"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(12)],
    )
    change_latest_day = models.PositiveSmallIntegerField(
        _("ændring søges senest, dag i måneden"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(31)],
    )

    forbidden = models.JSONField(_("slags udgifter, der ikke må stå i budgettet"), default=list, blank=True)
    equipment_cap = _kroner(_("udstyr, højst pr. år (kr.)"))
    mileage_cap = _kroner(_("kørsel, højst pr. km (kr.)"))
    overhead_percent = _percent(_("overhead, højst (pct. af de øvrige udgifter)"))
    annual_hours = models.DecimalField(
        _("timer pr. årsværk"), max_digits=6, decimal_places=2, null=True, blank=True
    )
    co_financing_percent = _percent(_("medfinansiering, mindst (pct.)"))
    co_financing_money_percent = _percent(_("heraf penge, mindst (pct.)"))
    co_financing_from = _kroner(_("medfinansiering kræves fra et tilskud på (kr.)"))
    co_financing_bound = _kroner(_("anden medfinansiering, når tilskuddet er over (kr.)"))
    co_financing_percent_over = _percent(_("medfinansiering af de større tilskud, mindst (pct.)"))
    spread = models.CharField(_("fordeling, der kræves"), max_length=10, choices=Rhythm, default=Rhythm.YEAR)
    de_minimis = _kroner(_("tilbagebetaling kræves ikke under (kr.)"))
    start_within_months = models.PositiveSmallIntegerField(
        _("projektet begynder senest (måneder)"), default=6
    )

    class Meta:
        verbose_name = _("regelsæt")
        verbose_name_plural = _("regelsæt")
        ordering = ["name", "-number"]
        constraints = [
            models.UniqueConstraint(
                name="rule_set_number_is_used_once",
                fields=["code", "number"],
                violation_error_message=_("Nummeret er brugt. Giv det nye regelsæt det næste nummer."),
            ),
            models.CheckConstraint(
                name="rule_set_has_a_latest_day_of_changes_or_none",
                condition=Q(change_latest_month__isnull=True, change_latest_day__isnull=True)
                | Q(change_latest_month__isnull=False, change_latest_day__isnull=False),
                violation_error_message=_(
                    "Skriv både måned og dag for, hvornår en ændring senest søges, eller ingen af dem."
                ),
            ),
            models.CheckConstraint(
                name="rule_set_has_a_co_financing_bound_with_its_percent",
                condition=Q(co_financing_bound__isnull=True, co_financing_percent_over__isnull=True)
                | Q(co_financing_bound__isnull=False, co_financing_percent_over__isnull=False),
                violation_error_message=_(
                    "Skriv både beløb og procent for medfinansieringen af de større tilskud, eller ingen af dem."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.number})"

    def trail_parts(self) -> dict[str, Any]:
        """Give the thresholds and the calendar for the trail, read from the rows."""
        audits = {f"audit {row.trail_key}": row.level for row in self.audit_thresholds.all()}
        return audits | {f"report {row.trail_key}": row.trail_value for row in self.reporting_dates.all()}


class AuditThreshold(House):
    """From which amount on an account needs which audit; for one category of grantee, or for all."""

    nature = Nature.LIVING

    rule_set = models.ForeignKey(
        RuleSet, models.CASCADE, related_name="audit_thresholds", verbose_name=_("regelsæt")
    )
    grantee = models.CharField(_("modtager"), max_length=20, choices=GranteeCategory, blank=True)
    operator = models.CharField(_("grænsen"), max_length=10, choices=Operator, default=Operator.OVER)
    amount = models.DecimalField(_("tilskud (kr.)"), max_digits=14, decimal_places=2)
    level = models.CharField(_("revision"), max_length=20, choices=AuditLevel)

    class Meta:
        verbose_name = _("revisionsgrænse")
        verbose_name_plural = _("revisionsgrænser")
        ordering = ["rule_set", "grantee", "amount"]
        constraints = [
            models.UniqueConstraint(
                name="audit_threshold_is_one_an_amount", fields=["rule_set", "grantee", "operator", "amount"]
            ),
            models.CheckConstraint(name="audit_threshold_is_not_negative", condition=Q(amount__gte=0)),
        ]

    def __str__(self) -> str:
        return f"{self.get_operator_display()} {self.amount}: {self.get_level_display()}"

    @property
    def trail_key(self) -> str:
        """Which threshold it is, for the trail."""
        return f"{self.grantee or '-'} {self.operator} {self.amount:.2f}"


class ReportingDate(House):
    """A line of the reporting calendar: a fixed day each year, or so many months after the period's end.

    Of which periods it is, and of which grants it is asked, where not of all: by how long they last, and by their kroner.
    """

    nature = Nature.LIVING

    rule_set = models.ForeignKey(
        RuleSet, models.CASCADE, related_name="reporting_dates", verbose_name=_("regelsæt")
    )
    kind = models.CharField(_("hvad"), max_length=10, choices=ReportKind)
    month = models.PositiveSmallIntegerField(
        _("måned"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    day = models.PositiveSmallIntegerField(
        _("dag"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(31)]
    )
    months_after = models.PositiveSmallIntegerField(
        _("måneder efter periodens slutning"), null=True, blank=True
    )
    internal_days = models.PositiveSmallIntegerField(_("intern frist, dage før"), default=14)
    period = models.PositiveSmallIntegerField(_("periode"), choices=AccountPeriod, default=AccountPeriod.YEAR)
    skipped_under_months = models.PositiveSmallIntegerField(
        _("kræves ikke, når perioden er kortere end (måneder)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(12)],
    )
    grant_over_months = models.PositiveSmallIntegerField(
        _("kun når tilskuddet varer mere end (måneder)"), null=True, blank=True
    )
    grant_over_amount = _kroner(_("kun af tilskud over (kr.)"))
    grant_up_to_amount = _kroner(_("kun af tilskud til og med (kr.)"))

    class Meta:
        verbose_name = _("afrapporteringsfrist")
        verbose_name_plural = _("afrapporteringskalender")
        ordering = ["rule_set", "month", "day", "id"]
        constraints = [
            models.CheckConstraint(
                name="reporting_date_is_a_day_or_an_interval",
                condition=Q(month__isnull=False, day__isnull=False, months_after__isnull=True)
                | Q(month__isnull=True, day__isnull=True, months_after__isnull=False),
                violation_error_message=_(
                    "Skriv enten måned og dag eller antal måneder efter periodens slutning."
                ),
            ),
            models.CheckConstraint(
                name="reporting_date_of_the_whole_grant_is_never_skipped",
                condition=~Q(kind=ReportKind.FINAL)
                | Q(period=AccountPeriod.YEAR, skipped_under_months__isnull=True),
                violation_error_message=_(
                    "Slutregnskabet er for hele tilskuddet: Vælg kalenderår, og lad feltet om korte perioder stå tomt."
                ),
            ),
            models.CheckConstraint(
                name="reporting_date_is_of_grants_that_can_be",
                condition=Q(grant_over_amount__isnull=True)
                | Q(grant_up_to_amount__isnull=True)
                | Q(grant_up_to_amount__gt=F("grant_over_amount")),
                violation_error_message=_(
                    "Intet tilskud er både over det ene beløb og til og med det andet. Ret et af dem."
                ),
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())

    @property
    def rule(self) -> DueRule:
        """When it is due after a period, and of what."""
        return DueRule(
            self.month,
            self.day,
            self.months_after,
            self.internal_days,
            self.period,
            self.skipped_under_months,
            self.grant_over_months,
            self.grant_over_amount,
            self.grant_up_to_amount,
        )

    @property
    def is_of_some_grants(self) -> bool:
        """Tell whether it is asked of some grants only, by how long they last or how large they are."""
        return {self.grant_over_months, self.grant_over_amount, self.grant_up_to_amount} != {None}

    @property
    def trail_key(self) -> str:
        """Which deadline it is, for the trail."""
        when = f"+{self.months_after}" if self.months_after is not None else f"{self.day}/{self.month}"
        narrowed = [
            f"{word} {limit}"
            for word, limit in (
                ("months", self.period if self.period != AccountPeriod.YEAR else None),
                ("over months", self.grant_over_months),
                ("over", self.grant_over_amount),
                ("up to", self.grant_up_to_amount),
            )
            if limit is not None
        ]
        return " ".join([self.kind, when, *narrowed])

    @property
    def trail_value(self) -> int | str:
        """What is said of the deadline, for the trail: the days before, and what is left out."""
        if self.skipped_under_months is None:
            return self.internal_days
        return f"{self.internal_days}, skipped under {self.skipped_under_months} months"
