"""Whom the agreement is for."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import Rank
from agreements.terms.models.base import Term


class TargetGroup(Term):
    """A group of people, first or second in line; counts only, never persons (source-documents.md N43, N50)."""

    rank = models.CharField(_("hvem er den til?"), max_length=20, choices=Rank, default=Rank.PRIMARY)
    name = models.CharField(_("målgruppe"), max_length=200)
    size_text = models.CharField(_("hvor mange"), max_length=200, blank=True)
    text = models.TextField(_("nærmere"), blank=True)

    class Meta(Term.Meta):
        verbose_name = _("målgruppe")
        verbose_name_plural = _("målgrupper")

    def __str__(self) -> str:
        return self.name
