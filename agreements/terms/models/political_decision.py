"""What politicians have decided, or must decide first."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import DecisionKind
from agreements.terms.models.base import Term


class PoliticalDecision(Term):
    """A decision with its reference, or a reservation that stays open until it is lifted (rules.md 3.3; N34, N35).

    Lifting happens under a signed agreement too, and is a row of its own: `LiftedReservation`.
    """

    kind = models.CharField(_("slags"), max_length=20, choices=DecisionKind, default=DecisionKind.DECISION)
    body = models.CharField(_("hvem beslutter?"), max_length=200)
    what = models.CharField(_("hvad?"), max_length=500)
    decided_text = models.CharField(_("hvornår, som det skal stå"), max_length=100, blank=True)
    decided_on = models.DateField(_("dato"), null=True, blank=True)
    reference = models.CharField(_("henvisning"), max_length=100, blank=True, help_text=_("Fx BR 371/07."))

    class Meta(Term.Meta):
        verbose_name = _("politisk beslutning")
        verbose_name_plural = _("politiske beslutninger og forbehold")

    def __str__(self) -> str:
        return f"{self.body}: {self.what}"[:120]
