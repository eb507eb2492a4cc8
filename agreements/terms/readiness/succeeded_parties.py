"""P-06: a party that another organisation has taken over from. What is signed keeps the old name."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case, Stage
from partnerships.danish.periods import format_date_long
from partnerships.problem import Problem, Severity

CODE = "P-06"


def check_succeeded_parties(case: Case) -> Iterator[Problem]:
    """Tell of each party that has a successor by now: a warning while the text can be mended (rules.md 9, P-06).

    A text made before the system, and one that is signed, keeps the name it was made under; then it is only told.
    """
    names = {party.line: party.name for party in case.facts.parties}
    is_settled = case.facts.is_as_written or case.stage is Stage.FORCE
    for succession in case.around.successions:
        if succession.party not in names or succession.on > case.today:
            continue
        told = {
            "old": names[succession.party],
            "new": succession.successor,
            "day": format_date_long(succession.on),
        }
        if is_settled:
            sentence = _("%(old)s blev afløst af %(new)s den %(day)s. Aftalen beholder det gamle navn.")
            weight = Severity.INFO
        else:
            sentence = _(
                "%(old)s blev afløst af %(new)s den %(day)s. Vælg %(new)s som part, hvis aftalen er lavet efter den dag."
            )
            weight = Severity.WARNING
        yield Problem(CODE, weight, sentence % told, f"party-{succession.party}", "party")
