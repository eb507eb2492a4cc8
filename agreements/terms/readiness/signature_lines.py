"""The signatures of an edition, printed ones and real ones, for the checks that look at them (S-03, S-05, S-07)."""

from datetime import date

from agreements.terms.document.facts import records_of
from agreements.terms.readiness.case import Case


def signing_days(case: Case) -> list[tuple[str, date]]:
    """Give (block, day) of each signature that has a day, oldest first: real ones, and those an old paper shows."""
    real = [(f"party-{line}", day) for line, day in case.around.signed_on.items()]
    printed = [
        (f"signature-line-{row.line}", date.fromisoformat(row.data["signed_on"]))
        for row in records_of(case.facts, "signature-line")
        if row.data.get("signed_on")
    ]
    return sorted([*real, *printed], key=lambda signed: signed[1])
