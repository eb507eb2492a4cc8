"""A person to write or call, tied to a party."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from partnerships.enums import Nature
from partnerships.models.base import Versioned
from partnerships.models.party import Party
from partnerships.validators.numbers import validate_phone


class ContactPerson(Versioned):
    """Contact persons are retired, never deleted: an old agreement still names them."""

    nature = Nature.LIVING

    party = models.ForeignKey(Party, models.PROTECT, related_name="contacts", verbose_name=_("part"))
    name = models.CharField(_("navn"), max_length=150)
    title = models.CharField(_("titel"), max_length=120, blank=True)
    function = models.CharField(
        _("funktion"), max_length=120, blank=True, help_text=_("For eksempel: tovholder for mentorindsatsen")
    )
    phone = models.CharField(_("telefon"), max_length=16, blank=True, validators=[validate_phone])
    email = models.EmailField(_("e-mail"), blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="contact_cards",
        verbose_name=_("bruger"),
    )
    confirmed_on = models.DateField(_("oplysningerne bekræftet"), null=True, blank=True)
    retired_on = models.DateField(_("stoppet den"), null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="predecessors",
        verbose_name=_("afløst af"),
    )

    class Meta:
        verbose_name = _("kontaktperson")
        verbose_name_plural = _("kontaktpersoner")
        ordering = ["party", "name", "id"]

    def __str__(self) -> str:
        return self.name
