"""The account of what was used: written, explained, sent as a snapshot, approved (rules.md 2.10, 2.11)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Agreement
from budgets.enums import AccountKind, AccountState
from budgets.models.grant import Grant
from budgets.models.version import ApprovedLine
from partnerships.enums import Nature
from partnerships.models import StoredFile
from partnerships.models.base import House, Versioned


class Account(Versioned):
    """A part or final account of an agreement, of one period; its figures are the entries' until it is sent.

    The management's statement is of the figures it was shown (`stated_hash`): when they change, it is to be given anew.
    """

    nature = Nature.LIVING
    called = _("Regnskabet")

    agreement = models.ForeignKey(
        Agreement, models.PROTECT, related_name="accounts", verbose_name=_("aftale")
    )
    grant = models.ForeignKey(
        Grant, models.PROTECT, null=True, blank=True, related_name="accounts", verbose_name=_("tilskud")
    )
    number = models.PositiveSmallIntegerField(_("nummer"))
    kind = models.CharField(_("slags"), max_length=10, choices=AccountKind)
    state = models.CharField(
        _("tilstand"), max_length=20, choices=AccountState, default=AccountState.DRAFT, editable=False
    )
    starts_on = models.DateField(_("fra"))
    ends_on = models.DateField(_("til og med"))
    due_on = models.DateField(_("afleveres senest"), null=True, blank=True)
    internal_on = models.DateField(_("internt klar"), null=True, blank=True)
    remarks = models.TextField(_("bemærkninger"), max_length=8000, blank=True)
    stated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ledelseserklæring afgivet af"),
    )
    stated_on = models.DateField(_("ledelseserklæring afgivet den"), null=True, blank=True)
    stated_hash = models.CharField(_("de fakta, erklæringen gælder"), max_length=64, blank=True)
    audit_statement = models.ForeignKey(
        StoredFile,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("revisorerklæring"),
    )
    audit_memorandum = models.ForeignKey(
        StoredFile,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("revisionsprotokollat"),
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("oprettet af")
    )
    decision_note = models.TextField(_("svar"), max_length=4000, blank=True)

    class Meta:
        verbose_name = _("regnskab")
        verbose_name_plural = _("regnskaber")
        ordering = ["agreement", "number"]
        constraints = [
            models.UniqueConstraint(name="account_number_is_unique", fields=["agreement", "number"]),
            models.CheckConstraint(
                name="account_period_runs_forwards",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("Perioden slutter, før den begynder. Ret en af datoerne."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.number})"


class DeviationNote(House):
    """Why a line was used otherwise than approved."""

    nature = Nature.LIVING

    account = models.ForeignKey(
        Account, models.CASCADE, related_name="deviation_notes", verbose_name=_("regnskab")
    )
    line = models.ForeignKey(ApprovedLine, models.PROTECT, related_name="+", verbose_name=_("budgetlinje"))
    text = models.CharField(_("forklaring"), max_length=1000)

    class Meta:
        verbose_name = _("forklaret afvigelse")
        verbose_name_plural = _("forklarede afvigelser")
        ordering = ["account", "id"]
        constraints = [
            models.UniqueConstraint(name="deviation_note_is_one_a_line", fields=["account", "line"])
        ]

    def __str__(self) -> str:
        return self.text


class AccountSnapshot(House):
    """The account as it was sent: later entries do not alter it."""

    nature = Nature.EVIDENCE

    account = models.ForeignKey(Account, models.PROTECT, related_name="snapshots", verbose_name=_("regnskab"))
    number = models.PositiveSmallIntegerField(_("nummer"))
    facts = models.JSONField(_("fakta"))
    facts_hash = models.CharField(_("fakta-kode"), max_length=64)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("sendt af")
    )
    sent_on = models.DateField(_("sendt den"))
    recorded_at = models.DateTimeField(_("registreret"))

    class Meta:
        verbose_name = _("indsendt regnskab")
        verbose_name_plural = _("indsendte regnskaber")
        ordering = ["account", "number"]
        constraints = [
            models.UniqueConstraint(name="account_snapshot_number_is_unique", fields=["account", "number"])
        ]

    def __str__(self) -> str:
        return f"{self.account} ({self.number})"
