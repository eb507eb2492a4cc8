"""What one block says, in one line: to set before and after beside each other."""

from agreements.terms.document.facts import Facts

LONGEST = 140


def glimpse(facts: Facts, address: str) -> str:
    """Give the block's content as one short line, "" when there is no such block or it is too long for a line."""
    text = " ".join(_lines(facts).get(address, "").split())
    return text if len(text) <= LONGEST else ""


def _lines(facts: Facts) -> dict[str, str]:
    lines = {"title": facts.title, "period": facts.period.sentence, "termination": facts.termination.sentence}
    for party in facts.parties:
        numbers = (party.name, party.unit, party.street, party.postal_code, party.city, party.cvr, party.ean)
        lines[f"party-{party.line}"] = _joined(*numbers)
        for person in party.contacts:
            lines[f"contact-{person.line}"] = _joined(person.name, person.role, person.phone, person.email)
    for section in facts.sections:
        lines[f"section-{section.line}"] = section.text
    for initiative in facts.initiatives:
        lines[f"initiative-{initiative.line}"] = _joined(initiative.name, initiative.description)
        lines |= {
            f"lead-{row.line}": _joined(row.unit, row.authority, row.person) for row in initiative.leads
        }
        lines |= {f"target-{row.line}": row.sentence for row in initiative.targets}
    lines |= {f"obligation-{row.line}": _joined(row.due_text, row.title) for row in facts.obligations}
    lines |= {f"annex-{row.line}": _joined(row.title, row.file_name) for row in facts.annexes}
    return lines


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
