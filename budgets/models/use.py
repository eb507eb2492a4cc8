"""Money used: what was booked on which line, and what is expected to be (rules.md 2.4, 2.10)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agreements.terms.models import Agreement
from budgets.enums import SignConvention
from budgets.models.version import ApprovedLine
from partnerships.enums import Nature
from partnerships.models import Party, StoredFile
from partnerships.models.base import House, Versioned


class SheetLayout(Versioned):
    """How one organisation's own sheet is read, mapped once: {what is read: the head of its column}."""

    nature = Nature.LIVING

    party = models.ForeignKey(
        Party, models.PROTECT, related_name="sheet_layouts", verbose_name=_("organisation")
    )
    name = models.CharField(_("navn"), max_length=100)
    columns = models.JSONField(_("kolonner"), default=dict)
    lines = models.JSONField(
        _("linjer"), default=dict, help_text=_("arkets ord for en linje -> aftalens linje")
    )
    sign = models.CharField(
        _("fortegn"), max_length=20, choices=SignConvention, default=SignConvention.DEBIT_POSITIVE
    )

    class Meta:
        verbose_name = _("arkopsætning")
        verbose_name_plural = _("arkopsætninger")
        ordering = ["party", "name"]
        constraints = [models.UniqueConstraint(name="sheet_layout_is_named_once", fields=["party", "name"])]

    def __str__(self) -> str:
        return self.name


class LedgerLoad(House):
    """One ledger extract that was read in, whole; the same file is not read twice."""

    nature = Nature.EVIDENCE

    agreement = models.ForeignKey(
        Agreement, models.PROTECT, related_name="ledger_loads", verbose_name=_("aftale")
    )
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", verbose_name=_("fil"))
    sha256 = models.CharField(_("filens kode"), max_length=64)
    sign = models.CharField(_("fortegn"), max_length=20, choices=SignConvention)
    rows = models.PositiveIntegerField(_("antal poster"))
    total = models.DecimalField(_("i alt (kr.)"), max_digits=14, decimal_places=2)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("indlæst af")
    )
    loaded_on = models.DateField(_("indlæst den"))
    recorded_at = models.DateTimeField(_("registreret"))

    class Meta:
        verbose_name = _("indlæst kontoudtog")
        verbose_name_plural = _("indlæste kontoudtog")
        ordering = ["agreement", "id"]
        constraints = [
            models.UniqueConstraint(
                name="ledger_load_reads_a_file_once",
                fields=["agreement", "sha256"],
                violation_error_message=_("Filen er allerede indlæst."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.loaded_on}: {self.rows}"


class Entry(House):
    """An amount that was booked on a line. It is never overwritten: a correction is a new entry with the other sign."""

    nature = Nature.EVIDENCE

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="entries", verbose_name=_("aftale"))
    line = models.ForeignKey(
        ApprovedLine, models.PROTECT, related_name="entries", verbose_name=_("budgetlinje")
    )
    booked_on = models.DateField(_("bogført den"))
    amount = models.DecimalField(_("beløb i kr."), max_digits=14, decimal_places=2)
    text = models.CharField(_("tekst"), max_length=200, blank=True)
    voucher = models.CharField(_("bilagsnummer"), max_length=60, blank=True)
    corrects = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="correction", verbose_name=_("retter")
    )
    load = models.ForeignKey(
        LedgerLoad,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="entries",
        verbose_name=_("kontoudtog"),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("registreret af")
    )
    recorded_at = models.DateTimeField(_("registreret"))

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("poster")
        ordering = ["agreement", "booked_on", "id"]
        constraints = [models.CheckConstraint(name="entry_is_of_something", condition=~Q(amount=0))]

    def __str__(self) -> str:
        return f"{self.booked_on}: {self.amount}"


class Forecast(House):
    """What a line is expected to use in a whole year, as somebody judged it on a day; the latest counts."""

    nature = Nature.EVIDENCE

    agreement = models.ForeignKey(
        Agreement, models.PROTECT, related_name="forecasts", verbose_name=_("aftale")
    )
    line = models.ForeignKey(ApprovedLine, models.PROTECT, related_name="+", verbose_name=_("budgetlinje"))
    year = models.PositiveSmallIntegerField(_("år"))
    amount = models.DecimalField(_("forventet forbrug i kr."), max_digits=14, decimal_places=2)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("skønnet af")
    )
    judged_on = models.DateField(_("skønnet den"))
    recorded_at = models.DateTimeField(_("registreret"))

    class Meta:
        verbose_name = _("forventet forbrug")
        verbose_name_plural = _("forventet forbrug")
        ordering = ["agreement", "line", "year", "id"]

    def __str__(self) -> str:
        return f"{self.line}, {self.year}: {self.amount}"
