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


# A framework note binds nobody yet (S4).
WITHOUT_PARTIES = frozenset({Kind.FRAMEWORK})
# Kinds that no party signs: they are approved, or registered as they stand.
UNSIGNED = frozenset({Kind.INTERNAL_AGREEMENT, Kind.APPLICATION, Kind.FRAMEWORK})


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
    SUBJECT = "subject", _("Indsatsen, aftalen handler om")
    ADMINISTRATOR = "administrator", _("Administrerer pengene")
    BUDGET_HOLDER = "budget_holder", _("Afholder udgifterne")
    FUNDER = "funder", _("Betaler uden at være part")
    ACTOR = "actor", _("Medvirker uden at være bundet")


# Whom the agreement binds; the others are named in it, and neither sign nor owe.
BOUND = frozenset({Capacity.GRANTOR, Capacity.GRANTEE, Capacity.PARTNER, Capacity.ADMINISTRATOR})


# Which of the parties a document is sent to, to be decided on; the others read it.
DECIDING_CAPACITIES: dict[str, frozenset[str]] = {
    Kind.STATE_AGREEMENT: frozenset({Capacity.GRANTOR}),
    Kind.NGO_AGREEMENT: BOUND,
    Kind.INTERNAL_AGREEMENT: frozenset(),
    Kind.APPLICATION: frozenset({Capacity.GRANTOR}),
    Kind.FRAMEWORK: frozenset(),
}


# Kinds that are sent to a ministry: the authority behind the programme.
NEEDS_PROGRAMME = frozenset({Kind.STATE_AGREEMENT, Kind.APPLICATION})


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
    TARGET_GROUPS = "target_groups", _("Målgrupper")
    PLACES = "places", _("Steder")
    PHASES = "phases", _("Perioder og faser")
    ACTIVITIES = "activities", _("Aktiviteter")
    DUTIES = "duties", _("Opgaver og bidrag fra hver part")
    GROUPS = "groups", _("Organisering: grupper og medlemmer")
    ESTIMATES = "estimates", _("Timeforbrug")
    DECISIONS = "decisions", _("Politiske beslutninger og forbehold")
    REFERENCES = "references", _("Sags- og dokumentnumre")
    GRANTS = "grants", _("Andre tilskud")
    FUNDING = "funding", _("Hvem betaler, og hvad pengene ikke dækker")
    RELATIONS = "relations", _("Andre aftaler")
    RESULTS = "results", _("Forandringsteori")
    RIGHTS = "rights", _("Rettigheder og offentliggørelse")
    KEY_FIGURES = "key_figures", _("Nøgletal med dato og kilde")
    TENDER = "tender", _("Udbud og sociale krav")
    SIGNATURE_LINES = "signature_lines", _("Underskrifter, som de står trykt")


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
    QUALITATIVE = "qualitative", _("Uden tal: en forandring, der beskrives")


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
    FIGURE = "figure", _("Figur")
    SCAN = "scan", _("Scannet original")
    COVER_LETTER = "cover_letter", _("Følgebrev")
    DECISION_PAPER = "decision_paper", _("Politisk beslutning")
    OTHER = "other", _("Andet")


class Rank(models.TextChoices):
    """Whom the effort is for first, and whom it reaches through them."""

    PRIMARY = "primary", _("Primær målgruppe")
    SECONDARY = "secondary", _("Sekundær målgruppe")


class PlaceKind(models.TextChoices):
    """What kind of place."""

    DISTRICT = "district", _("Bydel")
    QUARTER = "quarter", _("Kvarter")
    INSTITUTION = "institution", _("Institution")
    MUNICIPALITY = "municipality", _("Kommune")
    ABROAD = "abroad", _("Udlandet")
    OTHER = "other", _("Andet sted")


class PhaseKind(models.TextChoices):
    """What a period inside or around the agreement's own is."""

    WHOLE_PROJECT = "whole_project", _("Hele projektet")
    LOCAL_PART = "local_part", _("Den lokale del")
    PHASE = "phase", _("Fase")
    EVALUATION = "evaluation", _("Evaluering")
    BUDGET = "budget", _("Budgetperiode")


class DutyKind(models.TextChoices):
    """What a party brings: work, or something in kind."""

    TASK = "task", _("Opgave")
    ADVICE = "advice", _("Rådgivning")
    STAFF = "staff", _("Medarbejdertimer")
    ROOMS = "rooms", _("Lokaler")
    CATERING = "catering", _("Forplejning")
    DATA = "data", _("Data")
    ADMINISTRATION = "administration", _("Administration af penge")
    AUDIT = "audit", _("Regnskab og revision")
    CONDITION = "condition", _("Vilkår")
    OTHER = "other", _("Andet bidrag")


class GroupKind(models.TextChoices):
    """Kinds of governing group."""

    STEERING = "steering_group", _("Styregruppe")
    ADVISORY = "advisory_group", _("Følgegruppe")
    WORKING = "working_group", _("Arbejdsgruppe")
    PROJECT = "project_group", _("Projektgruppe")
    TEAM = "team", _("Team")
    PANEL = "panel", _("Panel")
    FUNCTION = "function", _("Særlig funktion")
    NETWORK = "network", _("Netværk")


class EstimateBasis(models.TextChoices):
    """What an estimate of hours counts."""

    ONCE = "once", _("én gang")
    PER_YEAR = "per_year", _("om året")
    PER_MONTH = "per_month", _("om måneden")


class EstimateUnit(models.TextChoices):
    """In what a meeting is counted."""

    HOURS = "hours", _("timer")
    DAYS = "days", _("hele dage")


class DecisionKind(models.TextChoices):
    """Whether the decision has been made, or the agreement waits for it."""

    DECISION = "decision", _("Beslutning")
    RESERVATION = "reservation", _("Forbehold")


class ReferenceKind(models.TextChoices):
    """Numbers under which the parties file the case."""

    CASE = "case", _("Sagsnummer")
    DOCUMENT = "document", _("Dokumentnummer")
    JOURNAL = "journal", _("Journalnummer")
    KLE = "kle", _("KLE-nummer")
    INITIALS = "initials", _("Sagsbehandler (initialer)")
    OTHER = "other", _("Anden henvisning")


class RelationKind(models.TextChoices):
    """How this agreement stands to another."""

    PARENT = "parent", _("Hører under")
    FOLLOWS = "follows", _("Følger efter")
    SKETCH = "sketch", _("Er lavet af projektskitsen")
    DEPENDS_ON = "depends_on", _("Bygger på")
    OWED = "owed", _("Skal følges af")
    BECOMES_PART = "becomes_part", _("Indgår i")
    FORERUNNER = "forerunner", _("Bygger videre på erfaringer fra")

    @property
    def seen_from_there(self) -> str:
        """How the agreement that says this stands, told on the page of the one it names."""
        return str(_SEEN_FROM_THERE[self])


_SEEN_FROM_THERE = {
    RelationKind.PARENT: _("Hører under denne"),
    RelationKind.FOLLOWS: _("Følger efter denne"),
    RelationKind.SKETCH: _("Er lavet af denne projektskitse"),
    RelationKind.DEPENDS_ON: _("Bygger på denne"),
    RelationKind.OWED: _("Skal følges af denne"),
    RelationKind.BECOMES_PART: _("Indgår i denne"),
    RelationKind.FORERUNNER: _("Bygger videre på erfaringer herfra"),
}


class ResultLevel(models.TextChoices):
    """The links of a theory of change."""

    RESOURCE = "resource", _("Ressourcer")
    ACTIVITY = "activity", _("Aktiviteter")
    OUTPUT = "output", _("Leverancer")
    OUTCOME = "outcome", _("Resultater")
    IMPACT = "impact", _("Virkning på langt sigt")


class RightKind(models.TextChoices):
    """What a rule about rights is about."""

    OWNERSHIP = "ownership", _("Ejerskab")
    USE = "use", _("Brug")
    PUBLICATION = "publication", _("Offentliggørelse")
    PERSONAL_DATA = "personal_data", _("Personoplysninger")


class TenderKind(models.TextChoices):
    """What a rule of a partnership that is put out to tender is about."""

    SERVICE = "service", _("Tjenesteydelse")
    SOCIAL_CLAUSE = "social_clause", _("Social klausul")
    CONTRACT = "contract", _("Kontrakt")
    DEMAND = "demand", _("Krav til tilbuddet")
