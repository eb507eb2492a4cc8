"""Take a template in hand for changing its clauses."""

from django.utils.translation import gettext as _

from agreements.rules import may_keep_house
from agreements.terms.models import Edition, Template
from partnerships.actions.hold import demand
from partnerships.models import User
from partnerships.workflow import Refused, Stale


def hold_template(template: Template, *, by: User) -> Template:
    """Lock and give the template; call it first in the transaction of every verb that changes a clause.

    Raises Refused when the user is no administrator or an agreement uses the template (a new number is made then), Stale
    when it is gone. The lock lets an agreement that is being started wait, so that no clause changes under it.
    """
    demand(may_keep_house(by))
    held = Template.objects.select_for_update().filter(pk=template.pk).first()
    if held is None:
        raise Stale(_("Skabelonen er slettet, siden du åbnede siden."))
    if Edition.objects.filter(template=held).exists():
        raise Refused(
            _(
                "Skabelonen bruges af en aftale og ændres ikke mere. Lav en ny udgave af den, og ret teksten dér."
            )
        )
    return held
