"""Roles that are handed over."""

from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.leaving import Bound, Leave
from partnerships.models import Membership
from partnerships.queries.memberships import lasting_memberships
from partnerships.rules import may_give_role


def tell(leave: Leave) -> list[Bound]:
    """Give the person's roles; the successor gets those he may be given and has not."""
    return [_bound(leave, row) for row in _held(leave)]


def move(leave: Leave) -> None:
    """Give the successor every role that moves; the person keeps his until it is ended."""
    for row in _held(leave):
        if leave.successor is None or not _bound(leave, row).moves:
            continue
        given = Membership(user=leave.successor, party=row.party, role=row.role, since=leave.on)
        given.full_clean()
        given.save()
        trail.record("add_membership", by=leave.by, subject=given, on=leave.on)


def _held(leave: Leave) -> list[Membership]:
    rows = lasting_memberships(leave.person).filter(party_id__in=leave.party_ids)
    return list(rows.select_related("party__parent__parent", "substitute_for__user").order_by("party", "id"))


def _bound(leave: Leave, row: Membership) -> Bound:
    what = _("Rollen %(role)s i %(party)s") % {"role": row.get_role_display(), "party": row.party.name}
    stays = _why_not(leave, row)
    return Bound(f"role:{row.pk}:{row.version}", what, moves=not stays, note=stays)


def _why_not(leave: Leave, row: Membership) -> str:
    """Give the sentence that says why the role does not move, "" when it does."""
    to = leave.successor
    if row.substitute_for is not None:
        words = {"absent": row.substitute_for.user.name}
        return (
            _("Det er et vikariat for %(absent)s. Vælg en anden vikar, hvis der stadig er brug for en.")
            % words
        )
    if to is None:
        return ""
    if to.memberships.filter(party=row.party, role=row.role, until=None).exists():
        return _("%(name)s har rollen i forvejen.") % {"name": to.name}
    return may_give_role(leave.by, to, row.party, row.role).reason
