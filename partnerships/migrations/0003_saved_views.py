"""Lists: views that people keep."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0002_hand_over")]

    operations = [
        migrations.CreateModel(
            name="SavedView",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("listing", models.SlugField(max_length=30, verbose_name="liste")),
                ("name", models.CharField(max_length=80, verbose_name="navn")),
                ("query", models.CharField(blank=True, max_length=1000, verbose_name="filter")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_views",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="bruger",
                    ),
                ),
            ],
            options={
                "verbose_name": "gemt visning",
                "verbose_name_plural": "gemte visninger",
                "ordering": ["listing", "name", "id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "listing", "name"), name="saved_view_name_is_unique_in_list"
                    )
                ],
            },
        ),
    ]
