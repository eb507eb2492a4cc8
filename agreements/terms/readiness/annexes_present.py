"""C-09: what the agreement says is annexed is there before it is signed."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.enums import AnnexKind, Kind, SectionShows
from agreements.terms.readiness.case import Case, Stage
from agreements.terms.readiness.order import block_that_shows
from partnerships.problem import Problem, Severity

CODE = "C-09"
_USUAL = {Kind.STATE_AGREEMENT: (AnnexKind.BUDGET, AnnexKind.GRANT_LETTER)}


def check_annexes_present(case: Case) -> Iterator[Problem]:
    """Give each listed annex that is not there: an error before signing, a warning until then (rules.md 9, C-09).

    An annex that agreements of the kind usually have and this one does not list is a warning throughout (rules.md 3.1).
    """
    facts = case.facts
    weight = Severity.ERROR if case.stage is Stage.SIGN else Severity.WARNING
    for annex in facts.annexes:
        if annex.is_missing:
            sentence = _("%(number)s “%(title)s” mangler. Vedlæg filen, før aftalen sendes til underskrift.")
            told = sentence % {"number": annex.number, "title": annex.title}
            yield Problem(CODE, weight, told, f"annex-{annex.line}", "file")
    listed = {annex.kind for annex in facts.annexes}
    for kind, usual in _USUAL.items():
        for missing in usual if kind == facts.kind else ():
            if missing not in listed:
                sentence = _("“%(kind)s” står ikke på listen over bilag. Tilføj bilaget, hvis det hører med.")
                told = sentence % {"kind": missing.label}
                yield Problem(CODE, Severity.WARNING, told, block_that_shows(facts, SectionShows.ANNEXES))
