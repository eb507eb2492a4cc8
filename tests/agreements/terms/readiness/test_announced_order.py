from agreements.terms.markup import Reading
from agreements.terms.readiness.announced_order import check_announced_order
from tests.make.cases import make_case, make_section_facts, told

BODY = ("Målgrupper", "Formål", "Aktiviteter", "Organisering")


def _case(text, *, where="introduction"):
    blocks = Reading(lambda _target, _line: "").blocks(text)
    sections = [make_section_facts(30 + at, str(at), heading, "Tekst.") for at, heading in enumerate(BODY, 1)]
    if where == "introduction":
        return make_case(sections=tuple(sections), introduction=text, introduction_blocks=blocks)
    first = make_section_facts(30, "1", "Indhold", text, blocks=blocks)
    return make_case(sections=(first, *sections))


def test_announced_order_of_themes_is_not_that_of_the_headings():
    """D25: document 004 announces organisation before activities, and writes of activities first."""
    case = _case("Notatet handler om\n\n- 1) Målgrupper\n- 2) Formål\n- 3) Organisering\n- 4) Aktiviteter")
    (problem,) = check_announced_order(case)
    assert (problem.code, problem.severity, problem.block, problem.field) == (
        "C-02",
        "W",
        "title",
        "introduction",
    )
    assert problem.sentence == (
        "Listen nævner “Organisering” før “Aktiviteter”, men afsnittene står omvendt. "
        "Ret listen, eller flyt afsnittet."
    )


def test_announced_order_in_a_section():
    case = _case("- Formål\n- Organisering.\n- Aktiviteter", where="section")
    assert told(check_announced_order, case) == [("C-02", "W", "section-30", "text")]


def test_announced_order_that_is_kept_or_announces_too_little_passes():
    assert told(check_announced_order, _case("- Målgrupper\n- Formål\n- Aktiviteter\n- Organisering")) == []
    assert told(check_announced_order, _case("- Organisering\n- Aktiviteter\n- Noget helt andet")) == []
