"""One list of required fields fits none: each kind is asked for its own (rules.md 1.1, 3.1)."""

import pytest

from agreements.terms.enums import Capacity, Kind
from agreements.terms.parts import PARTS
from agreements.terms.readiness.check import problems_of
from agreements.terms.readiness.demands import DEMANDS, demands_of
from partnerships.problem import errors
from tests.make.cases import make_case, sound_facts


def test_demands_cover_every_kind_and_name_parts_that_exist():
    assert set(DEMANDS) == set(Kind)
    assert [part for demands in DEMANDS.values() for part in demands.records if part not in PARTS] == []


def _stripped(kind: str, capacity: str, parties: int = 2):
    """Give what is left when the document has parties by name only, no initiative, no way out, no period."""
    facts = sound_facts()
    plain = sound_facts().parties[0]
    changed = [
        type(plain)(line=at, capacity=capacity, capacity_label="", name="Nordby Kommune", unit=f"Enhed {at}")
        for at in range(1, parties + 1)
    ]
    period = type(facts.period)(text="", start="", end="", start_rule="fixed", sentence="")
    termination = type(facts.termination)(months=0, anchor="", mode="", sentence="")
    return make_case(
        kind=kind,
        parties=tuple(changed),
        initiatives=(),
        obligations=(),
        annexes=(),
        period=period,
        termination=termination,
    )


@pytest.mark.parametrize(
    ("kind", "capacity", "parties", "codes"),
    [
        (
            Kind.STATE_AGREEMENT,
            Capacity.GRANTEE,
            2,
            # No CVR, EAN or mail, twice; the same organisation; no grantor; no initiative; no way out; no period.
            ["P-01"] * 6 + ["P-03"] * 2 + ["C-01"] * 2 + ["C-04"] * 2,
        ),
        (Kind.NGO_AGREEMENT, Capacity.PARTNER, 2, ["P-01"] * 4 + ["P-03"] + ["C-01"] + ["C-04"] * 2),
        (Kind.INTERNAL_AGREEMENT, Capacity.PARTNER, 2, ["C-01", "C-04", "C-04"]),
        (Kind.APPLICATION, Capacity.GRANTEE, 2, ["P-01", "P-01", "P-03", "P-03", "C-01"]),
        (Kind.FRAMEWORK, Capacity.PARTNER, 0, ["C-01"]),
    ],
)
def test_demands_bare_document_is_stopped_by_what_its_kind_asks_for(kind, capacity, parties, codes):
    found = [problem.code for problem in errors(problems_of(_stripped(kind, capacity, parties)))]

    assert sorted(found) == sorted(codes)


def test_demands_who_pays_without_being_bound_is_asked_for_nothing():
    assert Capacity.FUNDER not in demands_of(Kind.NGO_AGREEMENT).identified
