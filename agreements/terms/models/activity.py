"""What is done."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.models.base import Term
from agreements.terms.models.initiative import Initiative
from agreements.terms.models.target import Target


class Activity(Term):
    """An activity, tied to an initiative, a target and a legal basis, or marked outside the budget (N39)."""

    title = models.CharField(_("aktivitet"), max_length=250)
    text = models.TextField(_("nærmere"), blank=True)
    initiative = models.ForeignKey(
        Initiative,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="activities",
        verbose_name=_("indsats"),
    )
    target = models.ForeignKey(
        Target, models.SET_NULL, null=True, blank=True, related_name="activities", verbose_name=_("mål")
    )
    when_text = models.CharField(_("hvornår"), max_length=200, blank=True)
    legal_basis = models.CharField(_("lovgrundlag"), max_length=200, blank=True)
    budget_line = models.CharField(
        _("budgetpost"), max_length=200, blank=True, help_text=_("Teksten på linjen i budgettet.")
    )
    is_outside_budget = models.BooleanField(_("uden for budgettet"), default=False)

    class Meta(Term.Meta):
        verbose_name = _("aktivitet")
        verbose_name_plural = _("aktiviteter")

    def __str__(self) -> str:
        return self.title
