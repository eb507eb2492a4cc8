"""Vocabularies of *what is agreed*."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """The five kinds of document (source-documents.md); each has its own template and procedure."""

    STATE_AGREEMENT = "state_agreement", _("Samarbejdsaftale med staten")
    NGO_AGREEMENT = "ngo_agreement", _("Partnerskabsaftale med organisationer")
    INTERNAL_AGREEMENT = "internal_agreement", _("Intern aftale")
    APPLICATION = "application", _("Projektskitse")
    FRAMEWORK = "framework", _("Rammenotat")


class State(models.TextChoices):
    """The states of an edition; they are set by `partnerships.workflow.moving` and by nothing else."""

    DRAFT = "draft", _("Kladde")
    SUBMITTED = "submitted", _("Indsendt")
    RETURNED = "returned", _("Returneret")
    RECOMMENDED = "recommended", _("Indstillet")
    APPROVED = "approved", _("Godkendt")
    FOR_SIGNATURE = "for_signature", _("Til underskrift")
    SIGNED = "signed", _("Underskrevet")
    IN_FORCE = "in_force", _("I kraft")
    WITHDRAWN = "withdrawn", _("Trukket tilbage")
    REJECTED = "rejected", _("Afvist")


# Where a state stands in the procedure: lists sort and find by it.
PLACES = {state: place for place, state in enumerate(State)}
OPEN_STATES = frozenset({State.DRAFT, State.RETURNED, State.WITHDRAWN})
UNDER_REVIEW_STATES = frozenset({State.SUBMITTED, State.RECOMMENDED})
SETTLED_STATES = frozenset({State.SIGNED, State.IN_FORCE})


class Side(models.TextChoices):
    """What an organisation is to an agreement; an Access row says it, and steps name the side that acts."""

    OWNER = "owner", _("Den, der skriver aftalen")
    APPROVER = "approver", _("Den, der behandler og godkender")
    PARTY = "party", _("Part")
    READER = "reader", _("Kan læse")


class Capacity(models.TextChoices):
    """What a party is in the agreement, printed over its block."""

    GRANTOR = "grantor", _("Tilskudsgiver")
    GRANTEE = "grantee", _("Tilskudsmodtager")
    PARTNER = "partner", _("Samarbejdspart")


class StartRule(models.TextChoices):
    """When the agreement starts."""

    FIXED = "fixed", _("På en bestemt dato")
    LAST_SIGNATURE = "last_signature", _("Når den sidste part har underskrevet")


class NoticeAnchor(models.TextChoices):
    """To which day notice runs (rules.md 3.6)."""

    FIRST_OF_MONTH = "first_of_month", _("den 1. i en måned")
    END_OF_MONTH = "end_of_month", _("udgangen af en måned")
    QUARTER = "quarter", _("udgangen af et kvartal")
    HALF_YEAR = "half_year", _("udgangen af et halvår")
    YEAR = "year", _("udgangen af et år")
    RUNNING = "running", _("en hvilken som helst dag")


class NoticeMode(models.TextChoices):
    """Whether notice received on a first counts that month (rules.md 3.6)."""

    INCLUSIVE = "inclusive", _("Løbende måned tæller med")
    FULL_MONTHS = "full_months", _("Kun hele måneder tæller")


class SectionShows(models.TextChoices):
    """Which data a section prints under its own text."""

    NOTHING = "", _("Kun tekst")
    PERIOD = "period", _("Aftaleperioden")
    INITIATIVES = "initiatives", _("Deltagere og tovholdere")
    TARGETS = "targets", _("Mål for hver indsats")
    OBLIGATIONS = "obligations", _("Forpligtelser og frister")
    TERMINATION = "termination", _("Opsigelse")
    ANNEXES = "annexes", _("Listen over bilag")


class InitiativeKind(models.TextChoices):
    """Kinds of initiative; OTHER is named by its own name."""

    MENTOR = "mentor", _("Mentorindsats")
    ROLE_MODEL = "role_model", _("Rollemodelindsats")
    PARENT = "parent", _("Forældreindsats")
    OTHER = "other", _("Anden indsats")


class AmountKind(models.TextChoices):
    """How a target's number is meant."""

    EXACT = "exact", _("Præcis")
    RANGE = "range", _("Fra og til")
    AT_LEAST = "at_least", _("Mindst")
    ABOUT = "about", _("Cirka")
    OPEN = "open", _("Åbent, intet tal endnu")


class Basis(models.TextChoices):
    """What a target's number counts (rules.md 4.3)."""

    TOTAL = "total", _("i alt i perioden")
    PER_YEAR = "per_year", _("om året")
    PER_INSTITUTION = "per_institution", _("pr. institution i perioden")
    PER_YEAR_OVER = "per_year_over", _("om året, fordelt på flere institutioner")
    LEVEL = "level", _("løbende niveau")
    SHARE = "share", _("andel i procent")


class AnnexKind(models.TextChoices):
    """Kinds of annex."""

    FRAMEWORK = "framework", _("Rammebeskrivelse")
    BUDGET = "budget", _("Budget")
    GRANT_LETTER = "grant_letter", _("Tilskudsbrev")
    OTHER = "other", _("Andet")
