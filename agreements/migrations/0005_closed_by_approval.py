"""What nobody signs is frozen and closed by its approval: no signing copy, and a day all the same."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0004_search_in_sections"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="sealeddocument",
            options={
                "ordering": ["-id"],
                "verbose_name": "lukket dokument",
                "verbose_name_plural": "lukkede dokumenter",
            },
        ),
        migrations.RemoveConstraint(
            model_name="edition",
            name="edition_is_open_until_sent_to_signature",
        ),
        migrations.AlterField(
            model_name="edition",
            name="signed_on",
            field=models.DateField(
                blank=True, editable=False, null=True, verbose_name="sidst underskrevet eller godkendt"
            ),
        ),
        migrations.AlterField(
            model_name="sealeddocument",
            name="copy",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="sealed_document",
                to="agreements.signingcopy",
                verbose_name="eksemplar",
            ),
        ),
        migrations.AlterField(
            model_name="sealeddocument",
            name="sealed_on",
            field=models.DateField(verbose_name="underskrevet eller godkendt den"),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["for_signature", "signed", "in_force"]),
                    models.Q(
                        ("kind__in", ["application", "framework", "internal_agreement"]),
                        ("state", "approved"),
                    ),
                    ("frozen_at__isnull", True),
                    _connector="OR",
                ),
                name="edition_is_open_until_sent_to_signature_or_approved",
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("kind__in", ["application", "framework", "internal_agreement"]),
                        ("state", "approved"),
                        _negated=True,
                    ),
                    models.Q(("frozen_at__isnull", False), ("signed_on__isnull", False)),
                    _connector="OR",
                ),
                name="edition_approved_without_signatures_is_closed",
            ),
        ),
    ]
