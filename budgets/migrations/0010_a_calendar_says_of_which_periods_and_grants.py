"""A reporting calendar says of which periods and of which grants it is; co-financing may go by the grant's size (rules.md 2.7, 2.9)."""

import django.core.validators
from django.db import migrations, models


def _kroner(label: str) -> models.DecimalField:
    return models.DecimalField(
        blank=True,
        decimal_places=2,
        max_digits=14,
        null=True,
        validators=[django.core.validators.MinValueValidator(0)],
        verbose_name=label,
    )


class Migration(migrations.Migration):
    dependencies = [("budgets", "0009_a_letter_changes_an_earlier_one")]

    operations = [
        migrations.AddField(
            model_name="reportingdate",
            name="period",
            field=models.PositiveSmallIntegerField(
                choices=[(12, "Kalenderår"), (6, "Halvår"), (3, "Kvartal")],
                default=12,
                verbose_name="periode",
            ),
        ),
        migrations.AddField(
            model_name="reportingdate",
            name="skipped_under_months",
            field=models.PositiveSmallIntegerField(
                blank=True,
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(12),
                ],
                verbose_name="kræves ikke, når perioden er kortere end (måneder)",
            ),
        ),
        migrations.AddField(
            model_name="reportingdate",
            name="grant_over_months",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="kun når tilskuddet varer mere end (måneder)"
            ),
        ),
        migrations.AddField(
            model_name="reportingdate", name="grant_over_amount", field=_kroner("kun af tilskud over (kr.)")
        ),
        migrations.AddField(
            model_name="reportingdate",
            name="grant_up_to_amount",
            field=_kroner("kun af tilskud til og med (kr.)"),
        ),
        migrations.AddConstraint(
            model_name="reportingdate",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind", "final"), _negated=True)
                | models.Q(("period", 12), ("skipped_under_months__isnull", True)),
                name="reporting_date_of_the_whole_grant_is_never_skipped",
                violation_error_message="Slutregnskabet er for hele tilskuddet: Vælg kalenderår, og lad feltet om korte perioder stå tomt.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reportingdate",
            constraint=models.CheckConstraint(
                condition=models.Q(("grant_over_amount__isnull", True))
                | models.Q(("grant_up_to_amount__isnull", True))
                | models.Q(("grant_up_to_amount__gt", models.F("grant_over_amount"))),
                name="reporting_date_is_of_grants_that_can_be",
                violation_error_message="Intet tilskud er både over det ene beløb og til og med det andet. Ret et af dem.",
            ),
        ),
        migrations.AddField(
            model_name="ruleset",
            name="co_financing_from",
            field=_kroner("medfinansiering kræves fra et tilskud på (kr.)"),
        ),
        migrations.AddField(
            model_name="ruleset",
            name="co_financing_bound",
            field=_kroner("anden medfinansiering, når tilskuddet er over (kr.)"),
        ),
        migrations.AddField(
            model_name="ruleset",
            name="co_financing_percent_over",
            field=models.DecimalField(
                blank=True,
                decimal_places=2,
                max_digits=5,
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(0),
                    django.core.validators.MaxValueValidator(100),
                ],
                verbose_name="medfinansiering af de større tilskud, mindst (pct.)",
            ),
        ),
        migrations.AddConstraint(
            model_name="ruleset",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("co_financing_bound__isnull", True), ("co_financing_percent_over__isnull", True)
                )
                | models.Q(
                    ("co_financing_bound__isnull", False), ("co_financing_percent_over__isnull", False)
                ),
                name="rule_set_has_a_co_financing_bound_with_its_percent",
                violation_error_message="Skriv både beløb og procent for medfinansieringen af de større tilskud, eller ingen af dem.",
            ),
        ),
    ]
