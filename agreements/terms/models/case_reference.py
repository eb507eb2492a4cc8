"""The numbers under which the case is filed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import ReferenceKind
from agreements.terms.models.base import Term
from agreements.terms.models.participation import Participation


class CaseReference(Term):
    """A number in a party's own system; there is no common form (rules.md 2.13)."""

    kind = models.CharField(_("slags"), max_length=20, choices=ReferenceKind, default=ReferenceKind.CASE)
    value = models.CharField(_("nummer"), max_length=100)
    participation = models.ForeignKey(
        Participation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="references",
        verbose_name=_("hvis nummer?"),
    )
    note = models.CharField(_("bemærkning"), max_length=200, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("sagsnummer")
        verbose_name_plural = _("sags- og dokumentnumre")

    def __str__(self) -> str:
        return self.value
