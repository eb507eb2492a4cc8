"""Bounds and vocabularies of *how much*."""

from django.db import models
from django.utils.translation import gettext_lazy as _

FIRST_POSSIBLE_YEAR = 1990
LAST_POSSIBLE_YEAR = 2100
MOST_YEARS = 12  # more columns than that no page and no paper can show


class AmountBasis(models.TextChoices):
    """What a column of the budget holds (source-documents.md N5: "0,5 mio. årligt" under the head "2011-14")."""

    BY_YEAR = "by_year", _("Et beløb for hvert år")
    PER_YEAR = "per_year", _("Én kolonne for hele perioden, beløb pr. år")
    WHOLE_PERIOD = "whole_period", _("Én kolonne for hele perioden, beløb i alt")


class Table(models.TextChoices):
    """The two tables of a budget."""

    EXPENDITURE = "expenditure", _("udgifter")
    FINANCING = "financing", _("finansiering")


class Category(models.TextChoices):
    """The kinds of cost of rules.md 2.5; a rule set forbids some and caps others."""

    SALARY = "salary", _("Løn")
    TRANSPORT = "transport", _("Transport")
    MATERIALS = "materials", _("Materialer og aktiviteter")
    EQUIPMENT = "equipment", _("Materiel og udstyr")
    EXTERNAL_CONSULTANTS = "external_consultants", _("Konsulentbistand og undervisere")
    TRAINING = "training", _("Efteruddannelse og kurser")
    MEETINGS_CATERING = "meetings_catering", _("Møder og forplejning")
    PREMISES = "premises", _("Lokaler og husleje")
    INFORMATION = "information", _("Formidling og information")
    EVALUATION = "evaluation", _("Evaluering")
    AUDIT = "audit", _("Revision")
    OVERHEAD = "overhead", _("Overhead og administrationsbidrag")
    CONTINGENCY = "contingency", _("Uforudsete udgifter")
    OTHER = "other", _("Øvrige udgifter")


class Contribution(models.TextChoices):
    """What a line is paid with: money, or something that is given and valued (rules.md 2.7, N29)."""

    MONEY = "money", _("Penge")
    HOURS = "hours", _("Timer, som en part giver")
    ROOMS = "rooms", _("Lokaler, som en part stiller til rådighed")
    VOLUNTEERS = "volunteers", _("Frivilliges timer")
    OTHER_IN_KIND = "other_in_kind", _("Andet, som en part giver")


class Rhythm(models.TextChoices):
    """How a year's amount is spread."""

    YEAR = "year", _("Kun år")
    QUARTER = "quarter", _("Kvartaler")
    MONTH = "month", _("Måneder")


PARTS_OF_YEAR = {Rhythm.YEAR: 1, Rhythm.QUARTER: 4, Rhythm.MONTH: 12}


class Measure(models.TextChoices):
    """What a change is held against (rules.md 2.8)."""

    LINE = "line", _("den enkelte budgetlinje i et år")
    CATEGORY = "category", _("alle linjer af samme slags i et år")
    TOTAL = "total", _("hele budgettet")


class Join(models.TextChoices):
    """Whether passing one of the two limits is enough."""

    ANY = "any", _("over procenten eller over beløbet")
    ALL = "all", _("over både procenten og beløbet")


class Operator(models.TextChoices):
    """Whether the threshold itself belongs to what lies over it (rules.md 2.10: Odense says "og derover")."""

    OVER = "over", _("over")
    FROM = "from", _("fra og med")


class AuditLevel(models.TextChoices):
    """How the accounts are to be audited, the weakest first (rules.md 2.10)."""

    NONE = "none", _("Ingen revision")
    COMPETENT = "competent", _("En uafhængig, kyndig revisor")
    APPROVED = "approved", _("Registreret eller statsautoriseret revisor")
    PERFORMANCE = "performance", _("Registreret eller statsautoriseret revisor, også forvaltningsrevision")


class GranteeCategory(models.TextChoices):
    """Whom an audit threshold is for; blank is for everybody."""

    STATE = "state", _("Statslig")
    MUNICIPAL = "municipal", _("Kommunal eller regional")
    SELF_GOVERNING = "self_governing", _("Selvejende")
    ASSOCIATION = "association", _("Forening")


class ReportKind(models.TextChoices):
    """What a reporting calendar asks for (rules.md 2.9)."""

    STATUS = "status", _("Statusrapport")
    INTERIM = "interim", _("Delregnskab")
    FINAL = "final", _("Slutregnskab")


class AccountPeriod(models.IntegerChoices):
    """How long the periods of a reporting calendar are, in months (rules.md 2.9)."""

    YEAR = 12, _("Kalenderår")
    HALF_YEAR = 6, _("Halvår")
    QUARTER = 3, _("Kvartal")


class Delivery(models.TextChoices):
    """How a rule set in the house stands to the one that is delivered under its code."""

    OWN = "own", _("Jeres eget")
    SAME = "same", _("Som leveret")
    NEWER = "newer", _("Den leverede er nyere")
    CHANGED = "changed", _("Rettet her, ikke som leveret")


class VersionSource(models.TextChoices):
    """What made a budget the one in force."""

    SIGNED = "signed", _("Aftalens budget")
    CHANGE = "change", _("Godkendt ændring")
    CORRECTION = "correction", _("Rettelse ved årets slutning")


class ChangeState(models.TextChoices):
    """The states of a change request (rules.md 7); NOTED is a change so small that nobody has to approve it."""

    DRAFT = "draft", _("Kladde")
    SUBMITTED = "submitted", _("Indsendt")
    NOTED = "noted", _("Noteret, kræver ikke godkendelse")
    APPROVED = "approved", _("Godkendt")
    PARTLY_APPROVED = "partly_approved", _("Delvist godkendt")
    REJECTED = "rejected", _("Afvist")
    WITHDRAWN = "withdrawn", _("Trukket tilbage")


class GrantState(models.TextChoices):
    """The states of a grant (rules.md 7)."""

    PREPARED = "prepared", _("Under forberedelse")
    CONDITIONAL = "conditional", _("Betinget tilsagn")
    FINAL = "final", _("Endeligt tilsagn")
    ACCEPTED = "accepted", _("Accepteret")
    STOPPED = "stopped", _("Udbetaling stoppet")
    SETTLED = "settled", _("Slutafregnet")
    LAPSED = "lapsed", _("Bortfaldet")


class Trigger(models.TextChoices):
    """What lets an instalment be paid (rules.md 2.3)."""

    DATE = "date", _("på en dato")
    ACCEPTANCE = "acceptance", _("når tilskuddet er accepteret")
    REPORT = "report", _("når en statusrapport er godkendt")
    ACCOUNT = "account", _("når et regnskab er godkendt")


class InstalmentState(models.TextChoices):
    """The states of an instalment; it takes two people to pay it (rules.md 8)."""

    PLANNED = "planned", _("Planlagt")
    RELEASED = "released", _("Klar til udbetaling")
    PAID = "paid", _("Udbetalt")
    CANCELLED = "cancelled", _("Bortfaldet")


class RequestKind(models.TextChoices):
    """What a grantee may ask for besides changes of the budget."""

    EXTENSION = "extension", _("Forlængelse af projektperioden")
    CARRY_OVER = "carry_over", _("Overførsel af uforbrugte midler")


class RequestState(models.TextChoices):
    """The states of such a request."""

    SUBMITTED = "submitted", _("Indsendt")
    APPROVED = "approved", _("Godkendt")
    REJECTED = "rejected", _("Afvist")
    WITHDRAWN = "withdrawn", _("Trukket tilbage")


class ReportState(models.TextChoices):
    """The states of a status report as the money heeds it; that one is missing is derived, never stored."""

    HANDED_IN = "handed_in", _("Afleveret")
    WITHDRAWN = "withdrawn", _("Trukket tilbage")
    RETURNED = "returned", _("Sendt tilbage")
    APPROVED = "approved", _("Godkendt")


class AccountKind(models.TextChoices):
    """Part of the period, or all of it."""

    INTERIM = "interim", _("Delregnskab")
    FINAL = "final", _("Slutregnskab")


class AccountState(models.TextChoices):
    """The states of an account (rules.md 7); late is derived, never stored."""

    DRAFT = "draft", _("I gang")
    SUBMITTED = "submitted", _("Indsendt")
    RETURNED = "returned", _("Returneret")
    APPROVED = "approved", _("Godkendt")


# It is written in: nobody has been sent it yet, or it came back.
UNSENT_ACCOUNT = frozenset({AccountState.DRAFT, AccountState.RETURNED})


class SignConvention(models.TextChoices):
    """How a ledger writes what is spent."""

    DEBIT_POSITIVE = "debit_positive", _("Udgifter står med plus")
    DEBIT_NEGATIVE = "debit_negative", _("Udgifter står med minus")


class DueKind(models.TextChoices):
    """What a day of the money is for: an account that is begun, like a grant, has a number, a part of the time its days."""

    ACCEPTANCE = "acceptance", _("Tilskuddet skal accepteres")
    CONDITION = "condition", _("En betingelse for tilskuddet skal være opfyldt")
    ACCOUNT = "account", _("Regnskabet skal sendes")
    BEGUN = "begun", _("Regnskab %(number)s skal sendes")
    INTERIM = "interim", _("Delregnskabet for %(period)s skal sendes")
    REPORT = "report", _("Statusrapporten for %(period)s skal afleveres")
    INSTALMENT = "instalment", _("En rate kan udbetales")
