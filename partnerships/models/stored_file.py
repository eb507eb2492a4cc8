"""An uploaded file, kept by its content."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from partnerships.enums import Nature
from partnerships.models.base import House


class StoredFile(House):
    """The bytes lie in the vault under their SHA-256; this row says who brought them under which name."""

    nature = Nature.EVIDENCE

    sha256 = models.CharField(_("SHA-256"), max_length=64, db_index=True)
    name = models.CharField(_("filnavn"), max_length=200)
    content_type = models.CharField(_("type"), max_length=100)
    size = models.PositiveBigIntegerField(_("bytes"))
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="uploads", verbose_name=_("lagt op af")
    )
    uploaded_at = models.DateTimeField(_("lagt op"))

    class Meta:
        verbose_name = _("fil")
        verbose_name_plural = _("filer")
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name
