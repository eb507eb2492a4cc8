"""Come in by an invitation: a new account, or one more role for a known one."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.actions.hold import claim
from partnerships.actions.invite import hash_of
from partnerships.danish import clock
from partnerships.danish.text import clean_text
from partnerships.models import Invitation, Membership, User
from partnerships.queries.memberships import open_memberships
from partnerships.rules import may_invite
from partnerships.workflow import Refused, Stale


def open_invitation(token: str) -> Invitation:
    """Give the invitation that the link's secret opens now.

    Raises Refused, with one sentence whether it never existed, is used, revoked or run out, or its sender may no longer
    invite, so that nobody learns which.
    """
    invitation = (
        Invitation.objects.select_related("party", "invited_by")
        .filter(token_hash=hash_of(token), accepted_at=None, revoked_at=None, expires_at__gt=clock.now())
        .first()
    )
    if invitation is None or not may_invite(invitation.invited_by, invitation.party, invitation.role):
        raise _closed()
    return invitation


@transaction.atomic
def accept_invitation(token: str, *, by: User | None, name: str = "", password: str = "") -> Membership:
    """Use the link once and give the new role. `by` is who is logged in; nobody for a new account with this password.

    A known address demands that its owner is logged in. Raises Refused (the link is closed, or it is another's) and
    ValidationError for a password below the policy.
    """
    invitation = open_invitation(token)
    if by is None:
        _demand_unknown(invitation)
    elif by.email != invitation.email:
        raise Refused(_("Invitationen er sendt til en anden. Log af, og åbn linket igen."))
    try:
        row, before = claim(invitation, invitation.version)
    except Stale as lost:  # somebody used or revoked it a moment ago
        raise _closed() from lost
    user = by or _new_user(row, name, password)
    row.accepted_at = clock.now()
    row.save()
    trail.record("accept_invitation", by=user, subject=row, before=before)
    return _give_role(row, user)


def _closed() -> Refused:
    return Refused(_("Linket virker ikke. Det er måske brugt eller for gammelt. Bed om en ny invitation."))


def _demand_unknown(invitation: Invitation) -> None:
    if User.objects.filter(email=invitation.email).exists():
        raise Refused(_("Du har allerede en konto. Log på, og åbn linket igen."))


def _new_user(invitation: Invitation, name: str, password: str) -> User:
    user = User(email=invitation.email, name=" ".join(clean_text(name).split()) or invitation.name)
    user.full_clean(exclude=["password"])
    _demand_password(password, user)
    user.set_password(password)
    user.save()
    trail.record("add_user", by=user, subject=user)
    return user


def _demand_password(password: str, user: User) -> None:
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise ValidationError({"password": error.messages}) from error


def _give_role(invitation: Invitation, user: User) -> Membership:
    held = open_memberships(user).filter(party=invitation.party, role=invitation.role).first()
    if held is not None:
        return held
    membership = Membership(user=user, party=invitation.party, role=invitation.role, since=clock.today())
    membership.full_clean()
    membership.save()
    trail.record("add_membership", by=user, subject=membership)
    return membership
