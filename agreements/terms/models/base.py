"""The base of every row that belongs to an edition."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.models.edition import Edition
from partnerships.enums import Nature
from partnerships.models.base import Versioned


class Term(Versioned):
    """A part of an edition: ordered, versioned, frozen with it.

    `first` points to the row it was first written as (null for that row itself), so that a line keeps its identity
    through every tillæg: `line`.
    """

    nature = Nature.TERMS

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="%(class)ss", verbose_name=_("udgave"))
    first = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, editable=False, related_name="later"
    )
    first_id: int | None
    order = models.PositiveIntegerField(_("rækkefølge"), default=0)

    class Meta:
        abstract = True
        ordering = ["order", "id"]

    @property
    def line(self) -> int:
        """The line's identity: the primary key of the row it was first written as."""
        return self.first_id or self.pk
