"""Whom a contact person was followed by; the organisation's own administrator; a substitute has a last day."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("partnerships", "0001_the_house_stands"),
    ]

    operations = [
        migrations.AddField(
            model_name="contactperson",
            name="successor",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="predecessors",
                to="partnerships.contactperson",
                verbose_name="afløst af",
            ),
        ),
        migrations.AlterField(
            model_name="invitation",
            name="role",
            field=models.CharField(
                choices=[
                    ("municipal_coordinator", "Kommunal koordinator"),
                    ("initiative_lead", "Indsatsansvarlig"),
                    ("municipal_economist", "Kommunal økonom"),
                    ("municipal_manager", "Kommunal leder"),
                    ("ministry_caseworker", "Ministeriets sagsbehandler"),
                    ("ministry_head_of_office", "Ministeriets kontorchef"),
                    ("ngo_partner", "NGO-partner"),
                    ("external_evaluator", "Ekstern evaluator"),
                    ("auditor", "Revisor"),
                    ("party_administrator", "Organisationens administrator"),
                    ("system_admin", "Systemadministrator"),
                ],
                max_length=30,
                verbose_name="rolle",
            ),
        ),
        migrations.AlterField(
            model_name="membership",
            name="role",
            field=models.CharField(
                choices=[
                    ("municipal_coordinator", "Kommunal koordinator"),
                    ("initiative_lead", "Indsatsansvarlig"),
                    ("municipal_economist", "Kommunal økonom"),
                    ("municipal_manager", "Kommunal leder"),
                    ("ministry_caseworker", "Ministeriets sagsbehandler"),
                    ("ministry_head_of_office", "Ministeriets kontorchef"),
                    ("ngo_partner", "NGO-partner"),
                    ("external_evaluator", "Ekstern evaluator"),
                    ("auditor", "Revisor"),
                    ("party_administrator", "Organisationens administrator"),
                    ("system_admin", "Systemadministrator"),
                ],
                max_length=30,
                verbose_name="rolle",
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("substitute_for__isnull", True), ("until__isnull", False), _connector="OR"
                ),
                name="membership_substitute_has_a_last_day",
                violation_error_message="Skriv vikarens sidste dag.",
            ),
        ),
    ]
