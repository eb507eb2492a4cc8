"""That a status report of a grant was handed in, and what the funder said to it (rules.md 2.3, 2.9, G-05)."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def _person(label: str, **more: bool) -> models.ForeignKey:
    return models.ForeignKey(
        on_delete=django.db.models.deletion.PROTECT,
        related_name="+",
        to=settings.AUTH_USER_MODEL,
        verbose_name=label,
        **more,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("budgets", "0011_an_account_knows_its_internal_day"),
        ("partnerships", "0004_sent_forms"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="GrantReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("number", models.PositiveSmallIntegerField(verbose_name="nummer")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("handed_in", "Afleveret"),
                            ("returned", "Sendt tilbage"),
                            ("approved", "Godkendt"),
                        ],
                        default="handed_in",
                        editable=False,
                        max_length=20,
                        verbose_name="tilstand",
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="fra")),
                ("ends_on", models.DateField(verbose_name="til og med")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="bemærkning")),
                ("handed_in_on", models.DateField(verbose_name="afleveret den")),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="afgjort den")),
                ("decision_note", models.TextField(blank=True, max_length=4000, verbose_name="svar")),
                ("decided_by", _person("afgjort af", blank=True, null=True)),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="partnerships.storedfile",
                        verbose_name="rapporten",
                    ),
                ),
                (
                    "grant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="budgets.grant",
                        verbose_name="tilskud",
                    ),
                ),
                ("handed_in_by", _person("afleveret af")),
            ],
            options={
                "verbose_name": "statusrapport",
                "verbose_name_plural": "statusrapporter",
                "ordering": ["grant", "number"],
                "constraints": [
                    models.UniqueConstraint(fields=("grant", "number"), name="grant_report_number_is_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="grant_report_period_runs_forwards",
                        violation_error_message="Perioden slutter, før den begynder. Ret en af datoerne.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by__isnull", True), ("decided_on__isnull", True), ("state", "handed_in")
                        )
                        | models.Q(
                            ("decided_by__isnull", False),
                            ("decided_on__isnull", False),
                            ("state__in", ["returned", "approved"]),
                        ),
                        name="grant_report_waits_or_is_decided",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("decided_by__isnull", True))
                        | models.Q(("decided_by", models.F("handed_in_by")), _negated=True),
                        name="grant_report_is_decided_by_another",
                        violation_error_message="Den, der har afleveret statusrapporten, kan ikke selv afgøre den.",
                    ),
                ],
            },
        ),
    ]
