import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("budgets", "0003_money_is_granted_used_and_accounted_for"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="changeitem",
            options={
                "ordering": ["request", "part", "id"],
                "verbose_name": "ændret beløb",
                "verbose_name_plural": "ændrede beløb",
            },
        ),
        migrations.AddField(
            model_name="changeitem",
            name="part",
            field=models.PositiveSmallIntegerField(default=1, verbose_name="del"),
        ),
        migrations.AddField(
            model_name="changerequest",
            name="base",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="changes",
                to="budgets.budgetversion",
                verbose_name="målt mod",
            ),
        ),
    ]
