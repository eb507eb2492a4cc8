"""That a status report may be taken back before it is decided: until it is handed in again it is missing (G-05)."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

NAME = "grant_report_waits_or_is_decided"
STATES = {
    "handed_in": "Afleveret",
    "withdrawn": "Trukket tilbage",
    "returned": "Sendt tilbage",
    "approved": "Godkendt",
}


def _hand_in_again(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("budgets", "GrantReport").objects.filter(state="withdrawn").update(state="handed_in")


class Migration(migrations.Migration):
    dependencies = [("budgets", "0012_a_status_report_is_handed_in")]

    operations = [
        migrations.AlterField(
            "grantreport",
            "state",
            models.CharField(
                choices=list(STATES.items()),
                default="handed_in",
                editable=False,
                max_length=20,
                verbose_name="tilstand",
            ),
        ),
        migrations.RemoveConstraint("grantreport", NAME),
        migrations.RunPython(migrations.RunPython.noop, _hand_in_again),
        migrations.AddConstraint(
            "grantreport",
            models.CheckConstraint(
                condition=models.Q(
                    ("decided_by__isnull", True),
                    ("decided_on__isnull", True),
                    ("state__in", ["handed_in", "withdrawn"]),
                )
                | models.Q(
                    ("decided_by__isnull", False),
                    ("decided_on__isnull", False),
                    ("state__in", ["returned", "approved"]),
                ),
                name=NAME,
            ),
        ),
    ]
