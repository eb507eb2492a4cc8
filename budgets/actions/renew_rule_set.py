"""Lets the delivered rules be a rule set's next number."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.rules import may_keep_house
from budgets.actions.delivering import delivery_of, offer_of
from budgets.actions.ruling import next_number, write_rules
from budgets.enums import Delivery
from budgets.models import RuleSet
from budgets.queries.rule_sets import rule_sets_whole
from budgets.standards import delivered_as
from partnerships import trail
from partnerships.actions.hold import claim, demand
from partnerships.models import User
from partnerships.workflow import Refused


@transaction.atomic
def renew_rule_set(rule_set: RuleSet, *, by: User | None, seen: int | None) -> RuleSet:
    """Give the next number, written by what is delivered; the old one is retired and stands as it is (rules.md 2.8).

    What runs by the old number keeps it. What somebody has filled in and the delivered one says nothing of is kept. `by`
    is None when the system does it at an upgrade. Raises Refused when the user is no administrator, the number is
    retired, or it says already what is delivered; Stale when somebody saved first.
    """
    if by is not None:
        demand(may_keep_house(by))
    known: Any = rule_sets_whole().get(pk=rule_set.pk)
    delivered = delivered_as(known.code)
    if known.retired_on or delivered is None:
        raise Refused(
            _("%(name)s er afløst eller jeres eget. Der er ikke leveret noget i stedet.") % {"name": known}
        )
    if delivery_of(known) == Delivery.SAME:
        raise Refused(_("%(name)s er, som det er leveret.") % {"name": known})
    offer = offer_of(known, delivered)
    row, before = claim(known, seen)
    new = next_number(row, before, by)
    write_rules(new, offer.values, offer.thresholds, offer.dates)
    # Only what is as delivered counts as loaded, and is renewed without asking at the next upgrade.
    trail.record("load_rule_set" if known.was_loaded else "add_rule_set", by=by, subject=new)
    return new
