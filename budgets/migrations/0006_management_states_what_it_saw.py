"""The management's statement is somebody's, of a day, and of the figures that were shown."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("budgets", "0005_who_prepared_the_grant"),
    ]

    operations = [
        migrations.RemoveField(model_name="account", name="management_statement"),
        migrations.AddField(
            model_name="account",
            name="stated_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="ledelseserklæring afgivet af",
            ),
        ),
        migrations.AddField(
            model_name="account",
            name="stated_on",
            field=models.DateField(blank=True, null=True, verbose_name="ledelseserklæring afgivet den"),
        ),
        migrations.AddField(
            model_name="account",
            name="stated_hash",
            field=models.CharField(blank=True, max_length=64, verbose_name="de fakta, erklæringen gælder"),
        ),
    ]
