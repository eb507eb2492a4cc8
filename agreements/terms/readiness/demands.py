"""What is demanded of each kind of document, and how hard: one list of required fields fits none (rules.md 1.1, 3.1).

Checks ask this table, never the kind itself. None means: not demanded. Which sections must be there is said by the
template's clauses, and that a text is frozen or signed by the procedure.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from agreements.terms.enums import BOUND, AnnexKind, Capacity, Kind
from partnerships.problem import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING


@dataclass(frozen=True)
class Demands:
    """The demands on one kind; `records` are names of parts.PARTS of which there must be at least one row."""

    parties: int = 2  # so many that differ (P-03)
    capacities: tuple[Capacity, ...] = ()  # each of them is taken by a party (P-03)
    are_units: bool = False  # the parties are told apart by unit: they are one legal entity (P-03)
    identified: frozenset[Capacity] = BOUND  # whose numbers and contact are asked for (P-01)
    public: frozenset[Capacity] = frozenset()  # which of them are public and so have an EAN (P-01)
    cvr: Severity | None = ERROR
    contact: Severity | None = ERROR
    period: Severity | None = ERROR  # first and last day (C-04)
    termination: Severity | None = None  # a notice that runs to a day (C-01; rules.md 3.6)
    deviation_reason: Severity | None = None  # why the text differs from its standard clause (C-10)
    anchoring_plan: Severity | None = None  # with its three minimum parts (C-13; rules.md 4.7)
    initiative: Severity | None = None  # at least one (C-01)
    lead: Severity | None = WARNING  # of each initiative one that answers for it, and a name (P-04)
    target: Severity | None = WARNING  # of each initiative, with number and unit (T-01)
    baseline: Severity | None = WARNING  # of what is measured by an index or survey, where it begins (T-02)
    financed: Severity | None = None  # the grantor's money goes to initiatives in the agreement (C-11)
    records: Mapping[str, Severity] = field(default_factory=dict)
    annexes: Mapping[AnnexKind, Severity] = field(default_factory=dict)  # on the list (C-09; rules.md 3.1)


DEMANDS: dict[str, Demands] = {
    # Public money under state rules: everything is demanded (S0).
    Kind.STATE_AGREEMENT: Demands(
        capacities=(Capacity.GRANTOR, Capacity.GRANTEE),
        public=frozenset({Capacity.GRANTOR, Capacity.GRANTEE}),
        termination=ERROR,
        deviation_reason=ERROR,
        anchoring_plan=WARNING,
        initiative=ERROR,
        lead=ERROR,
        target=ERROR,
        financed=WARNING,
        annexes={AnnexKind.BUDGET: WARNING, AnnexKind.GRANT_LETTER: WARNING},
    ),
    # What each partner brings is the heart of it; money often comes from one who is no party (S2).
    Kind.NGO_AGREEMENT: Demands(
        termination=WARNING,
        records={"duty": ERROR, "target-group": WARNING, "funding": WARNING},
    ),
    # Units of one legal entity: no numbers, no contacts, no way out, no signatures (S1).
    Kind.INTERNAL_AGREEMENT: Demands(
        are_units=True, cvr=None, contact=None, records={"duty": ERROR, "group": WARNING}
    ),
    # Asks for money: who applies can be written to, what is to be done and what it costs is told (S3).
    Kind.APPLICATION: Demands(
        capacities=(Capacity.GRANTOR, Capacity.GRANTEE),
        identified=frozenset({Capacity.GRANTEE}),
        cvr=WARNING,
        period=WARNING,
        baseline=None,
        records={
            "activity": ERROR,
            "target-group": WARNING,
            "group": WARNING,
            "political-decision": WARNING,
        },
        annexes={AnnexKind.BUDGET: WARNING, AnnexKind.COVER_LETTER: WARNING},
    ),
    # Binds nobody: it rests on a decision, made or awaited, and says for whom (S4).
    Kind.FRAMEWORK: Demands(
        parties=0,
        identified=frozenset(),
        cvr=None,
        contact=None,
        period=None,
        lead=None,
        baseline=None,
        records={"political-decision": ERROR, "target-group": WARNING},
    ),
}


def demands_of(kind: str) -> Demands:
    """Give what is demanded of a kind (code of enums.Kind); raises KeyError for a word that is none."""
    return DEMANDS[kind]
