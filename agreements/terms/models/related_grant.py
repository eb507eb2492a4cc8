"""Other money for the same people."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.models.base import Term
from agreements.terms.validators.accounts import validate_finance_act_account


class RelatedGrant(Term):
    """Another grant, with what identifies it, so that nothing is paid for twice (source-documents.md N36)."""

    title = models.CharField(_("hvad er tilskuddet til?"), max_length=250)
    funder = models.CharField(_("hvem giver det?"), max_length=200, blank=True)
    pool = models.CharField(_("pulje"), max_length=200, blank=True)
    amount = models.DecimalField(_("beløb i kr."), max_digits=14, decimal_places=2, null=True, blank=True)
    granted_text = models.CharField(_("givet, som det skal stå"), max_length=100, blank=True)
    granted_on = models.DateField(_("givet den"), null=True, blank=True)
    finance_act_account = models.CharField(
        _("finanslovskonto"), max_length=40, blank=True, validators=[validate_finance_act_account]
    )
    journal_number = models.CharField(_("journalnummer"), max_length=60, blank=True)
    note = models.CharField(_("bemærkning"), max_length=500, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("andet tilskud")
        verbose_name_plural = _("andre tilskud")
        constraints = [
            models.CheckConstraint(
                name="related_grant_is_not_negative",
                condition=Q(amount__isnull=True) | Q(amount__gte=0),
                violation_error_message=_("Et tilskud kan ikke være under nul."),
            )
        ]

    def __str__(self) -> str:
        return self.title
