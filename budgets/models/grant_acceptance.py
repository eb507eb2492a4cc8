"""The acceptance of a grant (rules.md 2.2)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from budgets.models.grant_letter import GrantLetter
from partnerships.enums import Nature
from partnerships.models.base import House


class GrantAcceptance(House):
    """The grantee's word that the grant is accepted on the letter's terms."""

    nature = Nature.EVIDENCE

    letter = models.OneToOneField(
        GrantLetter, models.PROTECT, related_name="acceptance", verbose_name=_("tilskudsbrev")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("accepteret af")
    )
    accepted_on = models.DateField(_("accepteret den"))
    recorded_at = models.DateTimeField(_("registreret"))

    class Meta:
        verbose_name = _("accept af tilskud")
        verbose_name_plural = _("accepter af tilskud")
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.letter}"
