"""Vocabularies of *what happens*."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DecisionKind(models.TextChoices):
    """What was decided on a sending."""

    RECOMMENDATION = "recommendation", _("Indstillet")
    APPROVAL = "approval", _("Godkendt")
    REJECTION = "rejection", _("Afvist")
    RETURN = "return", _("Returneret")


class AuthorityBasis(models.TextChoices):
    """On what a signatory's authority rests (rules.md 3.4)."""

    POSITION = "position", _("Stilling")
    DELEGATION = "delegation", _("Bemyndigelse")
    POWER_OF_ATTORNEY = "power_of_attorney", _("Fuldmagt")
    STATUTES = "statutes", _("Vedtægt")


class SignatureMethod(models.TextChoices):
    """How it was signed; a typed name is no signature (S-04)."""

    LOGIN_AND_CODE = "login_and_code", _("Adgangskode og engangskode")
    LOGIN = "login", _("Adgangskode (demonstration uden engangskode)")


# The steps of the story that everybody with sight may read, and that the last page of a document tells.
MILESTONES = (
    "create_agreement",
    "submit",
    "withdraw",
    "recommend",
    "approve",
    "return_for_changes",
    "reject",
    "send_to_signature",
    "recall_from_signature",
    "sign",
    "register_paper_signature",
    "pass_on_signature",
    "decline_to_sign",
    "seal",
    "lift_reservation",
    "enter_into_force",
)
