"""A target as people write it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import AmountKind, Basis
from agreements.terms.models.base import Term
from agreements.terms.models.initiative import Initiative


class Target(Term):
    """What is to be reached; the printed sentence is made from these data and is never typed."""

    initiative = models.ForeignKey(
        Initiative, models.CASCADE, related_name="targets", verbose_name=_("indsats")
    )
    what = models.CharField(_("hvad skal I nå?"), max_length=250)
    amount_kind = models.CharField(_("tallet er"), max_length=20, choices=AmountKind)
    minimum = models.DecimalField(_("tal (mindst)"), max_digits=12, decimal_places=2, null=True, blank=True)
    maximum = models.DecimalField(_("højst"), max_digits=12, decimal_places=2, null=True, blank=True)
    unit = models.CharField(_("enhed"), max_length=60, blank=True)
    basis = models.CharField(_("tæller"), max_length=20, choices=Basis, default=Basis.TOTAL)
    places = models.PositiveIntegerField(_("antal institutioner"), null=True, blank=True)
    places_note = models.CharField(_("hvor"), max_length=100, blank=True)
    kept_share = models.DecimalField(
        _("heraf fastholdt, i procent"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    kept_years = models.PositiveSmallIntegerField(_("i så mange år"), null=True, blank=True)
    source = models.CharField(
        _("måles med"),
        max_length=200,
        blank=True,
        help_text=_("Et indeks eller en måling, fx Tryghedsindeks."),
    )
    control_area = models.CharField(_("sammenlignes med"), max_length=200, blank=True)
    deadline_text = models.CharField(_("nås, som det skal stå"), max_length=100, blank=True)
    open_reason = models.CharField(_("hvorfor er der intet tal?"), max_length=500, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("mål")
        verbose_name_plural = _("mål")
        constraints = [
            models.CheckConstraint(
                name="target_open_has_no_number_others_have",
                condition=Q(
                    amount_kind__in=[AmountKind.OPEN, AmountKind.QUALITATIVE],
                    minimum__isnull=True,
                    maximum__isnull=True,
                )
                | (~Q(amount_kind__in=[AmountKind.OPEN, AmountKind.QUALITATIVE]) & Q(minimum__isnull=False)),
                violation_error_message=_("Skriv et tal, eller vælg at målet er åbent, og skriv hvorfor."),
            ),
            models.CheckConstraint(
                name="target_range_runs_upwards",
                condition=Q(amount_kind=AmountKind.RANGE, maximum__gte=F("minimum"))
                | (~Q(amount_kind=AmountKind.RANGE) & Q(maximum__isnull=True)),
                violation_error_message=_("Skriv både det mindste og det højeste tal, det mindste først."),
            ),
            models.CheckConstraint(
                name="target_number_is_not_negative",
                condition=Q(minimum__isnull=True) | Q(minimum__gte=0),
                violation_error_message=_("Et mål kan ikke være under nul."),
            ),
            models.CheckConstraint(
                name="target_share_is_at_most_100",
                condition=~Q(basis=Basis.SHARE)
                | (Q(minimum__isnull=True) | Q(minimum__lte=100))
                & (Q(maximum__isnull=True) | Q(maximum__lte=100)),
                violation_error_message=_("En andel kan højst være 100 procent."),
            ),
            models.CheckConstraint(
                name="target_kept_is_at_most_100",
                condition=Q(kept_share__isnull=True) | Q(kept_share__gte=0, kept_share__lte=100),
                violation_error_message=_("En andel kan højst være 100 procent."),
            ),
            models.CheckConstraint(
                name="target_spread_names_the_places",
                condition=~Q(basis=Basis.PER_YEAR_OVER) | Q(places__gte=1),
                violation_error_message=_("Skriv, hvor mange institutioner tallet fordeles på."),
            ),
        ]

    def __str__(self) -> str:
        return self.what
