"""What is done."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.models.base import Term
from agreements.terms.models.initiative import Initiative
from agreements.terms.models.target import Target


class Activity(Term):
    """An activity, tied to an initiative, a target, a budget line and a legal basis, or marked outside the budget (N39).

    `line_in_budget` is the identity of a line that is told through `agreements.annexes`; it stays when the line is
    corrected or comes along in a tillæg. `budget_line` says in words what no line says, as where the budget is a scan.
    """

    title = models.CharField(_("aktivitet"), max_length=250)
    text = models.TextField(_("nærmere"), blank=True)
    initiative = models.ForeignKey(
        Initiative,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="activities",
        verbose_name=_("indsats"),
    )
    target = models.ForeignKey(
        Target, models.SET_NULL, null=True, blank=True, related_name="activities", verbose_name=_("mål")
    )
    when_text = models.CharField(_("hvornår"), max_length=200, blank=True)
    legal_basis = models.CharField(_("lovgrundlag"), max_length=200, blank=True)
    line_in_budget = models.PositiveBigIntegerField(_("budgetpost"), null=True, blank=True)
    budget_line = models.CharField(_("budgetpost i ord"), max_length=200, blank=True)
    is_outside_budget = models.BooleanField(_("uden for budgettet"), default=False)

    class Meta(Term.Meta):
        verbose_name = _("aktivitet")
        verbose_name_plural = _("aktiviteter")
        constraints = [
            models.CheckConstraint(
                name="activity_outside_the_budget_names_no_line_in_it",
                condition=Q(is_outside_budget=False) | Q(line_in_budget__isnull=True),
                violation_error_message=_("En aktivitet uden for budgettet hører ikke til en post i det."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
