"""Signing: who may sign, the copy that is signed, the signatures, and the document that stands for ever."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.life.enums import AuthorityBasis, SignatureMethod
from agreements.terms.enums import UNSIGNED
from agreements.terms.models import Edition, Participation
from partnerships.enums import Nature
from partnerships.models.base import House, Versioned


class Appointment(Versioned):
    """A signatory is an appointment on a participation, not a role (DECISIONS). It ends when it is passed on."""

    nature = Nature.LIVING

    participation = models.ForeignKey(
        Participation, models.CASCADE, related_name="appointments", verbose_name=_("part")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="appointments", verbose_name=_("underskriver")
    )
    title = models.CharField(_("titel"), max_length=120)
    basis = models.CharField(_("fuldmagtens grundlag"), max_length=20, choices=AuthorityBasis)
    authority = models.CharField(_("fuldmagt, som den skal stå"), max_length=200)
    valid_from = models.DateField(_("gælder fra"))
    valid_until = models.DateField(_("gælder til og med"), null=True, blank=True)
    ended_on = models.DateField(_("givet videre den"), null=True, blank=True)
    has_left: bool  # works for the party no more; told by `queries.signing.open_appointments`

    class Meta:
        verbose_name = _("underskriver")
        verbose_name_plural = _("underskrivere")
        ordering = ["participation", "id"]
        constraints = [
            models.UniqueConstraint(
                name="appointment_one_signatory_per_party",
                fields=["participation"],
                condition=Q(ended_on__isnull=True),
                violation_error_message=_(
                    "Parten har allerede en underskriver. Giv underskriften videre i stedet."
                ),
            ),
            models.CheckConstraint(
                name="appointment_ends_after_it_begins",
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                violation_error_message=_("Fuldmagten slutter før den begynder. Ret en af datoerne."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.title}"


class SigningCopy(House):
    """The frozen facts and the PDF that was put before the signatories. A recall leaves it behind and makes a new one."""

    nature = Nature.EVIDENCE

    edition = models.ForeignKey(
        Edition, models.PROTECT, related_name="signing_copies", verbose_name=_("udgave")
    )
    number = models.PositiveIntegerField(_("nummer"))
    facts = models.JSONField(_("fakta"))
    facts_hash = models.CharField(_("fakta-kode"), max_length=64)
    sha256 = models.CharField(_("filens kode"), max_length=64, db_index=True)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("sendt af")
    )
    sent_on = models.DateField(_("sendt til underskrift"))
    recorded_at = models.DateTimeField(_("registreret"))

    class Meta:
        verbose_name = _("underskriftseksemplar")
        verbose_name_plural = _("underskriftseksemplarer")
        ordering = ["edition", "number"]
        constraints = [
            models.UniqueConstraint(name="signing_copy_number_is_unique", fields=["edition", "number"])
        ]

    def __str__(self) -> str:
        return f"{self.edition} ({self.number})"


class Signature(House):
    """One party's signature on one copy, naming the facts and the file that were signed."""

    nature = Nature.EVIDENCE

    copy = models.ForeignKey(
        SigningCopy, models.PROTECT, related_name="signatures", verbose_name=_("eksemplar")
    )
    participation = models.ForeignKey(
        Participation, models.PROTECT, related_name="signatures", verbose_name=_("part")
    )
    appointment = models.ForeignKey(
        Appointment, models.PROTECT, related_name="signatures", verbose_name=_("fuldmagt")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="signatures", verbose_name=_("underskriver")
    )
    name = models.CharField(_("navn"), max_length=150)
    title = models.CharField(_("titel"), max_length=120)
    authority = models.CharField(_("fuldmagt"), max_length=200)
    facts_hash = models.CharField(_("fakta-kode"), max_length=64)
    copy_sha256 = models.CharField(_("filens kode"), max_length=64)
    method = models.CharField(_("måde"), max_length=20, choices=SignatureMethod)
    signed_on = models.DateField(_("underskrevet den"))
    recorded_at = models.DateTimeField(_("registreret"))

    class Meta:
        verbose_name = _("underskrift")
        verbose_name_plural = _("underskrifter")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                name="signature_each_party_signs_a_copy_once",
                fields=["copy", "participation"],
                violation_error_message=_("Parten har allerede underskrevet."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.participation}"


class SealedDocument(House):
    """The document that counts: read for ever, never rendered again.

    `copy` is the copy that was signed; None when nobody signs it here: the last sending was approved, or is the text of
    what was signed on paper before the system.
    """

    nature = Nature.EVIDENCE

    edition = models.OneToOneField(
        Edition, models.PROTECT, related_name="sealed_document", verbose_name=_("udgave")
    )
    copy = models.OneToOneField(
        SigningCopy,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sealed_document",
        verbose_name=_("eksemplar"),
    )
    facts_hash = models.CharField(_("fakta-kode"), max_length=64)
    sha256 = models.CharField(_("filens kode"), max_length=64, unique=True)
    size = models.PositiveBigIntegerField(_("bytes"))
    sealed_on = models.DateField(_("underskrevet eller godkendt den"))
    recorded_at = models.DateTimeField(_("registreret"))

    class Meta:
        verbose_name = _("lukket dokument")
        verbose_name_plural = _("lukkede dokumenter")
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.edition}"

    @property
    def is_of_paper(self) -> bool:
        """Tell whether it renders what was signed on paper; a query unless the edition is known."""
        return self.copy_id is None and self.edition.kind not in UNSIGNED
