"""A partnership that is put out to tender."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import TenderKind
from agreements.terms.models.base import Term


class TenderTerm(Term):
    """A service, a social clause, a demand or a rule of the contract (source-documents.md N42)."""

    kind = models.CharField(_("slags"), max_length=20, choices=TenderKind)
    text = models.CharField(_("tekst"), max_length=1000)
    reference = models.CharField(_("henvisning"), max_length=100, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("vilkår for udbuddet")
        verbose_name_plural = _("udbud og sociale krav")

    def __str__(self) -> str:
        return self.text[:80]
