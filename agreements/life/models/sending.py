"""What was sent to the other side, and what was decided on it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.life.enums import DecisionKind
from agreements.terms.models import Edition
from partnerships.enums import Nature
from partnerships.models import Party
from partnerships.models.base import House


class Sending(House):
    """The facts as sent: the other side reads these, never the live rows."""

    nature = Nature.EVIDENCE

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="sendings", verbose_name=_("udgave"))
    number = models.PositiveIntegerField(_("nummer"))
    facts = models.JSONField(_("fakta"))
    facts_hash = models.CharField(_("fakta-kode"), max_length=64)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("sendt af")
    )
    sent_on = models.DateField(_("sendt den"))
    recorded_at = models.DateTimeField(_("registreret"))

    class Meta:
        verbose_name = _("indsendelse")
        verbose_name_plural = _("indsendelser")
        ordering = ["edition", "number"]
        constraints = [
            models.UniqueConstraint(name="sending_number_is_unique_in_edition", fields=["edition", "number"])
        ]

    def __str__(self) -> str:
        return f"{self.edition} ({self.number})"


class Decision(House):
    """A decision is bound to the facts that were shown to the one who made it.

    `party` is set where each party decides for itself; elsewhere one decision counts for the whole side.
    """

    nature = Nature.EVIDENCE

    sending = models.ForeignKey(
        Sending, models.PROTECT, related_name="decisions", verbose_name=_("indsendelse")
    )
    kind = models.CharField(_("afgørelse"), max_length=20, choices=DecisionKind)
    party = models.ForeignKey(
        Party, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("for")
    )
    facts_hash = models.CharField(_("fakta-kode"), max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("af"))
    on = models.DateField(_("den"))
    recorded_at = models.DateTimeField(_("registreret"))
    note = models.TextField(_("begrundelse"), blank=True)

    class Meta:
        verbose_name = _("afgørelse")
        verbose_name_plural = _("afgørelser")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                name="decision_is_made_once_per_sending",
                fields=["sending", "kind"],
                condition=models.Q(party__isnull=True),
            ),
            models.UniqueConstraint(
                name="decision_is_made_once_per_party", fields=["sending", "kind", "party"]
            ),
            models.CheckConstraint(
                name="decision_against_gives_its_reason",
                condition=~models.Q(kind__in=[DecisionKind.RETURN, DecisionKind.REJECTION])
                | ~models.Q(note=""),
                violation_error_message=_("Skriv hvorfor."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.sending}"
