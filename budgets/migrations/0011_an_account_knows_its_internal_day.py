"""An account knows the day it is to be ready internally: as long before it is due as the calendar said, else 14 days."""

from datetime import timedelta

from django.db import migrations, models

USUAL_DAYS = 14


def fill(apps, schema_editor):
    account = apps.get_model("budgets", "Account")
    for row in account.objects.filter(due_on__isnull=False).select_related("grant__rule_set"):
        rules = row.grant.rule_set if row.grant else None
        rows = rules.reporting_dates.filter(kind=row.kind) if rules else ()
        days = max((each.internal_days for each in rows), default=USUAL_DAYS)
        account.objects.filter(pk=row.pk).update(internal_on=row.due_on - timedelta(days=days))


class Migration(migrations.Migration):
    dependencies = [("budgets", "0010_a_calendar_says_of_which_periods_and_grants")]

    operations = [
        migrations.AddField(
            model_name="account",
            name="internal_on",
            field=models.DateField(blank=True, null=True, verbose_name="internt klar"),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
