"""A party in an edition, printed as it was when it agreed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import Capacity
from agreements.terms.models.base import Term
from partnerships.models import ContactPerson, Party
from partnerships.validators.numbers import validate_cvr, validate_ean, validate_phone, validate_postal_code


class Participation(Term):
    """The printed party block is a copy: a signed text must not change because the register does."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="participations", verbose_name=_("part"))
    capacity = models.CharField(_("deltager som"), max_length=20, choices=Capacity)
    name = models.CharField(_("navn"), max_length=200)
    unit = models.CharField(_("forvaltning eller kontor"), max_length=200, blank=True)
    street = models.CharField(_("adresse"), max_length=200, blank=True)
    postal_code = models.CharField(
        _("postnummer"), max_length=4, blank=True, validators=[validate_postal_code]
    )
    city = models.CharField(_("by"), max_length=80, blank=True)
    phone = models.CharField(_("telefon"), max_length=16, blank=True, validators=[validate_phone])
    cvr = models.CharField(_("CVR-nummer"), max_length=8, blank=True, validators=[validate_cvr])
    ean = models.CharField(_("EAN-nummer"), max_length=13, blank=True, validators=[validate_ean])
    email = models.EmailField(_("e-mail"), blank=True)
    case_number = models.CharField(_("jeres sagsnummer"), max_length=60, blank=True)
    note = models.CharField(
        _("bemærkning om parten"),
        max_length=500,
        blank=True,
        help_text=_("Fx at den ikke kan bindes, eller hvad den administrerer."),
    )

    class Meta(Term.Meta):
        verbose_name = _("part i aftalen")
        verbose_name_plural = _("parter i aftalen")
        constraints = [
            models.UniqueConstraint(
                name="participation_party_takes_part_once",
                fields=["edition", "party"],
                violation_error_message=_("Parten er allerede med i aftalen."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class ParticipationContact(Term):
    """A contact person as printed under the party."""

    participation = models.ForeignKey(
        Participation, models.CASCADE, related_name="contacts", verbose_name=_("part")
    )
    contact = models.ForeignKey(
        ContactPerson,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("fra kontaktlisten"),
    )
    name = models.CharField(_("navn"), max_length=150)
    function = models.CharField(_("titel eller funktion"), max_length=150, blank=True)
    phone = models.CharField(_("telefon"), max_length=16, blank=True, validators=[validate_phone])
    email = models.EmailField(_("e-mail"), blank=True)
    is_leader = models.BooleanField(_("leder"), default=False)
    initiative = models.ForeignKey(
        "agreements.Initiative",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="contacts",
        verbose_name=_("for indsatsen"),
    )

    class Meta(Term.Meta):
        verbose_name = _("kontaktperson i aftalen")
        verbose_name_plural = _("kontaktpersoner i aftalen")

    def __str__(self) -> str:
        return self.name
