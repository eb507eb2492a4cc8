"""The grant: what was promised, under which conditions, and how it is paid (rules.md 2.2, 2.3, 2.14)."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Agreement
from agreements.terms.validators.accounts import validate_finance_act_account
from budgets.enums import GrantState, InstalmentState, RequestKind, RequestState, Trigger
from budgets.models.rule_set import RuleSet
from partnerships.enums import Nature
from partnerships.models import Party
from partnerships.models.base import House, Versioned


class Grant(Versioned):
    """A commitment of money to an agreement. It is expensed in `commitment_year`, whatever year it is paid (BV 2.2.11)."""

    nature = Nature.LIVING
    called = _("Tilskuddet")

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="grants", verbose_name=_("aftale"))
    number = models.PositiveSmallIntegerField(_("nummer"))
    state = models.CharField(
        _("tilstand"), max_length=20, choices=GrantState, default=GrantState.PREPARED, editable=False
    )
    funder = models.ForeignKey(Party, models.PROTECT, related_name="+", verbose_name=_("tilskudsgiver"))
    grantee = models.ForeignKey(Party, models.PROTECT, related_name="+", verbose_name=_("tilskudsmodtager"))
    rule_set = models.ForeignKey(
        RuleSet, models.PROTECT, null=True, blank=True, related_name="grants", verbose_name=_("regelsæt")
    )
    title = models.CharField(_("projektets titel"), max_length=250)
    purpose = models.TextField(_("formål"), max_length=4000, blank=True)
    case_number = models.CharField(_("sagsnummer"), max_length=60, blank=True)
    finance_act_account = models.CharField(
        _("finanslovskonto"), max_length=40, blank=True, validators=[validate_finance_act_account]
    )
    earlier_account = models.CharField(
        _("tidligere konto"), max_length=40, blank=True, validators=[validate_finance_act_account]
    )
    legal_basis = models.CharField(_("hjemmel"), max_length=300, blank=True)
    amount = models.DecimalField(_("tilskud, højst (kr.)"), max_digits=14, decimal_places=2)
    commitment_year = models.PositiveSmallIntegerField(_("tilsagnsår"), null=True, blank=True)
    committed_on = models.DateField(_("tilsagn givet den"), null=True, blank=True)
    starts_on = models.DateField(_("projektet begynder"))
    ends_on = models.DateField(_("projektet slutter"))
    started_on = models.DateField(_("begyndte den"), null=True, blank=True)
    accept_by = models.DateField(_("accepteres senest"), null=True, blank=True)
    account_by = models.DateField(_("slutregnskab senest"), null=True, blank=True)
    terms = models.TextField(_("øvrige vilkår"), max_length=8000, blank=True)
    contact = models.CharField(_("kontakt hos tilskudsgiver"), max_length=300, blank=True)
    complaint = models.TextField(_("klagevejledning"), max_length=2000, blank=True)
    stopped_because = models.CharField(_("udbetaling stoppet, fordi"), max_length=500, blank=True)
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("skrevet af"),
    )

    class Meta:
        verbose_name = _("tilskud")
        verbose_name_plural = _("tilskud")
        ordering = ["agreement", "number"]
        constraints = [
            models.UniqueConstraint(name="grant_number_is_unique", fields=["agreement", "number"]),
            models.CheckConstraint(
                name="grant_is_over_nought",
                condition=Q(amount__gt=0),
                violation_error_message=_("Skriv et tilskud over 0 kr."),
            ),
            models.CheckConstraint(
                name="grant_period_runs_forwards",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("Projektet slutter, før det begynder. Ret en af datoerne."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"

    def trail_parts(self) -> dict[str, Any]:
        """Give the amounts of the years for the trail; they are saved with the grant."""
        return {f"year_{row.year}": str(row.amount) for row in self.years.order_by("year")}


class GrantYear(House):
    """How much of the grant belongs to a year of the project."""

    nature = Nature.LIVING

    grant = models.ForeignKey(Grant, models.CASCADE, related_name="years", verbose_name=_("tilskud"))
    year = models.PositiveSmallIntegerField(_("år"))
    amount = models.DecimalField(_("beløb i kr."), max_digits=14, decimal_places=2)

    class Meta:
        verbose_name = _("tilskud i et år")
        verbose_name_plural = _("tilskud år for år")
        ordering = ["grant", "year"]
        constraints = [models.UniqueConstraint(name="grant_year_is_one", fields=["grant", "year"])]

    def __str__(self) -> str:
        return f"{self.year}: {self.amount}"


class GrantCondition(Versioned):
    """A condition of the grant; a precedent one is met before the commitment is final."""

    nature = Nature.LIVING

    grant = models.ForeignKey(Grant, models.CASCADE, related_name="conditions", verbose_name=_("tilskud"))
    order = models.PositiveIntegerField(_("rækkefølge"), default=0)
    text = models.CharField(_("betingelse"), max_length=1000)
    is_precedent = models.BooleanField(_("skal være opfyldt før endeligt tilsagn"), default=False)
    due_on = models.DateField(_("opfyldes senest"), null=True, blank=True)
    fulfilled_on = models.DateField(_("opfyldt den"), null=True, blank=True)
    fulfilled_note = models.CharField(_("hvordan"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("tilskudsbetingelse")
        verbose_name_plural = _("tilskudsbetingelser")
        ordering = ["grant", "order", "id"]

    def __str__(self) -> str:
        return self.text


class Instalment(Versioned):
    """One part payment in kroner. All of a grant's make the commitment, the last takes the remainder (G-04)."""

    nature = Nature.LIVING
    called = _("Raten")

    grant = models.ForeignKey(Grant, models.CASCADE, related_name="instalments", verbose_name=_("tilskud"))
    number = models.PositiveSmallIntegerField(_("rate"))
    amount = models.DecimalField(_("beløb i kr."), max_digits=14, decimal_places=2)
    trigger = models.CharField(_("udbetales"), max_length=20, choices=Trigger, default=Trigger.DATE)
    due_on = models.DateField(_("tidligst den"), null=True, blank=True)
    state = models.CharField(
        _("tilstand"),
        max_length=20,
        choices=InstalmentState,
        default=InstalmentState.PLANNED,
        editable=False,
    )
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("frigivet af"),
    )
    paid_on = models.DateField(_("udbetalt den"), null=True, blank=True)

    class Meta:
        verbose_name = _("rate")
        verbose_name_plural = _("udbetalingsplan")
        ordering = ["grant", "number"]
        constraints = [
            models.UniqueConstraint(name="instalment_number_is_unique", fields=["grant", "number"]),
            models.CheckConstraint(
                name="instalment_is_over_nought",
                condition=Q(amount__gt=0),
                violation_error_message=_("Skriv et beløb over 0 kr."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.amount}"

    @property
    def agreement(self) -> Agreement:
        """The agreement it belongs to."""
        return self.grant.agreement


class GrantRequest(Versioned):
    """A request for more time, or for money of one year to be used in the next (rules.md 2.8, G-06, G-07)."""

    nature = Nature.LIVING
    called = _("Anmodningen")

    grant = models.ForeignKey(Grant, models.PROTECT, related_name="requests", verbose_name=_("tilskud"))
    number = models.PositiveSmallIntegerField(_("nummer"))
    kind = models.CharField(_("hvad"), max_length=20, choices=RequestKind)
    state = models.CharField(
        _("tilstand"), max_length=20, choices=RequestState, default=RequestState.SUBMITTED, editable=False
    )
    new_end = models.DateField(_("ny slutdato"), null=True, blank=True)
    from_year = models.PositiveSmallIntegerField(_("fra år"), null=True, blank=True)
    amount = models.DecimalField(_("beløb i kr."), max_digits=14, decimal_places=2, null=True, blank=True)
    reason = models.TextField(_("begrundelse"), max_length=4000)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("sendt af")
    )
    requested_on = models.DateField(_("sendt den"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("afgjort af"),
    )
    decided_on = models.DateField(_("afgjort den"), null=True, blank=True)
    decision_note = models.TextField(_("svar"), max_length=4000, blank=True)

    class Meta:
        verbose_name = _("anmodning om tilskuddet")
        verbose_name_plural = _("anmodninger om tilskuddet")
        ordering = ["grant", "number"]
        constraints = [
            models.UniqueConstraint(name="grant_request_number_is_unique", fields=["grant", "number"]),
            models.CheckConstraint(
                name="grant_request_says_what_it_asks_for",
                condition=Q(kind=RequestKind.EXTENSION, new_end__isnull=False)
                | Q(kind=RequestKind.CARRY_OVER, from_year__isnull=False, amount__gt=0),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.number})"

    @property
    def agreement(self) -> Agreement:
        """The agreement it belongs to."""
        return self.grant.agreement


class GrantLetter(House):
    """A grant letter as it was issued: facts and sealed file, read for ever, never rendered again."""

    nature = Nature.EVIDENCE

    grant = models.ForeignKey(Grant, models.PROTECT, related_name="letters", verbose_name=_("tilskud"))
    number = models.PositiveSmallIntegerField(_("nummer"))
    is_conditional = models.BooleanField(_("betinget tilsagn"))
    amends = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("ændrer brevet")
    )
    facts = models.JSONField(_("fakta"))
    facts_hash = models.CharField(_("fakta-kode"), max_length=64)
    sha256 = models.CharField(_("filens kode"), max_length=64, db_index=True)
    size = models.PositiveBigIntegerField(_("bytes"))
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("udstedt af")
    )
    issued_on = models.DateField(_("udstedt den"))
    recorded_at = models.DateTimeField(_("registreret"))

    class Meta:
        verbose_name = _("tilskudsbrev")
        verbose_name_plural = _("tilskudsbreve")
        ordering = ["grant", "number"]
        constraints = [
            models.UniqueConstraint(name="grant_letter_number_is_unique", fields=["grant", "number"])
        ]

    def __str__(self) -> str:
        return f"{self.grant} ({self.number})"


class GrantAcceptance(House):
    """The grantee's word that the grant is accepted on the letter's terms."""

    nature = Nature.EVIDENCE

    letter = models.OneToOneField(
        GrantLetter, models.PROTECT, related_name="acceptance", verbose_name=_("tilskudsbrev")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("accepteret af")
    )
    accepted_on = models.DateField(_("accepteret den"))
    recorded_at = models.DateTimeField(_("registreret"))

    class Meta:
        verbose_name = _("accept af tilskud")
        verbose_name_plural = _("accepter af tilskud")
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.letter}"
