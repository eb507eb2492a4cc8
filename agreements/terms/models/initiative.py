"""A concrete line of work, and who leads it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import InitiativeKind
from agreements.terms.models.base import Term
from partnerships.models import ContactPerson


class Initiative(Term):
    """An initiative keeps its line identity when it is renamed (rules.md 0, finding 3)."""

    kind = models.CharField(_("slags"), max_length=20, choices=InitiativeKind)
    name = models.CharField(_("navn"), max_length=150)
    description = models.TextField(_("beskrivelse"), blank=True)

    class Meta(Term.Meta):
        verbose_name = _("indsats")
        verbose_name_plural = _("indsatser")

    def __str__(self) -> str:
        return self.name


class InitiativeLead(Term):
    """A lead unit (tovholder) with its authority and named person; one lead of an initiative is accountable (P-04)."""

    initiative = models.ForeignKey(
        Initiative, models.CASCADE, related_name="leads", verbose_name=_("indsats")
    )
    unit = models.CharField(_("tovholder (enhed)"), max_length=150)
    authority = models.CharField(_("aktør eller myndighed"), max_length=200, blank=True)
    contact = models.ForeignKey(
        ContactPerson,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("fra kontaktlisten"),
    )
    person = models.CharField(_("navn"), max_length=150, blank=True)
    address = models.CharField(_("adresse"), max_length=250, blank=True)
    is_accountable = models.BooleanField(_("har det samlede ansvar"), default=False)

    class Meta(Term.Meta):
        verbose_name = _("tovholder")
        verbose_name_plural = _("tovholdere")
        constraints = [
            models.UniqueConstraint(
                name="initiative_lead_one_is_accountable",
                fields=["initiative"],
                condition=Q(is_accountable=True),
                violation_error_message=_("Indsatsen har allerede en tovholder med det samlede ansvar."),
            )
        ]

    def __str__(self) -> str:
        return self.unit
