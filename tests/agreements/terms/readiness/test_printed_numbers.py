from agreements.terms.readiness.printed_numbers import check_printed_numbers
from tests.make.cases import make_case, make_section_facts, told


def _printed(*numbers: str):
    sections = [
        make_section_facts(30 + place, str(place), f"Afsnit {place}", "Tekst.", printed_number=number)
        for place, number in enumerate(numbers, 1)
    ]
    return make_case(sections=tuple(sections))


def test_printed_numbers_used_three_times():
    """D11: document 000 has three sections with number 4."""
    case = _printed("1.", "2.", "3.", "4.", "4.", "4", "5.")
    (problem,) = check_printed_numbers(case)
    assert (problem.code, problem.severity) == ("C-02", "W")
    assert (problem.block, problem.field) == ("section-35", "printed_number")
    assert problem.sentence == (
        "Nummer 4 er brugt 3 gange i den trykte tekst. Her er afsnittene nummereret i rækkefølge: "
        "henvis til de numre, eller ret det trykte."
    )


def test_printed_numbers_each_used_once_or_not_printed_pass():
    assert told(check_printed_numbers, _printed("1", "2", "3.1", "", "")) == []
