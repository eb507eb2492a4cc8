"""Who pays, also when he is no party."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.models.base import Term
from agreements.terms.models.participation import Participation


class Funding(Term):
    """What a payer pays for and, as important, what he does not (source-documents.md N28)."""

    participation = models.ForeignKey(
        Participation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="funding",
        verbose_name=_("hvem betaler?"),
    )
    payer_text = models.CharField(_("eller betaleren, som den skal stå"), max_length=200, blank=True)
    amount = models.DecimalField(_("beløb i kr."), max_digits=14, decimal_places=2, null=True, blank=True)
    amount_text = models.CharField(_("beløbet, som det skal stå"), max_length=200, blank=True)
    covers = models.TextField(_("det dækker pengene"), blank=True)
    covers_not = models.TextField(_("det dækker pengene ikke"), blank=True)

    class Meta(Term.Meta):
        verbose_name = _("finansiering")
        verbose_name_plural = _("finansiering")
        constraints = [
            models.CheckConstraint(
                name="funding_is_not_negative",
                condition=Q(amount__isnull=True) | Q(amount__gte=0),
                violation_error_message=_("Et beløb kan ikke være under nul."),
            )
        ]

    def __str__(self) -> str:
        return self.participation.name if self.participation else self.payer_text
