"""Titles are broken where a typesetter would."""

from agreements.terms.document.title import break_title


def test_break_title_of_the_sample() -> None:
    assert break_title("Mentor-, rollemodel- og forældreindsats") == [
        "Mentor-, rollemodel-",
        "og forældreindsats",
    ]


def test_break_title_keeps_a_short_title_whole() -> None:
    assert break_title("Fælles indsats 2015") == ["Fælles indsats 2015"]


def test_break_title_never_strands_a_small_word() -> None:
    assert break_title(
        "Aftale mellem Københavns Kommune og Social- og Integrationsministeriet 2012–2015", 56
    ) == [
        "Aftale mellem Københavns Kommune",
        "og Social- og Integrationsministeriet 2012–2015",
    ]


def test_break_title_gives_up_on_a_word_too_long() -> None:
    assert break_title("x" * 90) == ["x" * 90]
