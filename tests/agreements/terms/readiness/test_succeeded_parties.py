from datetime import date

import pytest

from agreements.terms.queries.surroundings import Succession, Surroundings
from agreements.terms.readiness.case import Stage
from agreements.terms.readiness.succeeded_parties import check_succeeded_parties
from tests.make.cases import make_case, make_party_facts, told

OLD, NEW = "Social- og Integrationsministeriet", "Ministeriet for Børn, Ligestilling, Integration"


def _case(stage=Stage.SUBMIT, on=date(2013, 8, 9), **changes):
    """Give D28: the ministry that granted is another by now."""
    around = Surroundings(successions=(Succession(1, NEW, on),))
    parties = (make_party_facts(1, name=OLD), make_party_facts(2, "grantee", "Nordby Kommune"))
    return make_case(stage, around=around, today=date(2015, 1, 15), parties=parties, **changes)


def test_succeeded_parties_of_a_text_that_can_be_mended():
    (problem,) = check_succeeded_parties(_case())
    assert (problem.code, problem.severity, problem.block, problem.field) == ("P-06", "W", "party-1", "party")
    assert problem.sentence == (
        f"{OLD} blev afløst af {NEW} den 9. august 2013. "
        f"Vælg {NEW} som part, hvis aftalen er lavet efter den dag."
    )


@pytest.mark.parametrize(
    "case", [_case(Stage.FORCE), _case(is_as_written=True)], ids=["signed", "as written"]
)
def test_succeeded_parties_of_an_old_text_are_told_and_keep_their_name(case):
    (problem,) = check_succeeded_parties(case)
    assert problem.severity == "I"
    assert problem.sentence.endswith("Aftalen beholder det gamle navn.")


def test_succeeded_parties_later_than_today_are_not_told():
    assert told(check_succeeded_parties, _case(on=date(2015, 6, 28))) == []
