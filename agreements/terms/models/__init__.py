"""The nouns of *what is agreed*, one a file."""

from agreements.terms.models.agreement import Access, Agreement
from agreements.terms.models.annex import Annex
from agreements.terms.models.edition import Edition
from agreements.terms.models.initiative import Initiative, InitiativeLead
from agreements.terms.models.obligation import Obligation, ObligationPart
from agreements.terms.models.participation import Participation, ParticipationContact
from agreements.terms.models.programme import Programme
from agreements.terms.models.section import Section
from agreements.terms.models.target import Target
from agreements.terms.models.template import Clause, Template

__all__ = [
    "Access",
    "Agreement",
    "Annex",
    "Clause",
    "Edition",
    "Initiative",
    "InitiativeLead",
    "Obligation",
    "ObligationPart",
    "Participation",
    "ParticipationContact",
    "Programme",
    "Section",
    "Target",
    "Template",
]
