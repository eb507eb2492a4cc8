from agreements.terms.readiness.grant_letter_name import check_grant_letter_name
from tests.make.cases import make_case, told, with_text


def test_grant_letter_name_one_word_throughout_passes():
    assert told(check_grant_letter_name, with_text("Se tilskudsbrevet og Tilskudsbrevets bilag.")) == []


def test_grant_letter_name_the_other_word_is_told_where_it_first_stands():
    case = with_text("Se tilsagnsbrevet.")
    (problem,) = check_grant_letter_name(case)
    assert (problem.code, problem.severity, problem.block) == ("C-06", "I", "annex-82")
    assert problem.sentence == (
        "I Bilag 2 hedder det “tilskudsbrev”, før hed det “tilsagnsbrev”. Brug det samme ord."
    )


def test_grant_letter_name_is_told_once():
    case = with_text("Tilskudsbrevet, tilsagnsbrevet, tilskudsbrevet og tilsagnsbrevet.")
    assert told(check_grant_letter_name, case) == [("C-06", "I", "section-31", "text")]


def test_grant_letter_name_never_mentioned_passes():
    assert told(check_grant_letter_name, make_case(annexes=())) == []
