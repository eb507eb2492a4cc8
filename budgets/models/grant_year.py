"""How a grant is spread over the years of its project."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from budgets.models.grant import Grant
from partnerships.enums import Nature
from partnerships.models.base import House


class GrantYear(House):
    """How much of the grant belongs to a year of the project."""

    nature = Nature.LIVING

    grant = models.ForeignKey(Grant, models.CASCADE, related_name="years", verbose_name=_("tilskud"))
    year = models.PositiveSmallIntegerField(_("år"))
    amount = models.DecimalField(_("beløb i kr."), max_digits=14, decimal_places=2)

    class Meta:
        verbose_name = _("tilskud i et år")
        verbose_name_plural = _("tilskud år for år")
        ordering = ["grant", "year"]
        constraints = [models.UniqueConstraint(name="grant_year_is_one", fields=["grant", "year"])]

    def __str__(self) -> str:
        return f"{self.year}: {self.amount}"
