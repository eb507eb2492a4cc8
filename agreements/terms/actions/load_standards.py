"""Load the standard clauses the house is delivered with."""

from django.db import transaction

from agreements.terms.models import Clause, Template
from agreements.terms.standards import (
    application,
    framework,
    internal_agreement,
    ngo_agreement,
    state_agreement,
)
from partnerships import trail
from partnerships.models import User

MODULES = (state_agreement, ngo_agreement, internal_agreement, application, framework)


@transaction.atomic
def load_standards(*, by: User | None) -> list[Template]:
    """Create the templates that are not there yet and give them all; one that is there is left as it is.

    `by` is None when the system does it at set-up.
    """
    return [_load(module, by) for module in MODULES]


def _load(module: object, by: User | None) -> Template:
    values = vars(module)
    template, is_new = Template.objects.get_or_create(
        kind=values["KIND"], number=values["NUMBER"], defaults={"name": values["NAME"]}
    )
    if is_new:
        trail.record("load_template", by=by, subject=template)
        for order, (key, heading, text, shows, is_required, guidance) in enumerate(values["CLAUSES"]):
            clause = Clause.objects.create(
                template=template,
                key=key,
                order=order,
                heading=heading,
                text=text,
                shows=shows,
                is_required=is_required,
                guidance=guidance,
            )
            trail.record("load_clause", by=by, subject=clause)
    return template
