"""Forms that make something new make it once."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0003_saved_views")]

    operations = [
        migrations.CreateModel(
            name="SentForm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=64, unique=True, verbose_name="kode")),
                ("subject_type", models.CharField(blank=True, max_length=100, verbose_name="slags")),
                ("subject_id", models.BigIntegerField(null=True, verbose_name="række")),
                ("sent_at", models.DateTimeField(verbose_name="sendt")),
            ],
            options={
                "verbose_name": "sendt formular",
                "verbose_name_plural": "sendte formularer",
                "ordering": ["-id"],
            },
        ),
    ]
