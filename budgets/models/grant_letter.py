"""The letters of a grant, as they were issued (rules.md 2.14)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from budgets.models.grant import Grant
from partnerships.enums import Nature
from partnerships.models.base import House


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
