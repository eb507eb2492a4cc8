import pytest

from agreements.terms.readiness.announced_numbers import check_announced_numbers
from tests.make.cases import told, with_text

# D22, after document 002: three are announced, four are named.
FUNCTIONS = (
    "Der er tre funktioner med et særligt ansvar. Det er projektlederen, sagsbehandlerne, "
    "styregruppens medlemmer og følgegruppens medlemmer."
)


def test_announced_numbers_three_functions_and_four_named():
    (problem,) = check_announced_numbers(with_text(FUNCTIONS))
    assert (problem.code, problem.severity, problem.block, problem.field) == (
        "C-02",
        "I",
        "section-31",
        "text",
    )
    assert problem.sentence == (
        "I afsnit 1 står der “tre funktioner”, men der er nævnt 4. Ret tallet, eller det, der er nævnt."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Tre funktioner har et særligt ansvar: projektlederen, sagsbehandlerne, styregruppen og følgegruppen.",
        "Kommunen har to opgaver:\n\n- lokaler\n- forplejning\n- data",
    ],
)
def test_announced_numbers_after_a_colon_and_in_a_list(text):
    assert told(check_announced_numbers, with_text(text)) == [("C-02", "I", "section-31", "text")]


@pytest.mark.parametrize(
    "text",
    [
        FUNCTIONS.replace("tre", "fire"),
        "Projektet løber i fem kommuner. Det er godt.",
        "Der er to faser:\n- opstart\n- drift",
        "De tre indsatser skal virke sammen.",
    ],
)
def test_announced_numbers_that_agree_or_announce_nothing_pass(text):
    assert told(check_announced_numbers, with_text(text)) == []
