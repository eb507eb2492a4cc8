"""A section of the text; its number is computed from its order."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import SectionShows
from agreements.terms.models.base import Term
from agreements.terms.models.template import Clause
from agreements.terms.validators.markup import validate_markup


class Section(Term):
    """Heading and text in the safe markup (`agreements.terms.markup`), and the data it prints underneath."""

    clause = models.ForeignKey(
        Clause, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("standardafsnit")
    )
    heading = models.CharField(_("overskrift"), max_length=200)
    text = models.TextField(_("tekst"), blank=True, validators=[validate_markup])
    printed_number = models.CharField(_("nummer, som det står i den gamle tekst"), max_length=10, blank=True)
    shows = models.CharField(_("viser også"), max_length=20, choices=SectionShows, blank=True)
    deviation_reason = models.CharField(
        _("hvorfor teksten afviger fra standarden"), max_length=500, blank=True
    )

    class Meta(Term.Meta):
        verbose_name = _("afsnit")
        verbose_name_plural = _("afsnit")

    def __str__(self) -> str:
        return self.heading
