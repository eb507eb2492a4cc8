"""The templates of clauses: how many agreements use each, and whether a draft's has been followed by another."""

from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet, Subquery

from agreements.terms.models import Clause, Edition, Template
from agreements.terms.queries.starters import templates_in_use


@dataclass(frozen=True)
class Newer:
    """The newest number of a draft's template, with both numbers' clauses in their order."""

    template: Template
    own: list[Clause]
    now: list[Clause]


def all_templates() -> QuerySet[Template]:
    """Give all templates with `used`, the number of texts made from each: by kind, the newest number first."""
    return Template.objects.annotate(used=Count("edition")).order_by("kind", "-number")


def former_template(template: Template) -> Template | None:
    """Give the number before this one in its kind, retired or not; one query."""
    former = Template.objects.filter(kind=template.kind, number__lt=template.number)
    return former.order_by("-number").first()


def newer_template(edition: Edition) -> Newer | None:
    """Give the newest number in use when the edition was made from an older one of the same kind; one query, or none."""
    if edition.template_id is None:
        return None
    own = Template.objects.filter(pk=edition.template_id)
    later = templates_in_use().filter(
        kind=Subquery(own.values("kind")), number__gt=Subquery(own.values("number"))
    )
    newest = later.order_by("-number").values("pk")[:1]
    clauses = Clause.objects.filter(Q(template_id=edition.template_id) | Q(template_id=Subquery(newest)))
    rows = list(clauses.select_related("template").order_by(F("order"), "id"))
    now = [clause for clause in rows if clause.template_id != edition.template_id]
    if not now:
        return None
    return Newer(now[0].template, [c for c in rows if c.template_id == edition.template_id], now)
