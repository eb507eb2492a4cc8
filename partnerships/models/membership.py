"""What gives a user rights: a role in a party, from a day and perhaps to one."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from partnerships.enums import Nature, Role
from partnerships.models.base import SpanQuerySet, Versioned
from partnerships.models.party import Party


class Membership(Versioned):
    """A user's role in a party. It ends by a date; it is never deleted, so that the past can be explained."""

    nature = Nature.LIVING
    objects = SpanQuerySet.as_manager()

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="memberships", verbose_name=_("bruger")
    )
    party = models.ForeignKey(Party, models.PROTECT, related_name="memberships", verbose_name=_("part"))
    role = models.CharField(_("rolle"), max_length=30, choices=Role)
    since = models.DateField(_("fra"))
    until = models.DateField(_("til og med"), null=True, blank=True)
    substitute_for = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="substitutes", verbose_name=_("vikar for")
    )

    class Meta:
        verbose_name = _("medlemskab")
        verbose_name_plural = _("medlemskaber")
        ordering = ["party", "role", "id"]
        constraints = [
            models.CheckConstraint(
                name="membership_ends_after_it_begins",
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                violation_error_message=_("Slutdatoen ligger før startdatoen. Ret en af dem."),
            ),
            models.CheckConstraint(
                name="membership_substitute_has_a_last_day",
                condition=Q(substitute_for__isnull=True) | Q(until__isnull=False),
                violation_error_message=_("Skriv vikarens sidste dag."),
            ),
            models.UniqueConstraint(
                name="membership_open_role_is_held_once",
                fields=["user", "party", "role"],
                condition=Q(until__isnull=True),
                violation_error_message=_("Brugeren har allerede rollen i denne organisation."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display()}, {self.party}"
