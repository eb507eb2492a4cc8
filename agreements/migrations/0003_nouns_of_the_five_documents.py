"""What the five documents hold: groups, duties, phases, hours, decisions, grants, rights, results, who is named."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import agreements.terms.validators.accounts


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0002_search_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Activity",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                ("title", models.CharField(max_length=250, verbose_name="aktivitet")),
                ("text", models.TextField(blank=True, verbose_name="nærmere")),
                ("when_text", models.CharField(blank=True, max_length=200, verbose_name="hvornår")),
                ("legal_basis", models.CharField(blank=True, max_length=200, verbose_name="lovgrundlag")),
                (
                    "budget_line",
                    models.CharField(
                        blank=True,
                        help_text="Teksten på linjen i budgettet.",
                        max_length=200,
                        verbose_name="budgetpost",
                    ),
                ),
                ("is_outside_budget", models.BooleanField(default=False, verbose_name="uden for budgettet")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.activity",
                    ),
                ),
                (
                    "initiative",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="activities",
                        to="agreements.initiative",
                        verbose_name="indsats",
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="activities",
                        to="agreements.target",
                        verbose_name="mål",
                    ),
                ),
            ],
            options={
                "verbose_name": "aktivitet",
                "verbose_name_plural": "aktiviteter",
                "ordering": ["order", "id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CaseReference",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("case", "Sagsnummer"),
                            ("document", "Dokumentnummer"),
                            ("journal", "Journalnummer"),
                            ("kle", "KLE-nummer"),
                            ("initials", "Sagsbehandler (initialer)"),
                            ("other", "Anden henvisning"),
                        ],
                        default="case",
                        max_length=20,
                        verbose_name="slags",
                    ),
                ),
                ("value", models.CharField(max_length=100, verbose_name="nummer")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="bemærkning")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.casereference",
                    ),
                ),
                (
                    "participation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="references",
                        to="agreements.participation",
                        verbose_name="hvis nummer?",
                    ),
                ),
            ],
            options={
                "verbose_name": "sagsnummer",
                "verbose_name_plural": "sags- og dokumentnumre",
                "ordering": ["order", "id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Duty",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                (
                    "who_text",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="eller enheden, som den skal stå"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("task", "Opgave"),
                            ("advice", "Rådgivning"),
                            ("staff", "Medarbejdertimer"),
                            ("rooms", "Lokaler"),
                            ("catering", "Forplejning"),
                            ("data", "Data"),
                            ("administration", "Administration af penge"),
                            ("audit", "Regnskab og revision"),
                            ("condition", "Vilkår"),
                            ("other", "Andet bidrag"),
                        ],
                        default="task",
                        max_length=20,
                        verbose_name="slags",
                    ),
                ),
                ("text", models.CharField(max_length=1000, verbose_name="hvad gør eller giver parten?")),
                ("legal_basis", models.CharField(blank=True, max_length=200, verbose_name="lovgrundlag")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="bemærkning")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.duty",
                    ),
                ),
                (
                    "initiative",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="duties",
                        to="agreements.initiative",
                        verbose_name="indsats",
                    ),
                ),
                (
                    "participation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="duties",
                        to="agreements.participation",
                        verbose_name="hvem?",
                    ),
                ),
            ],
            options={
                "verbose_name": "opgave eller bidrag",
                "verbose_name_plural": "opgaver og bidrag",
                "ordering": ["order", "id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Funding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                (
                    "payer_text",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="eller betaleren, som den skal stå"
                    ),
                ),
                (
                    "amount",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="beløb i kr."
                    ),
                ),
                (
                    "amount_text",
                    models.CharField(blank=True, max_length=200, verbose_name="beløbet, som det skal stå"),
                ),
                ("covers", models.TextField(blank=True, verbose_name="det dækker pengene")),
                ("covers_not", models.TextField(blank=True, verbose_name="det dækker pengene ikke")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.funding",
                    ),
                ),
                (
                    "participation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="funding",
                        to="agreements.participation",
                        verbose_name="hvem betaler?",
                    ),
                ),
            ],
            options={
                "verbose_name": "finansiering",
                "verbose_name_plural": "finansiering",
                "ordering": ["order", "id"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount__isnull", True), ("amount__gte", 0), _connector="OR"),
                        name="funding_is_not_negative",
                        violation_error_message="Et beløb kan ikke være under nul.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GoverningGroup",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("steering_group", "Styregruppe"),
                            ("advisory_group", "Følgegruppe"),
                            ("working_group", "Arbejdsgruppe"),
                            ("project_group", "Projektgruppe"),
                            ("team", "Team"),
                            ("panel", "Panel"),
                            ("function", "Særlig funktion"),
                            ("network", "Netværk"),
                        ],
                        default="steering_group",
                        max_length=20,
                        verbose_name="slags",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="navn")),
                ("mandate", models.TextField(blank=True, verbose_name="opgaver og kompetence")),
                ("rhythm_text", models.CharField(blank=True, max_length=200, verbose_name="hvor tit")),
                ("size_text", models.CharField(blank=True, max_length=100, verbose_name="antal medlemmer")),
                (
                    "promised_paper",
                    models.CharField(
                        blank=True,
                        help_text="Fx et kommissorium.",
                        max_length=200,
                        verbose_name="papir, der følger senere",
                    ),
                ),
                (
                    "answers_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="answering",
                        to="agreements.governinggroup",
                        verbose_name="svarer til",
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.governinggroup",
                    ),
                ),
            ],
            options={
                "verbose_name": "gruppe",
                "verbose_name_plural": "grupper",
                "ordering": ["order", "id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GroupMember",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                ("name", models.CharField(blank=True, max_length=150, verbose_name="navn")),
                ("title", models.CharField(max_length=150, verbose_name="titel eller funktion")),
                (
                    "unit",
                    models.CharField(blank=True, max_length=200, verbose_name="forvaltning eller kontor"),
                ),
                ("is_chair", models.BooleanField(default=False, verbose_name="formand")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.groupmember",
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="members",
                        to="agreements.governinggroup",
                        verbose_name="gruppe",
                    ),
                ),
                (
                    "participation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="agreements.participation",
                        verbose_name="part",
                    ),
                ),
            ],
            options={
                "verbose_name": "medlem af gruppen",
                "verbose_name_plural": "medlemmer af gruppen",
                "ordering": ["order", "id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="KeyFigure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                ("what", models.CharField(max_length=250, verbose_name="hvad viser tallet?")),
                ("value", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="tal")),
                ("unit", models.CharField(blank=True, max_length=60, verbose_name="enhed")),
                ("area", models.CharField(blank=True, max_length=150, verbose_name="hvor")),
                (
                    "as_of_text",
                    models.CharField(blank=True, max_length=100, verbose_name="opgjort, som det skal stå"),
                ),
                ("as_of", models.DateField(blank=True, null=True, verbose_name="opgjort den")),
                ("source", models.CharField(blank=True, max_length=250, verbose_name="kilde")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.keyfigure",
                    ),
                ),
            ],
            options={
                "verbose_name": "nøgletal",
                "verbose_name_plural": "nøgletal",
                "ordering": ["order", "id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PoliticalDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                (
                    "kind",
                    models.CharField(
                        choices=[("decision", "Beslutning"), ("reservation", "Forbehold")],
                        default="decision",
                        max_length=20,
                        verbose_name="slags",
                    ),
                ),
                ("body", models.CharField(max_length=200, verbose_name="hvem beslutter?")),
                ("what", models.CharField(max_length=500, verbose_name="hvad?")),
                (
                    "decided_text",
                    models.CharField(blank=True, max_length=100, verbose_name="hvornår, som det skal stå"),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="dato")),
                (
                    "reference",
                    models.CharField(
                        blank=True, help_text="Fx BR 371/07.", max_length=100, verbose_name="henvisning"
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.politicaldecision",
                    ),
                ),
            ],
            options={
                "verbose_name": "politisk beslutning",
                "verbose_name_plural": "politiske beslutninger og forbehold",
                "ordering": ["order", "id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LiftedReservation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("lifted_on", models.DateField(verbose_name="bortfaldt den")),
                ("reference", models.CharField(max_length=200, verbose_name="ved beslutningen")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="registreret af",
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lifted_reservations",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "reservation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lifted",
                        to="agreements.politicaldecision",
                        verbose_name="forbehold",
                    ),
                ),
            ],
            options={
                "verbose_name": "bortfaldet forbehold",
                "verbose_name_plural": "bortfaldne forbehold",
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Phase",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("whole_project", "Hele projektet"),
                            ("local_part", "Den lokale del"),
                            ("phase", "Fase"),
                            ("evaluation", "Evaluering"),
                            ("budget", "Budgetperiode"),
                        ],
                        default="phase",
                        max_length=20,
                        verbose_name="slags",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="navn")),
                (
                    "period_text",
                    models.CharField(blank=True, max_length=200, verbose_name="periode, som den skal stå"),
                ),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="første dag")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="sidste dag")),
                ("text", models.TextField(blank=True, verbose_name="hvad sker der?")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.phase",
                    ),
                ),
            ],
            options={
                "verbose_name": "periode",
                "verbose_name_plural": "perioder og faser",
                "ordering": ["order", "id"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_on__isnull", True),
                            ("ends_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="phase_ends_after_it_starts",
                        violation_error_message="Sidste dag ligger før første dag. Ret en af datoerne.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("district", "Bydel"),
                            ("quarter", "Kvarter"),
                            ("institution", "Institution"),
                            ("municipality", "Kommune"),
                            ("abroad", "Udlandet"),
                            ("other", "Andet sted"),
                        ],
                        default="district",
                        max_length=20,
                        verbose_name="slags",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="sted")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="bemærkning")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.place",
                    ),
                ),
            ],
            options={
                "verbose_name": "sted",
                "verbose_name_plural": "steder",
                "ordering": ["order", "id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RelatedGrant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                ("title", models.CharField(max_length=250, verbose_name="hvad er tilskuddet til?")),
                ("funder", models.CharField(blank=True, max_length=200, verbose_name="hvem giver det?")),
                ("pool", models.CharField(blank=True, max_length=200, verbose_name="pulje")),
                (
                    "amount",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="beløb i kr."
                    ),
                ),
                (
                    "granted_text",
                    models.CharField(blank=True, max_length=100, verbose_name="givet, som det skal stå"),
                ),
                ("granted_on", models.DateField(blank=True, null=True, verbose_name="givet den")),
                (
                    "finance_act_account",
                    models.CharField(
                        blank=True,
                        max_length=40,
                        validators=[agreements.terms.validators.accounts.validate_finance_act_account],
                        verbose_name="finanslovskonto",
                    ),
                ),
                ("journal_number", models.CharField(blank=True, max_length=60, verbose_name="journalnummer")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="bemærkning")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.relatedgrant",
                    ),
                ),
            ],
            options={
                "verbose_name": "andet tilskud",
                "verbose_name_plural": "andre tilskud",
                "ordering": ["order", "id"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount__isnull", True), ("amount__gte", 0), _connector="OR"),
                        name="related_grant_is_not_negative",
                        violation_error_message="Et tilskud kan ikke være under nul.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Relation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("parent", "Hører under"),
                            ("follows", "Følger efter"),
                            ("sketch", "Er lavet af projektskitsen"),
                            ("depends_on", "Bygger på"),
                            ("owed", "Skal følges af"),
                            ("becomes_part", "Indgår i"),
                            ("forerunner", "Bygger videre på erfaringer fra"),
                        ],
                        max_length=20,
                        verbose_name="hvordan hænger de sammen?",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        blank=True, max_length=250, verbose_name="eller titlen, som den skal stå"
                    ),
                ),
                (
                    "ends_text",
                    models.CharField(blank=True, max_length=100, verbose_name="gælder til, som det skal stå"),
                ),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="gælder til og med")),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="bemærkning")),
                (
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="related_from",
                        to="agreements.agreement",
                        verbose_name="aftale i systemet",
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.relation",
                    ),
                ),
            ],
            options={
                "verbose_name": "anden aftale",
                "verbose_name_plural": "andre aftaler",
                "ordering": ["order", "id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ResourceEstimate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                ("role", models.CharField(max_length=150, verbose_name="rolle")),
                ("what", models.CharField(max_length=250, verbose_name="hvad går timerne til?")),
                (
                    "times_min",
                    models.DecimalField(decimal_places=2, max_digits=7, verbose_name="antal gange, mindst"),
                ),
                (
                    "times_max",
                    models.DecimalField(decimal_places=2, max_digits=7, verbose_name="antal gange, højst"),
                ),
                (
                    "length_min",
                    models.DecimalField(decimal_places=2, max_digits=7, verbose_name="hver gang, mindst"),
                ),
                (
                    "length_max",
                    models.DecimalField(decimal_places=2, max_digits=7, verbose_name="hver gang, højst"),
                ),
                (
                    "unit",
                    models.CharField(
                        choices=[("hours", "timer"), ("days", "hele dage")],
                        default="hours",
                        max_length=20,
                        verbose_name="i",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[("once", "én gang"), ("per_year", "om året"), ("per_month", "om måneden")],
                        default="once",
                        max_length=20,
                        verbose_name="tæller",
                    ),
                ),
                ("is_about", models.BooleanField(default=False, verbose_name="cirka")),
                ("is_upper", models.BooleanField(default=False, verbose_name="op til")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="bemærkning")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.resourceestimate",
                    ),
                ),
                (
                    "phase",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="estimates",
                        to="agreements.phase",
                        verbose_name="fase",
                    ),
                ),
            ],
            options={
                "verbose_name": "timeforbrug",
                "verbose_name_plural": "timeforbrug",
                "ordering": ["order", "id"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("times_min__gte", 0),
                            ("times_max__gte", models.F("times_min")),
                            ("length_min__gte", 0),
                            ("length_max__gte", models.F("length_min")),
                        ),
                        name="estimate_ranges_run_upwards",
                        violation_error_message="Skriv det mindste tal først. Er der kun ét, skriver du det begge steder.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ResultStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("resource", "Ressourcer"),
                            ("activity", "Aktiviteter"),
                            ("output", "Leverancer"),
                            ("outcome", "Resultater"),
                            ("impact", "Virkning på langt sigt"),
                        ],
                        max_length=20,
                        verbose_name="led",
                    ),
                ),
                ("text", models.CharField(max_length=300, verbose_name="tekst")),
                (
                    "assumption",
                    models.CharField(blank=True, max_length=300, verbose_name="hvad forudsætter det?"),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.resultstep",
                    ),
                ),
            ],
            options={
                "verbose_name": "led i forandringsteorien",
                "verbose_name_plural": "forandringsteori",
                "ordering": ["order", "id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RightsRule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("ownership", "Ejerskab"),
                            ("use", "Brug"),
                            ("publication", "Offentliggørelse"),
                            ("personal_data", "Personoplysninger"),
                        ],
                        max_length=20,
                        verbose_name="slags",
                    ),
                ),
                ("what", models.CharField(max_length=250, verbose_name="det gælder")),
                ("text", models.CharField(blank=True, max_length=500, verbose_name="nærmere")),
                (
                    "consent_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="agreements.participation",
                        verbose_name="aftales først med",
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.rightsrule",
                    ),
                ),
                (
                    "holder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="agreements.participation",
                        verbose_name="hvem har retten?",
                    ),
                ),
            ],
            options={
                "verbose_name": "regel om rettigheder",
                "verbose_name_plural": "rettigheder og offentliggørelse",
                "ordering": ["order", "id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SignatureLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                (
                    "name",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="navn eller navne, som de står"
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=150, verbose_name="titel")),
                ("date_text", models.CharField(blank=True, max_length=60, verbose_name="dato, som den står")),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="læst som")),
                ("is_confirmed", models.BooleanField(default=False, verbose_name="datoen er bekræftet")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.signatureline",
                    ),
                ),
                (
                    "participation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="signature_lines",
                        to="agreements.participation",
                        verbose_name="for",
                    ),
                ),
                (
                    "together_with",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="agreements.participation",
                        verbose_name="og på samme linje for",
                    ),
                ),
            ],
            options={
                "verbose_name": "trykt underskrift",
                "verbose_name_plural": "trykte underskrifter",
                "ordering": ["order", "id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TargetGroup",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                (
                    "rank",
                    models.CharField(
                        choices=[("primary", "Primær målgruppe"), ("secondary", "Sekundær målgruppe")],
                        default="primary",
                        max_length=20,
                        verbose_name="hvem er den til?",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="målgruppe")),
                ("size_text", models.CharField(blank=True, max_length=200, verbose_name="hvor mange")),
                ("text", models.TextField(blank=True, verbose_name="nærmere")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.targetgroup",
                    ),
                ),
            ],
            options={
                "verbose_name": "målgruppe",
                "verbose_name_plural": "målgrupper",
                "ordering": ["order", "id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TenderTerm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="rækkefølge")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("service", "Tjenesteydelse"),
                            ("social_clause", "Social klausul"),
                            ("contract", "Kontrakt"),
                            ("demand", "Krav til tilbuddet"),
                        ],
                        max_length=20,
                        verbose_name="slags",
                    ),
                ),
                ("text", models.CharField(max_length=1000, verbose_name="tekst")),
                ("reference", models.CharField(blank=True, max_length=100, verbose_name="henvisning")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="agreements.edition",
                        verbose_name="udgave",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="agreements.tenderterm",
                    ),
                ),
            ],
            options={
                "verbose_name": "vilkår for udbuddet",
                "verbose_name_plural": "udbud og sociale krav",
                "ordering": ["order", "id"],
                "abstract": False,
            },
        ),
        migrations.RemoveConstraint(
            model_name="target",
            name="target_open_has_no_number_others_have",
        ),
        migrations.AddField(
            model_name="edition",
            name="annex_to",
            field=models.CharField(
                blank=True,
                help_text="Fx Bilag 1 til indstilling om …",
                max_length=250,
                verbose_name="er selv bilag til",
            ),
        ),
        migrations.AddField(
            model_name="edition",
            name="document_date",
            field=models.DateField(blank=True, null=True, verbose_name="dateret"),
        ),
        migrations.AddField(
            model_name="edition",
            name="document_date_text",
            field=models.CharField(blank=True, max_length=60, verbose_name="dateret, som det skal stå"),
        ),
        migrations.AddField(
            model_name="edition",
            name="introduction",
            field=models.TextField(
                blank=True, help_text="Står før det første afsnit, uden nummer.", verbose_name="indledning"
            ),
        ),
        migrations.AddField(
            model_name="participation",
            name="note",
            field=models.CharField(
                blank=True,
                help_text="Fx at den ikke kan bindes, eller hvad den administrerer.",
                max_length=500,
                verbose_name="bemærkning om parten",
            ),
        ),
        migrations.AddField(
            model_name="participationcontact",
            name="initiative",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="contacts",
                to="agreements.initiative",
                verbose_name="for indsatsen",
            ),
        ),
        migrations.AddField(
            model_name="section",
            name="printed_number",
            field=models.CharField(
                blank=True, max_length=10, verbose_name="nummer, som det står i den gamle tekst"
            ),
        ),
        migrations.AddField(
            model_name="target",
            name="control_area",
            field=models.CharField(blank=True, max_length=200, verbose_name="sammenlignes med"),
        ),
        migrations.AddField(
            model_name="target",
            name="deadline_text",
            field=models.CharField(blank=True, max_length=100, verbose_name="nås, som det skal stå"),
        ),
        migrations.AddField(
            model_name="target",
            name="kept_share",
            field=models.DecimalField(
                blank=True,
                decimal_places=2,
                max_digits=5,
                null=True,
                verbose_name="heraf fastholdt, i procent",
            ),
        ),
        migrations.AddField(
            model_name="target",
            name="kept_years",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="i så mange år"),
        ),
        migrations.AddField(
            model_name="target",
            name="source",
            field=models.CharField(
                blank=True,
                help_text="Et indeks eller en måling, fx Tryghedsindeks.",
                max_length=200,
                verbose_name="måles med",
            ),
        ),
        migrations.AlterField(
            model_name="annex",
            name="kind",
            field=models.CharField(
                choices=[
                    ("framework", "Rammebeskrivelse"),
                    ("budget", "Budget"),
                    ("grant_letter", "Tilskudsbrev"),
                    ("figure", "Figur"),
                    ("scan", "Scannet original"),
                    ("cover_letter", "Følgebrev"),
                    ("decision_paper", "Politisk beslutning"),
                    ("other", "Andet"),
                ],
                max_length=20,
                verbose_name="slags",
            ),
        ),
        migrations.AlterField(
            model_name="clause",
            name="shows",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "Kun tekst"),
                    ("period", "Aftaleperioden"),
                    ("initiatives", "Deltagere og tovholdere"),
                    ("targets", "Mål for hver indsats"),
                    ("obligations", "Forpligtelser og frister"),
                    ("termination", "Opsigelse"),
                    ("annexes", "Listen over bilag"),
                    ("target_groups", "Målgrupper"),
                    ("places", "Steder"),
                    ("phases", "Perioder og faser"),
                    ("activities", "Aktiviteter"),
                    ("duties", "Opgaver og bidrag fra hver part"),
                    ("groups", "Organisering: grupper og medlemmer"),
                    ("estimates", "Timeforbrug"),
                    ("decisions", "Politiske beslutninger og forbehold"),
                    ("references", "Sags- og dokumentnumre"),
                    ("grants", "Andre tilskud"),
                    ("funding", "Hvem betaler, og hvad pengene ikke dækker"),
                    ("relations", "Andre aftaler"),
                    ("results", "Forandringsteori"),
                    ("rights", "Rettigheder og offentliggørelse"),
                    ("key_figures", "Nøgletal med dato og kilde"),
                    ("tender", "Udbud og sociale krav"),
                    ("signature_lines", "Underskrifter, som de står trykt"),
                ],
                max_length=20,
                verbose_name="viser",
            ),
        ),
        migrations.AlterField(
            model_name="participation",
            name="capacity",
            field=models.CharField(
                choices=[
                    ("grantor", "Tilskudsgiver"),
                    ("grantee", "Tilskudsmodtager"),
                    ("partner", "Samarbejdspart"),
                    ("subject", "Indsatsen, aftalen handler om"),
                    ("administrator", "Administrerer pengene"),
                    ("budget_holder", "Afholder udgifterne"),
                    ("funder", "Betaler uden at være part"),
                    ("actor", "Medvirker uden at være bundet"),
                ],
                max_length=20,
                verbose_name="deltager som",
            ),
        ),
        migrations.AlterField(
            model_name="section",
            name="shows",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "Kun tekst"),
                    ("period", "Aftaleperioden"),
                    ("initiatives", "Deltagere og tovholdere"),
                    ("targets", "Mål for hver indsats"),
                    ("obligations", "Forpligtelser og frister"),
                    ("termination", "Opsigelse"),
                    ("annexes", "Listen over bilag"),
                    ("target_groups", "Målgrupper"),
                    ("places", "Steder"),
                    ("phases", "Perioder og faser"),
                    ("activities", "Aktiviteter"),
                    ("duties", "Opgaver og bidrag fra hver part"),
                    ("groups", "Organisering: grupper og medlemmer"),
                    ("estimates", "Timeforbrug"),
                    ("decisions", "Politiske beslutninger og forbehold"),
                    ("references", "Sags- og dokumentnumre"),
                    ("grants", "Andre tilskud"),
                    ("funding", "Hvem betaler, og hvad pengene ikke dækker"),
                    ("relations", "Andre aftaler"),
                    ("results", "Forandringsteori"),
                    ("rights", "Rettigheder og offentliggørelse"),
                    ("key_figures", "Nøgletal med dato og kilde"),
                    ("tender", "Udbud og sociale krav"),
                    ("signature_lines", "Underskrifter, som de står trykt"),
                ],
                max_length=20,
                verbose_name="viser også",
            ),
        ),
        migrations.AlterField(
            model_name="target",
            name="amount_kind",
            field=models.CharField(
                choices=[
                    ("exact", "Præcis"),
                    ("range", "Fra og til"),
                    ("at_least", "Mindst"),
                    ("about", "Cirka"),
                    ("open", "Åbent, intet tal endnu"),
                    ("qualitative", "Uden tal: en forandring, der beskrives"),
                ],
                max_length=20,
                verbose_name="tallet er",
            ),
        ),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("amount_kind__in", ["open", "qualitative"]),
                        ("maximum__isnull", True),
                        ("minimum__isnull", True),
                    ),
                    models.Q(
                        models.Q(("amount_kind__in", ["open", "qualitative"]), _negated=True),
                        ("minimum__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="target_open_has_no_number_others_have",
                violation_error_message="Skriv et tal, eller vælg at målet er åbent, og skriv hvorfor.",
            ),
        ),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kept_share__isnull", True),
                    models.Q(("kept_share__gte", 0), ("kept_share__lte", 100)),
                    _connector="OR",
                ),
                name="target_kept_is_at_most_100",
                violation_error_message="En andel kan højst være 100 procent.",
            ),
        ),
    ]
