"""Which forms have come in and what they made, so that one sent twice makes one thing."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnerships.enums import Nature
from partnerships.models.base import House


class SentForm(House):
    """A form that made a new row: the code of what was sent, and the row."""

    nature = Nature.LIVING

    code = models.CharField(_("kode"), max_length=64, unique=True)
    subject_type = models.CharField(_("slags"), max_length=100, blank=True)
    subject_id = models.BigIntegerField(_("række"), null=True)
    sent_at = models.DateTimeField(_("sendt"))

    class Meta:
        verbose_name = _("sendt formular")
        verbose_name_plural = _("sendte formularer")
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.subject_type} {self.subject_id}"
