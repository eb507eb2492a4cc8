"""A year's amount spread over its quarters or months (B-13)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from budgets.models.cells import Cell


class Spread(Cell):
    """What of a line's expense in a year falls in one of its parts: quarter 1-4 or month 1-12, as the budget says."""

    part = models.PositiveSmallIntegerField(_("kvartal eller måned"))

    class Meta:
        verbose_name = _("fordelt beløb")
        verbose_name_plural = _("fordelte beløb")
        ordering = ["line", "year", "part"]
        constraints = [
            models.UniqueConstraint(name="spread_is_one_a_part", fields=["line", "year", "part"]),
            models.CheckConstraint(name="spread_part_is_of_the_year", condition=Q(part__gte=1, part__lte=12)),
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.part}: {self.amount}"
