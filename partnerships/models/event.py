"""The trail: who did what to what, with before and after, in hash chains."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from partnerships.enums import Nature
from partnerships.models.base import House


class Event(House):
    """One thing that happened. Rows are only ever added; the database refuses change and deletion."""

    nature = Nature.EVIDENCE

    chain = models.CharField(_("kæde"), max_length=60)
    sequence = models.PositiveBigIntegerField(_("nummer i kæden"))
    verb = models.CharField(_("handling"), max_length=60)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="events",
        verbose_name=_("udført af"),
    )
    actor_name = models.CharField(_("navn dengang"), max_length=150)
    subject_type = models.CharField(_("slags"), max_length=80)
    subject_id = models.CharField(_("id"), max_length=40)
    subject_label = models.CharField(_("hvad"), max_length=250)
    before = models.JSONField(_("før"), default=dict)
    after = models.JSONField(_("efter"), default=dict)
    note = models.TextField(_("bemærkning"), blank=True)
    occurred_on = models.DateField(_("dato"))
    recorded_at = models.DateTimeField(_("registreret"))
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = _("hændelse")
        verbose_name_plural = _("hændelser")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(name="event_chain_has_no_gaps_or_forks", fields=["chain", "sequence"])
        ]
        indexes = [models.Index(fields=["subject_type", "subject_id"], name="event_subject")]

    def __str__(self) -> str:
        return f"{self.chain} {self.sequence}: {self.verb}"
