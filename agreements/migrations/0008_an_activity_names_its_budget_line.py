"""An activity names a line of the budget by its identity, and in words only what no line says."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0007_programme_has_an_appropriation"),
    ]

    operations = [
        migrations.AddField(
            model_name="activity",
            name="line_in_budget",
            field=models.PositiveBigIntegerField(blank=True, null=True, verbose_name="budgetpost"),
        ),
        migrations.AlterField(
            model_name="activity",
            name="budget_line",
            field=models.CharField(blank=True, max_length=200, verbose_name="budgetpost i ord"),
        ),
        migrations.AddConstraint(
            model_name="activity",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("is_outside_budget", False), ("line_in_budget__isnull", True), _connector="OR"
                ),
                name="activity_outside_the_budget_names_no_line_in_it",
                violation_error_message="En aktivitet uden for budgettet hører ikke til en post i det.",
            ),
        ),
    ]
