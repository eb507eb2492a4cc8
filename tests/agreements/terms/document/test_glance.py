"""'Aftalen kort' tells what the facts say and nothing that changes with the day."""

from dataclasses import replace

from agreements.terms.document.facts import TerminationFacts
from agreements.terms.document.glance import at_a_glance
from tests.make.facts import sample_facts


def test_at_a_glance_of_the_sample() -> None:
    assert at_a_glance(sample_facts()) == [
        ("Hvad", "Tre indsatser: Rollemodelindsats, Mentorindsats og Forældreindsats."),
        (
            "Hvor længe",
            "Aftalen gælder fra den dag, den sidste part har underskrevet, til og med den 31. december 2015.",
        ),
        (
            "Penge",
            "6.750.000\u00a0kr. i alt. Heraf giver Social- og Integrationsministeriet 2.800.000\u00a0kr.",
        ),
        ("Første frist", "Foråret 2013: Målbare succeskriterier (Parterne)."),
        ("Vej ud", "Hver part kan opsige aftalen med en måneds varsel til den 1. i en måned."),
    ]


def test_at_a_glance_leaves_out_what_is_not_there() -> None:
    bare = replace(
        sample_facts(),
        initiatives=(),
        annexed={},
        obligations=(),
        termination=TerminationFacts(0, "", "", ""),
    )
    assert [label for label, _ in at_a_glance(bare)] == ["Hvad", "Hvor længe"]
