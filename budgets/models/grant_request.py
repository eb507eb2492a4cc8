"""What a grantee asks for while the grant runs (rules.md 2.8)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Agreement
from budgets.enums import RequestKind, RequestState
from budgets.models.decided import Decided
from budgets.models.grant import Grant
from partnerships.enums import Nature


class GrantRequest(Decided):
    """A request for more time, or for money of one year to be used in the next (rules.md 2.8, G-06, G-07)."""

    nature = Nature.LIVING
    called = _("Anmodningen")

    grant = models.ForeignKey(Grant, models.PROTECT, related_name="requests", verbose_name=_("tilskud"))
    number = models.PositiveSmallIntegerField(_("nummer"))
    kind = models.CharField(_("hvad"), max_length=20, choices=RequestKind)
    state = models.CharField(
        _("tilstand"), max_length=20, choices=RequestState, default=RequestState.SUBMITTED, editable=False
    )
    new_end = models.DateField(_("ny slutdato"), null=True, blank=True)
    from_year = models.PositiveSmallIntegerField(_("fra år"), null=True, blank=True)
    amount = models.DecimalField(_("beløb i kr."), max_digits=14, decimal_places=2, null=True, blank=True)
    reason = models.TextField(_("begrundelse"), max_length=4000)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("sendt af")
    )
    requested_on = models.DateField(_("sendt den"))

    class Meta:
        verbose_name = _("anmodning om tilskuddet")
        verbose_name_plural = _("anmodninger om tilskuddet")
        ordering = ["grant", "number"]
        constraints = [
            models.UniqueConstraint(name="grant_request_number_is_unique", fields=["grant", "number"]),
            models.CheckConstraint(
                name="grant_request_says_what_it_asks_for",
                condition=Q(kind=RequestKind.EXTENSION, new_end__isnull=False)
                | Q(kind=RequestKind.CARRY_OVER, from_year__isnull=False, amount__gt=0),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.number})"

    @property
    def agreement(self) -> Agreement:
        """The agreement it belongs to."""
        return self.grant.agreement
