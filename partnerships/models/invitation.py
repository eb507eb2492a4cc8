"""A one-time, expiring link that lets a named person in."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from partnerships.enums import Nature, Role
from partnerships.models.base import Versioned
from partnerships.models.party import Party


class Invitation(Versioned):
    """Only the hash of the link's secret is kept, so that a stolen database opens no door."""

    nature = Nature.LIVING

    email = models.EmailField(_("e-mail"))
    name = models.CharField(_("navn"), max_length=150)
    party = models.ForeignKey(
        Party, models.PROTECT, related_name="invitations", verbose_name=_("organisation")
    )
    role = models.CharField(_("rolle"), max_length=30, choices=Role)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="invitations_sent",
        verbose_name=_("inviteret af"),
    )
    invited_at = models.DateTimeField(_("inviteret"))
    expires_at = models.DateTimeField(_("udløber"))
    accepted_at = models.DateTimeField(_("taget imod"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("trukket tilbage"), null=True, blank=True)

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitationer")
        ordering = ["-invited_at", "-id"]

    def __str__(self) -> str:
        return f"{self.name} <{self.email}>"
