"""A grant letter may change the one before it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("budgets", "0008_a_rule_set_says_when_and_how_large")]

    operations = [
        migrations.AddField(
            model_name="grantletter",
            name="amends",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="budgets.grantletter",
                verbose_name="ændrer brevet",
            ),
        ),
    ]
