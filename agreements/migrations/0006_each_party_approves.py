"""A decision may be one party's own: then each party makes one on a sending; elsewhere one counts for the whole side."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("partnerships", "0004_sent_forms"),
        ("agreements", "0005_closed_by_approval"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="decision",
            name="decision_is_made_once_per_sending",
        ),
        migrations.AddField(
            model_name="decision",
            name="party",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="partnerships.party",
                verbose_name="for",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.UniqueConstraint(
                condition=models.Q(("party__isnull", True)),
                fields=("sending", "kind"),
                name="decision_is_made_once_per_sending",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.UniqueConstraint(
                fields=("sending", "kind", "party"), name="decision_is_made_once_per_party"
            ),
        ),
    ]
