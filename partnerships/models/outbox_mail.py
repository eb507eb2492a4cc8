"""Mail to be sent: written with the change that causes it, sent by the worker after commit."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnerships.enums import Nature
from partnerships.models.base import House


class OutboxMail(House):
    """A mail holds a title, a number and a link, never content (safety.md TH-18)."""

    nature = Nature.LIVING

    to = models.EmailField(_("til"))
    subject = models.CharField(_("emne"), max_length=200)
    body = models.TextField(_("tekst"))
    written_at = models.DateTimeField(_("skrevet"))
    not_before = models.DateTimeField(_("sendes tidligst"))
    attempts = models.PositiveIntegerField(_("forsøg"), default=0)
    last_error = models.CharField(_("seneste fejl"), max_length=300, blank=True)
    sent_at = models.DateTimeField(_("sendt"), null=True, blank=True)

    class Meta:
        verbose_name = _("udgående mail")
        verbose_name_plural = _("udgående mails")
        ordering = ["id"]
        indexes = [
            models.Index(
                fields=["not_before"], name="outbox_waiting", condition=models.Q(sent_at__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.subject} → {self.to}"
