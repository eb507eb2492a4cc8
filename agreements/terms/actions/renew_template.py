"""Make the next number of a template: a copy whose clauses can be changed."""

from django.db import transaction
from django.db.models import Max

from agreements.rules import may_keep_house
from agreements.terms.models import Clause, Template
from partnerships import trail
from partnerships.actions.hold import demand
from partnerships.models import User

COPIED = ("key", "order", "heading", "text", "shows", "is_required", "guidance")


@transaction.atomic
def renew_template(template: Template, *, by: User) -> Template:
    """Copy the template with its clauses under the kind's next number, and give the copy.

    Running drafts keep the one they began with. Raises Refused when the user is no administrator.
    """
    demand(may_keep_house(by))
    last = Template.objects.filter(kind=template.kind).aggregate(last=Max("number"))["last"]
    copy = Template(kind=template.kind, name=template.name, number=last + 1)
    copy.full_clean()
    copy.save()
    trail.record("add_template", by=by, subject=copy)
    for clause in template.clauses.all():
        row = Clause(template=copy, **{field: getattr(clause, field) for field in COPIED})
        row.save()
        trail.record("add_clause", by=by, subject=row)
    return copy
