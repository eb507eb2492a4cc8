"""One text with its terms: the original is edition 0, each tillæg the next."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import UNSIGNED, Kind, NoticeAnchor, NoticeMode, StartRule, State
from agreements.terms.models.agreement import Agreement
from agreements.terms.models.template import Template
from partnerships.enums import Nature
from partnerships.models.base import Versioned


class Edition(Versioned):
    """Frozen from *sent to signature*; thawed only by a recall, and never after the last signature.

    What nobody signs is frozen by its approval, and `signed_on` is then the day it was approved.
    """

    nature = Nature.TERMS
    living_fields = ("state", "frozen_at", "signed_on", "in_force_on", "version")
    thawed_from = State.FOR_SIGNATURE
    written_once = ("signed_on", "in_force_on")

    agreement = models.ForeignKey(
        Agreement, models.CASCADE, related_name="editions", verbose_name=_("aftale")
    )
    number = models.PositiveIntegerField(_("nummer"), default=0)
    kind = models.CharField(_("slags"), max_length=20, choices=Kind)
    template = models.ForeignKey(Template, models.PROTECT, null=True, blank=True, verbose_name=_("skabelon"))
    title = models.CharField(_("titel"), max_length=250)
    subtitle = models.CharField(_("undertitel"), max_length=250, blank=True)
    language = models.CharField(_("sprog"), max_length=5, default="da")
    is_as_written = models.BooleanField(
        _("registreret som skrevet"),
        default=False,
        help_text=_("Teksten er ældre end systemet. Fejl i den vises, men stopper ikke noget."),
    )
    state = models.CharField(_("tilstand"), max_length=20, choices=State, default=State.DRAFT, editable=False)

    annex_to = models.CharField(
        _("er selv bilag til"), max_length=250, blank=True, help_text=_("Fx Bilag 1 til indstilling om …")
    )
    document_date_text = models.CharField(_("dateret, som det skal stå"), max_length=60, blank=True)
    document_date = models.DateField(_("dateret"), null=True, blank=True)
    introduction = models.TextField(
        _("indledning"), blank=True, help_text=_("Står før det første afsnit, uden nummer.")
    )

    period_text = models.CharField(_("periode, som den skal stå"), max_length=200, blank=True)
    start_rule = models.CharField(
        _("aftalen starter"), max_length=20, choices=StartRule, default=StartRule.FIXED
    )
    starts_on = models.DateField(_("første dag"), null=True, blank=True)
    ends_on = models.DateField(_("sidste dag"), null=True, blank=True)
    is_open_ended = models.BooleanField(_("løber, til den bliver opsagt"), default=False)

    notice_months = models.PositiveSmallIntegerField(_("varsel i måneder"), null=True, blank=True)
    notice_anchor = models.CharField(_("varslet løber til"), max_length=20, choices=NoticeAnchor, blank=True)
    notice_mode = models.CharField(
        _("sådan tælles måneden"), max_length=20, choices=NoticeMode, default=NoticeMode.INCLUSIVE
    )
    obligations_lapse = models.BooleanField(
        _("fremtidige forpligtelser bortfalder ved opsigelse"), default=False
    )
    funds_lapse = models.BooleanField(
        _("retten til at bruge tildelte midler bortfalder ved opsigelse"), default=False
    )

    frozen_at = models.DateTimeField(_("låst"), null=True, blank=True, editable=False)
    signed_on = models.DateField(
        _("sidst underskrevet eller godkendt"), null=True, blank=True, editable=False
    )
    in_force_on = models.DateField(_("i kraft fra"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("udgave")
        verbose_name_plural = _("udgaver")
        ordering = ["agreement", "number"]
        constraints = [
            models.UniqueConstraint(
                name="edition_number_is_unique_in_agreement", fields=["agreement", "number"]
            ),
            models.CheckConstraint(
                name="edition_ends_after_it_starts",
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("Sidste dag ligger før første dag. Ret en af datoerne."),
            ),
            models.CheckConstraint(
                name="edition_is_frozen_when_sent_to_signature",
                condition=~Q(state__in=[State.FOR_SIGNATURE, State.SIGNED, State.IN_FORCE])
                | Q(frozen_at__isnull=False),
            ),
            models.CheckConstraint(
                name="edition_is_open_until_sent_to_signature_or_approved",
                condition=Q(state__in=[State.FOR_SIGNATURE, State.SIGNED, State.IN_FORCE])
                | Q(state=State.APPROVED, kind__in=sorted(UNSIGNED))
                | Q(frozen_at__isnull=True),
            ),
            models.CheckConstraint(
                name="edition_signed_has_a_date",
                condition=~Q(state__in=[State.SIGNED, State.IN_FORCE]) | Q(signed_on__isnull=False),
            ),
            models.CheckConstraint(
                name="edition_approved_without_signatures_is_closed",
                condition=~Q(state=State.APPROVED, kind__in=sorted(UNSIGNED))
                | Q(frozen_at__isnull=False, signed_on__isnull=False),
            ),
            models.CheckConstraint(
                name="edition_in_force_has_a_date",
                condition=~Q(state=State.IN_FORCE) | Q(in_force_on__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["state", "-id"], name="edition_state")]

    def __str__(self) -> str:
        return f"{self.agreement.reference} {self.label}"

    @property
    def label(self) -> str:
        """What the edition is called: the original, or the numbered tillæg."""
        return str(_("Grundaftale")) if self.number == 0 else _("Tillæg %(number)s") % {"number": self.number}
