"""The clause template of a kind of agreement."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import Kind, SectionShows
from partnerships.enums import Nature
from partnerships.models.base import Versioned


class Template(Versioned):
    """A versioned set of clauses; a running draft keeps the one it began with."""

    nature = Nature.LIVING

    kind = models.CharField(_("slags"), max_length=20, choices=Kind)
    name = models.CharField(_("navn"), max_length=200)
    number = models.PositiveIntegerField(_("udgave"), default=1)
    retired_on = models.DateField(_("udgået den"), null=True, blank=True)

    class Meta:
        verbose_name = _("skabelon")
        verbose_name_plural = _("skabeloner")
        ordering = ["kind", "-number"]
        constraints = [
            models.UniqueConstraint(name="template_number_is_unique_in_kind", fields=["kind", "number"])
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.number})"


class Clause(Versioned):
    """A standard section: `text` may hold placeholders such as {kommune} that are bound to the agreement's data."""

    nature = Nature.LIVING

    template = models.ForeignKey(Template, models.CASCADE, related_name="clauses", verbose_name=_("skabelon"))
    key = models.SlugField(_("nøgle"), max_length=40)
    order = models.PositiveIntegerField(_("rækkefølge"))
    heading = models.CharField(_("overskrift"), max_length=200)
    text = models.TextField(_("tekst"), blank=True)
    shows = models.CharField(_("viser"), max_length=20, choices=SectionShows, blank=True)
    is_required = models.BooleanField(_("skal være med"), default=True)
    guidance = models.TextField(_("vejledning"), blank=True)

    class Meta:
        verbose_name = _("standardafsnit")
        verbose_name_plural = _("standardafsnit")
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(name="clause_key_is_unique_in_template", fields=["template", "key"])
        ]

    def __str__(self) -> str:
        return self.heading
