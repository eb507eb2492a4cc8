"""Which clauses of its template an edition must hold."""

from dataclasses import dataclass

from agreements.terms.models import Clause, Edition, Section


@dataclass(frozen=True)
class RequiredClause:
    """A standard section that must be there; `line` is the section written from it, 0 when there is none."""

    heading: str
    line: int = 0


def required_clauses(edition: Edition) -> tuple[RequiredClause, ...]:
    """Give the clauses the edition's template demands, in the template's order; none without a template (C-01)."""
    if edition.template_id is None:
        return ()
    clauses = Clause.objects.filter(template_id=edition.template_id, is_required=True)
    lines = {
        section.clause_id: section.line
        for section in Section.objects.filter(edition=edition, clause__isnull=False).only(
            "clause_id", "first_id"
        )
    }
    return tuple(RequiredClause(clause.heading, lines.get(clause.pk, 0)) for clause in clauses)
