"""Vocabularies of *who*: kinds of party, roles, sides."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Nature(models.TextChoices):
    """What a model is: frozen with its edition, living on under it, or evidence that only grows."""

    TERMS = "terms", "TERMS"
    LIVING = "living", "LIVING"
    EVIDENCE = "evidence", "EVIDENCE"


class PartyKind(models.TextChoices):
    """Kinds of party (HOUSE.md, nouns)."""

    MUNICIPALITY = "municipality", _("Kommune")
    UNIT = "unit", _("Enhed")
    MINISTRY = "ministry", _("Ministerium")
    AGENCY = "agency", _("Styrelse")
    REGION = "region", _("Region")
    NGO = "ngo", _("Frivillig organisation")
    COMPANY = "company", _("Virksomhed")
    INSTITUTION = "institution", _("Institution")


PUBLIC_KINDS = frozenset(
    {PartyKind.MUNICIPALITY, PartyKind.MINISTRY, PartyKind.AGENCY, PartyKind.REGION, PartyKind.INSTITUTION}
)
STATE_KINDS = frozenset({PartyKind.MINISTRY, PartyKind.AGENCY})


class Role(models.TextChoices):
    """The roles of rules.md 6.1, and who lets an organisation's own users in; a signatory is an appointment, not a role."""

    MUNICIPAL_COORDINATOR = "municipal_coordinator", _("Kommunal koordinator")
    INITIATIVE_LEAD = "initiative_lead", _("Indsatsansvarlig")
    MUNICIPAL_ECONOMIST = "municipal_economist", _("Kommunal økonom")
    MUNICIPAL_MANAGER = "municipal_manager", _("Kommunal leder")
    MINISTRY_CASEWORKER = "ministry_caseworker", _("Ministeriets sagsbehandler")
    MINISTRY_HEAD_OF_OFFICE = "ministry_head_of_office", _("Ministeriets kontorchef")
    NGO_PARTNER = "ngo_partner", _("NGO-partner")
    EXTERNAL_EVALUATOR = "external_evaluator", _("Ekstern evaluator")
    AUDITOR = "auditor", _("Revisor")
    PARTY_ADMINISTRATOR = "party_administrator", _("Organisationens administrator")
    SYSTEM_ADMIN = "system_admin", _("Systemadministrator")


class Afterwards(models.TextChoices):
    """What becomes of somebody who has handed his work over."""

    KEEP = "keep", _("Behold rollerne indtil videre")
    END = "end", _("Stop rollerne efter en sidste dag")
    CLOSE = "close", _("Luk brugeren med det samme")


MUNICIPAL_ROLES = frozenset(
    {Role.MUNICIPAL_COORDINATOR, Role.INITIATIVE_LEAD, Role.MUNICIPAL_ECONOMIST, Role.MUNICIPAL_MANAGER}
)
# Who writes agreements for an organisation, and begins them.
DRAFTING_ROLES = frozenset({Role.MUNICIPAL_COORDINATOR, Role.MUNICIPAL_MANAGER})
MINISTRY_ROLES = frozenset({Role.MINISTRY_CASEWORKER, Role.MINISTRY_HEAD_OF_OFFICE})
STRONG_LOGIN_ROLES = MINISTRY_ROLES | {Role.SYSTEM_ADMIN, Role.PARTY_ADMINISTRATOR}
