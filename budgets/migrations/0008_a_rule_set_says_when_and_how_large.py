"""A rule set says until when a change is applied for, and whether the total may rise (rules.md 2.8)."""

import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("budgets", "0007_activities_are_tied_to_lines")]

    operations = [
        migrations.AddField(
            model_name="ruleset",
            name="lets_total_rise",
            field=models.BooleanField(default=True, verbose_name="budgettet kan blive større i alt"),
        ),
        migrations.AddField(
            model_name="ruleset",
            name="change_latest_month",
            field=models.PositiveSmallIntegerField(
                blank=True,
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(12),
                ],
                verbose_name="ændring søges senest, måned i tilskudsåret",
            ),
        ),
        migrations.AddField(
            model_name="ruleset",
            name="change_latest_day",
            field=models.PositiveSmallIntegerField(
                blank=True,
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(31),
                ],
                verbose_name="ændring søges senest, dag i måneden",
            ),
        ),
        migrations.AddConstraint(
            model_name="ruleset",
            constraint=models.CheckConstraint(
                condition=models.Q(("change_latest_day__isnull", True), ("change_latest_month__isnull", True))
                | models.Q(("change_latest_day__isnull", False), ("change_latest_month__isnull", False)),
                name="rule_set_has_a_latest_day_of_changes_or_none",
                violation_error_message="Skriv både måned og dag for, hvornår en ændring senest søges, eller ingen af dem.",
            ),
        ),
    ]
