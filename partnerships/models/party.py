"""An organisation, or a unit of one, that can take part in an agreement."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from partnerships.enums import Nature, PartyKind
from partnerships.models.base import Versioned
from partnerships.validators.numbers import validate_cvr, validate_ean, validate_phone, validate_postal_code


class Party(Versioned):
    """The register's view of a party. An agreement holds its own printed copy (agreements Participation)."""

    nature = Nature.LIVING

    kind = models.CharField(_("slags"), max_length=20, choices=PartyKind)
    name = models.CharField(_("navn"), max_length=200)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="units", verbose_name=_("hører under")
    )
    predecessor = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="successors", verbose_name=_("afløser")
    )
    succeeded_on = models.DateField(_("overtog den"), null=True, blank=True)
    cvr = models.CharField(_("CVR-nummer"), max_length=8, blank=True, validators=[validate_cvr])
    ean = models.CharField(_("EAN-nummer"), max_length=13, blank=True, validators=[validate_ean])
    phone = models.CharField(_("telefon"), max_length=16, blank=True, validators=[validate_phone])
    email = models.EmailField(_("e-mail"), blank=True)
    street = models.CharField(_("adresse"), max_length=200, blank=True)
    postal_code = models.CharField(
        _("postnummer"), max_length=4, blank=True, validators=[validate_postal_code]
    )
    city = models.CharField(_("by"), max_length=80, blank=True)
    municipality_code = models.CharField(_("kommunekode"), max_length=4, blank=True)
    region = models.CharField(_("region"), max_length=40, blank=True)
    retired_on = models.DateField(_("ophørt den"), null=True, blank=True)
    search_text = models.TextField(editable=False, default="")

    class Meta:
        verbose_name = _("part")
        verbose_name_plural = _("parter")
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(
                name="party_is_not_its_own_parent",
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                violation_error_message=_(
                    "En part kan ikke høre under sig selv. Vælg en anden overordnet part."
                ),
            ),
            models.CheckConstraint(
                name="party_succession_has_a_date",
                condition=Q(predecessor__isnull=True) | Q(succeeded_on__isnull=False),
                violation_error_message=_("Skriv den dato, hvor parten afløste sin forgænger."),
            ),
            models.UniqueConstraint(
                name="party_municipality_code_is_unique",
                fields=["municipality_code"],
                condition=~Q(municipality_code=""),
                violation_error_message=_("Kommunekoden er allerede i brug."),
            ),
        ]
        indexes = [models.Index(fields=["kind", "name"], name="party_kind_name")]

    def __str__(self) -> str:
        return self.name
