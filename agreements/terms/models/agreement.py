"""The relationship itself; its texts are editions."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import Kind, Side, State
from agreements.terms.models.programme import Programme
from partnerships.enums import Nature
from partnerships.models import Party
from partnerships.models.base import SpanQuerySet, Versioned

NO_LAST_DAY = date(9999, 12, 31)  # sorts after every real last day, so that a list can be paged by it


class Agreement(Versioned):
    """Agreement lives, edition freezes: reference, programme, who has access, the story.

    The last fields are kept from the newest edition by `index_agreement`, so that lists are found, filtered and sorted
    without joins. They tell what every side may know: the text as last sent, once it has been sent.
    """

    nature = Nature.LIVING

    reference = models.CharField(_("reference"), max_length=20, unique=True)
    kind = models.CharField(_("slags"), max_length=20, choices=Kind)
    title = models.CharField(_("titel"), max_length=250)
    programme = models.ForeignKey(
        Programme, models.PROTECT, null=True, blank=True, related_name="agreements", verbose_name=_("program")
    )
    owner = models.ForeignKey(
        Party, models.PROTECT, related_name="owned_agreements", verbose_name=_("skrives af")
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("oprettet af")
    )
    created_at = models.DateTimeField(_("oprettet"))
    search_text = models.TextField(editable=False, default="")
    sort_title = models.CharField(max_length=200, editable=False, default="")
    party_names = models.JSONField(editable=False, default=list)
    current_state = models.CharField(
        _("tilstand"), max_length=20, choices=State, default=State.DRAFT, editable=False
    )
    state_place = models.PositiveSmallIntegerField(editable=False, default=0)
    current_ends_on = models.DateField(_("sidste dag"), default=NO_LAST_DAY, editable=False)

    class Meta:
        verbose_name = _("aftale")
        verbose_name_plural = _("aftaler")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["sort_title", "id"], name="agreement_title"),
            models.Index(fields=["state_place", "id"], name="agreement_state"),
            models.Index(fields=["current_ends_on", "id"], name="agreement_end"),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.title}"


class Access(Versioned):
    """Sight is a row: which organisation sees the agreement, as what, since when."""

    nature = Nature.LIVING
    objects = SpanQuerySet.as_manager()

    agreement = models.ForeignKey(
        Agreement, models.CASCADE, related_name="accesses", verbose_name=_("aftale")
    )
    party = models.ForeignKey(Party, models.PROTECT, related_name="accesses", verbose_name=_("organisation"))
    side = models.CharField(_("som"), max_length=20, choices=Side)
    since = models.DateField(_("fra"))
    until = models.DateField(_("til og med"), null=True, blank=True)

    class Meta:
        verbose_name = _("adgang")
        verbose_name_plural = _("adgange")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="access_ends_after_it_begins", condition=Q(until__isnull=True) | Q(until__gte=F("since"))
            ),
            models.UniqueConstraint(
                name="access_is_given_once", fields=["agreement", "party"], condition=Q(until__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party}: {self.get_side_display()}"
