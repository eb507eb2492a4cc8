"""Who may write what, when: one matrix, field group × role × state, kept as data (`manage.py print_rights`)."""

from dataclasses import dataclass
from enum import StrEnum

from agreements.terms.enums import OPEN_STATES, UNDER_REVIEW_STATES, Side, State
from partnerships.enums import DRAFTING_ROLES, MINISTRY_ROLES, Role


class Group(StrEnum):
    """What is written: a group of fields on the agreement's pages."""

    TEXT = "text"  # title, period, termination, sections, parties, obligations, annexes
    INITIATIVES = "initiatives"  # initiatives, leads, targets
    BUDGET = "budget"
    SIGNATORIES = "signatories"
    REMARKS = "remarks"


@dataclass(frozen=True)
class Right:
    """On this side these roles may write this group in these states."""

    group: Group
    side: Side
    roles: frozenset[str]
    states: frozenset[str]


_BEFORE_SIGNED = OPEN_STATES | UNDER_REVIEW_STATES | {State.APPROVED, State.FOR_SIGNATURE}
# Whoever reads and answers: the ministry, or the partners of an agreement without one (S2).
_OTHER_SIDE = MINISTRY_ROLES | DRAFTING_ROLES | {Role.NGO_PARTNER}

RIGHTS: tuple[Right, ...] = (
    Right(Group.TEXT, Side.OWNER, DRAFTING_ROLES, OPEN_STATES),
    Right(Group.INITIATIVES, Side.OWNER, DRAFTING_ROLES | {Role.INITIATIVE_LEAD}, OPEN_STATES),
    Right(
        Group.BUDGET,
        Side.OWNER,
        DRAFTING_ROLES | {Role.MUNICIPAL_ECONOMIST, Role.INITIATIVE_LEAD},
        OPEN_STATES,
    ),
    Right(Group.SIGNATORIES, Side.OWNER, DRAFTING_ROLES, frozenset(_BEFORE_SIGNED)),
    Right(Group.SIGNATORIES, Side.APPROVER, _OTHER_SIDE, frozenset(_BEFORE_SIGNED - OPEN_STATES)),
    Right(Group.REMARKS, Side.APPROVER, _OTHER_SIDE, UNDER_REVIEW_STATES),
)


def rights_to(group: Group) -> list[Right]:
    """Give the rows of the matrix that concern a group."""
    return [right for right in RIGHTS if right.group is group]
