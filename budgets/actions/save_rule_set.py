"""Adds a funder's rules, or changes them; rules that somebody runs by get their next number instead."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from agreements.rules import may_keep_house
from budgets.actions.ruling import Rows, differs, next_number, values_of, write_rules
from budgets.models import RuleSet
from budgets.queries.rule_sets import is_in_use
from partnerships import trail
from partnerships.actions.hold import claim, demand
from partnerships.models import User
from partnerships.workflow import Refused


@transaction.atomic
def save_rule_set(
    values: Mapping[str, Any],
    *,
    by: User,
    thresholds: Rows,
    dates: Rows,
    rule_set: RuleSet | None = None,
    seen: int | None = None,
) -> RuleSet:
    """Create (rule_set None) or change a rule set with its audit thresholds and reporting calendar; give the saved row.

    `values` are those of `ruling.FIELDS` that are given, of a new one also its `code`; `thresholds` and `dates` are the
    whole lists, by `ruling.THRESHOLD` and `ruling.DATE`. A number that a grant or a closed budget goes by stands still:
    the next one is made and the old retired. Nothing changed is nothing saved. Raises Refused when the user is no
    administrator or the number is retired, Stale when somebody saved first, ValidationError.
    """
    demand(may_keep_house(by))
    if rule_set is None:
        return _add(RuleSet(code=values["code"]), values, thresholds, dates, by)
    if not differs(rule_set, values, thresholds, dates):
        return rule_set
    row, before = claim(rule_set, seen)
    if row.retired_on:
        raise Refused(_("Regelsættet er afløst og kan ikke rettes. Ret det nummer, der er i brug."))
    if is_in_use(row):
        return _renew(row, before, values, thresholds, dates, by)
    write_rules(row, values, thresholds, dates)
    trail.record("change_rule_set", by=by, subject=row, before=before)
    return row


def _add(row: RuleSet, values: Mapping[str, Any], thresholds: Rows, dates: Rows, by: User) -> RuleSet:
    last = RuleSet.objects.filter(code=row.code).aggregate(last=Max("number"))["last"]
    if last and row.number == 1:
        raise ValidationError(
            {"code": _("Koden er brugt. Ret det regelsæt, der har den, eller vælg en anden kode.")}
        )
    write_rules(row, values, thresholds, dates)
    trail.record("add_rule_set", by=by, subject=row)
    return row


def _renew(
    row: RuleSet, before: dict[str, Any], values: Mapping[str, Any], thresholds: Rows, dates: Rows, by: User
) -> RuleSet:
    return _add(next_number(row, before, by), values_of(row) | dict(values), thresholds, dates, by)
