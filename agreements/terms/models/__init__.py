"""The nouns of *what is agreed*, one a file."""

from agreements.terms.models.activity import Activity
from agreements.terms.models.agreement import Access, Agreement
from agreements.terms.models.annex import Annex
from agreements.terms.models.case_reference import CaseReference
from agreements.terms.models.duty import Duty
from agreements.terms.models.edition import Edition
from agreements.terms.models.funding import Funding
from agreements.terms.models.governing_group import GoverningGroup, GroupMember
from agreements.terms.models.initiative import Initiative, InitiativeLead
from agreements.terms.models.key_figure import KeyFigure
from agreements.terms.models.obligation import Obligation, ObligationPart
from agreements.terms.models.participation import Participation, ParticipationContact
from agreements.terms.models.phase import Phase
from agreements.terms.models.place import Place
from agreements.terms.models.political_decision import PoliticalDecision
from agreements.terms.models.programme import Programme
from agreements.terms.models.related_grant import RelatedGrant
from agreements.terms.models.relation import Relation
from agreements.terms.models.resource_estimate import ResourceEstimate
from agreements.terms.models.result_step import ResultStep
from agreements.terms.models.rights_rule import RightsRule
from agreements.terms.models.section import Section
from agreements.terms.models.signature_line import SignatureLine
from agreements.terms.models.target import Target
from agreements.terms.models.target_group import TargetGroup
from agreements.terms.models.template import Clause, Template
from agreements.terms.models.tender_term import TenderTerm

__all__ = [
    "Access",
    "Activity",
    "Agreement",
    "Annex",
    "CaseReference",
    "Clause",
    "Duty",
    "Edition",
    "Funding",
    "GoverningGroup",
    "GroupMember",
    "Initiative",
    "InitiativeLead",
    "KeyFigure",
    "Obligation",
    "ObligationPart",
    "Participation",
    "ParticipationContact",
    "Phase",
    "Place",
    "PoliticalDecision",
    "Programme",
    "RelatedGrant",
    "Relation",
    "ResourceEstimate",
    "ResultStep",
    "RightsRule",
    "Section",
    "SignatureLine",
    "Target",
    "TargetGroup",
    "Template",
    "TenderTerm",
]
