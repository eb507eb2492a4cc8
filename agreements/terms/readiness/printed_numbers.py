"""C-02 for an old text: each printed section number is used once."""

from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from partnerships.problem import Problem, Severity

CODE = "C-02"
_LOOSE = " .:)\u00a0"


def check_printed_numbers(case: Case) -> Iterator[Problem]:
    """Warn of each number that the printed text gives to several sections (rules.md 9, C-02; D11).

    Our own numbers are computed and cannot clash; the printed ones are kept, and stand beside them.
    """
    sections: dict[str, list[int]] = defaultdict(list)
    for section in case.facts.sections:
        sections[section.printed_number.strip(_LOOSE)].append(section.line)
    for number, lines in sections.items():
        if number and len(lines) > 1:
            sentence = _(
                "Nummer %(number)s er brugt %(times)s gange i den trykte tekst. Her er afsnittene nummereret i rækkefølge: "
                "henvis til de numre, eller ret det trykte."
            )
            told = sentence % {"number": number, "times": len(lines)}
            yield Problem(CODE, Severity.WARNING, told, f"section-{lines[1]}", "printed_number")
