"""C-09: what the agreement says is annexed is there before it is signed."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.enums import UNSIGNED, AnnexKind, SectionShows
from agreements.terms.readiness.case import Case, Stage
from agreements.terms.readiness.demands import demands_of
from agreements.terms.readiness.order import block_that_shows
from partnerships.problem import Problem, Severity

CODE = "C-09"


def check_annexes_present(case: Case) -> Iterator[Problem]:
    """Give each listed annex that is not there: an error before signing, a warning until then (rules.md 9, C-09).

    What nobody signs is closed by its approval, so there it is an error from the first sending. An annex that the kind is
    asked for and this one does not list is told as hard as the kind says (rules.md 3.1).
    """
    facts = case.facts
    is_last_call = case.stage is Stage.SIGN or facts.kind in UNSIGNED
    weight = Severity.ERROR if is_last_call else Severity.WARNING
    for annex in facts.annexes:
        if annex.is_missing:
            sentence = _("%(number)s “%(title)s” mangler. Vedlæg filen, eller slet bilaget fra listen.")
            told = sentence % {"number": annex.number, "title": annex.title}
            yield Problem(CODE, weight, told, f"annex-{annex.line}", "file")
    listed = {annex.kind for annex in facts.annexes}
    for kind, asked in demands_of(facts.kind).annexes.items():
        if kind not in listed:
            sentence = _("“%(kind)s” står ikke på listen over bilag. Tilføj bilaget, hvis det hører med.")
            told = sentence % {"kind": AnnexKind(kind).label}
            yield Problem(CODE, asked, told, block_that_shows(facts, SectionShows.ANNEXES))
