"""Who steers, follows and works."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import GroupKind
from agreements.terms.models.base import Term
from agreements.terms.models.participation import Participation


class GoverningGroup(Term):
    """A group with its mandate and rhythm; `parent` is the group it answers to (source-documents.md N32, N37)."""

    kind = models.CharField(_("slags"), max_length=20, choices=GroupKind, default=GroupKind.STEERING)
    name = models.CharField(_("navn"), max_length=200)
    answers_to = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="answering",
        verbose_name=_("svarer til"),
    )
    mandate = models.TextField(_("opgaver og kompetence"), blank=True)
    rhythm_text = models.CharField(_("hvor tit"), max_length=200, blank=True)
    size_text = models.CharField(_("antal medlemmer"), max_length=100, blank=True)
    promised_paper = models.CharField(
        _("papir, der følger senere"), max_length=200, blank=True, help_text=_("Fx et kommissorium.")
    )

    class Meta(Term.Meta):
        verbose_name = _("gruppe")
        verbose_name_plural = _("grupper")

    def __str__(self) -> str:
        return self.name


class GroupMember(Term):
    """A seat in a group: a person, or a title and a department."""

    group = models.ForeignKey(
        GoverningGroup, models.CASCADE, related_name="members", verbose_name=_("gruppe")
    )
    participation = models.ForeignKey(
        Participation, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("part")
    )
    name = models.CharField(_("navn"), max_length=150, blank=True)
    title = models.CharField(_("titel eller funktion"), max_length=150)
    unit = models.CharField(_("forvaltning eller kontor"), max_length=200, blank=True)
    is_chair = models.BooleanField(_("formand"), default=False)

    class Meta(Term.Meta):
        verbose_name = _("medlem af gruppen")
        verbose_name_plural = _("medlemmer af gruppen")

    def __str__(self) -> str:
        return self.name or self.title
