"""Who owes what to whom by when."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.models.base import Term
from agreements.terms.models.initiative import Initiative
from agreements.terms.models.participation import Participation
from agreements.terms.models.section import Section


class Obligation(Term):
    """The due date is kept as written and as an interval; a deadline is the interval's end (rules.md 5.2)."""

    section = models.ForeignKey(
        Section,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="obligations",
        verbose_name=_("trykkes under afsnittet"),
    )
    initiative = models.ForeignKey(
        Initiative,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="obligations",
        verbose_name=_("indsats"),
    )
    title = models.CharField(_("hvad skal afleveres eller gøres?"), max_length=200)
    text = models.TextField(_("nærmere"), blank=True)
    owner = models.ForeignKey(
        Participation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="owes",
        verbose_name=_("hvem skal gøre det?"),
    )
    receiver = models.ForeignKey(
        Participation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="receives",
        verbose_name=_("hvem skal have det?"),
    )
    due_text = models.CharField(_("hvornår, som det skal stå"), max_length=100, blank=True)
    due_start = models.DateField(_("tidligst"), null=True, blank=True)
    due_end = models.DateField(_("senest"), null=True, blank=True)
    due_precision = models.CharField(_("nøjagtighed"), max_length=20, blank=True, editable=False)
    due_is_approximate = models.BooleanField(_("cirka"), default=False)
    reservation = models.CharField(_("forbehold"), max_length=500, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("forpligtelse")
        verbose_name_plural = _("forpligtelser")
        constraints = [
            models.CheckConstraint(
                name="obligation_due_interval_runs_forwards",
                condition=Q(due_start__isnull=True)
                | Q(due_end__isnull=True)
                | Q(due_end__gte=F("due_start")),
            )
        ]
        indexes = [models.Index(fields=["due_end"], name="obligation_due")]

    def __str__(self) -> str:
        return self.title


class ObligationPart(Term):
    """One thing the delivery must hold: the checklist of an anchoring plan."""

    obligation = models.ForeignKey(
        Obligation, models.CASCADE, related_name="parts", verbose_name=_("forpligtelse")
    )
    text = models.CharField(_("skal indeholde"), max_length=300)

    class Meta(Term.Meta):
        verbose_name = _("punkt i forpligtelsen")
        verbose_name_plural = _("punkter i forpligtelsen")

    def __str__(self) -> str:
        return self.text
