"""Who may do what with organisations and people (rules.md 6.1): each rule answers with a Verdict."""

from typing import Any

from django.utils.translation import gettext as _

from partnerships.enums import MINISTRY_ROLES, MUNICIPAL_ROLES, STATE_KINDS, PartyKind, Role
from partnerships.models import ContactPerson, Invitation, Membership, Party, User
from partnerships.queries.memberships import open_memberships, roles_of
from partnerships.queries.reach import (
    GUEST_KINDS,
    is_administrator,
    makes_agreements,
    managed_parties,
    managed_party_ids,
    parties_with_people,
    visible_parties,
)
from partnerships.verdict import YES, Verdict, no

# Who recommends must not be able to make the one who approves (rules.md 8).
_GIVEN_BY_EQUALS = frozenset({Role.MINISTRY_HEAD_OF_OFFICE})
_EVERYWHERE = frozenset({Role.PARTY_ADMINISTRATOR})
_GUEST_ROLES = frozenset({Role.NGO_PARTNER, Role.EXTERNAL_EVALUATOR, Role.AUDITOR})


def roles_in(party: Party) -> frozenset[str]:
    """Give the roles that somebody can hold in a party, by the kind of the organisation at its top."""
    top = party
    while top.parent is not None:
        top = top.parent
    if top.kind in STATE_KINDS:
        return MINISTRY_ROLES | _EVERYWHERE
    if top.kind in GUEST_KINDS:
        return _GUEST_ROLES | _EVERYWHERE
    return MUNICIPAL_ROLES | _EVERYWHERE


def may_see_party(user: Any, party: Party) -> Verdict:
    """Tell whether the user may look the party up in the register."""
    if visible_parties(user).filter(pk=party.pk).exists():
        return YES
    return no(_("Du har ikke adgang til organisationen."))


def may_see_people(user: Any, party: Party) -> Verdict:
    """Tell whether the user may see who works for the party."""
    if parties_with_people(user).filter(pk=party.pk).exists():
        return YES
    return no(_("Kontaktpersoner og brugere kan kun ses af organisationen selv."))


def may_manage_somebody(user: Any) -> Verdict:
    """Tell whether the user looks after any organisation at all."""
    if is_administrator(user) or managed_party_ids(user):
        return YES
    return no(
        _(
            "Kun koordinatorer, ledere, ministeriets medarbejdere og organisationens administrator kan rette her. "
            "Bed en af dem om hjælp."
        )
    )


def may_manage_party(user: Any, party: Party) -> Verdict:
    """Tell whether the user may change the party's facts, contacts and users."""
    if is_administrator(user) or party.pk in managed_party_ids(user):
        return YES
    return no(_("Kun organisationens egen koordinator, leder eller administrator kan rette her."))


def may_manage_contact(user: Any, contact: ContactPerson) -> Verdict:
    """Tell whether the user may change or stop the contact person."""
    return may_manage_party(user, contact.party)


def may_register_party(user: Any, kind: str, parent: Party | None) -> Verdict:
    """Tell whether the user may add a party of this kind. Authorities are the administrator's."""
    if is_administrator(user):
        return YES
    if kind == PartyKind.UNIT:
        if parent is None:
            return no(_("Vælg den organisation, som enheden hører under."))
        return may_manage_party(user, parent)
    if kind in GUEST_KINDS:
        if makes_agreements(user):
            return YES
        return no(
            _("Foreninger og firmaer tilføjes af dem, der laver aftaler. Bed jeres koordinator om det.")
        )
    return no(_("Kommuner og andre myndigheder oprettes af systemadministratoren."))


def may_invite(user: Any, party: Party, role: str, email: str = "") -> Verdict:
    """Tell whether the user may invite this address to this role: coordinators for their own, nobody himself."""
    if email and email.lower() == user.email:
        return no(_("Du kan ikke give dig selv en rolle. Bed en kollega eller systemadministratoren om det."))
    if party.retired_on:
        return no(_("Organisationen er ophørt. Vælg den, der har afløst den."))
    if is_administrator(user):
        return YES
    verdict = may_manage_party(user, party)
    if verdict and role not in roles_in(party):
        return no(
            _("Rollen “%(role)s” findes ikke i %(party)s.") % {"role": Role(role).label, "party": party.name}
        )
    if verdict and role in _GIVEN_BY_EQUALS and role not in roles_of(user).get(party.pk, set()):
        return no(_("Kun en kontorchef eller systemadministratoren kan give rollen som kontorchef."))
    return verdict


def may_give_role(user: Any, other: User, party: Party, role: str) -> Verdict:
    """Tell whether the user may give the role to somebody with an account: only to those whom he looks after."""
    if not is_administrator(user) and not _shares_managed_party(user, other):
        return no(_("Du kan kun give roller til brugere i dine egne organisationer."))
    if not other.is_active:
        return no(_("Brugeren er lukket. En systemadministrator skal åbne brugeren først."))
    return may_invite(user, party, role, other.email)


def may_revoke_invitation(user: Any, invitation: Invitation) -> Verdict:
    """Tell whether the user may take the invitation back."""
    return may_manage_party(user, invitation.party)


def may_end_membership(user: Any, membership: Membership) -> Verdict:
    """Tell whether the user may end the role. Nobody ends his own, so that nobody locks himself out."""
    if membership.user_id == user.pk:
        return no(_("Du kan ikke stoppe din egen rolle. Bed en kollega eller systemadministratoren om det."))
    return may_manage_party(user, membership.party)


def may_change_role(user: Any, membership: Membership, role: str = "") -> Verdict:
    """Tell whether the user may let the role be followed by another (`role`, when it is chosen) in the same party."""
    if membership.substitute_for_id:
        return no(_("En vikar har rollen for en anden. Stop vikariatet, og giv en rolle i stedet."))
    verdict = may_end_membership(user, membership)
    return may_give_role(user, membership.user, membership.party, role) if verdict and role else verdict


def may_appoint_substitute(user: Any, membership: Membership, other: User | None = None) -> Verdict:
    """Tell whether the user may let somebody (`other`, when he is chosen) hold the role while its holder is away."""
    if membership.substitute_for_id:
        return no(_("En vikar kan ikke selv få en vikar. Vælg en vikar for den, der har rollen."))
    verdict = may_manage_party(user, membership.party)
    if not verdict or other is None:
        return verdict
    if other.pk == membership.user_id:
        return no(_("Ingen kan være vikar for sig selv. Vælg en anden."))
    return may_give_role(user, other, membership.party, membership.role)


def may_hand_over(user: Any, person: User, party: Party) -> Verdict:
    """Tell whether the user may hand a person's work in the party over to a colleague; his own he may, too."""
    return may_manage_party(user, party)


def may_resend_invitation(user: Any, invitation: Invitation) -> Verdict:
    """Tell whether the user may send the invitation again, in his own name."""
    return may_invite(user, invitation.party, invitation.role, invitation.email)


def may_close_user(user: Any, other: User) -> Verdict:
    """Tell whether the user may close the account: he looks after every organisation that the person works for."""
    if other.pk == user.pk:
        return no(_("Du kan ikke lukke din egen bruger. Bed en kollega eller systemadministratoren om det."))
    if is_administrator(user):
        return YES
    parties = set(open_memberships(other).values_list("party_id", flat=True))
    if other.is_staff or not parties or not parties <= managed_party_ids(user):
        return no(_("Brugeren har også roller i andre organisationer. Stop rollen hos jer i stedet."))
    return YES


def may_reopen_user(user: Any, other: User) -> Verdict:
    """Tell whether the user may open a closed account again: only an administrator may."""
    return (
        YES if is_administrator(user) else no(_("Kun systemadministratoren kan åbne en lukket bruger igen."))
    )


def may_remove_second_factor(user: Any, other: User) -> Verdict:
    """Tell whether the user may throw another's second factor away: only an administrator may, and never his own."""
    if not is_administrator(user):
        return no(_("Kun systemadministratoren kan slå engangskoden fra for en anden."))
    if other.pk == user.pk:
        return no(_("Du slår din egen engangskode fra under din konto."))
    return YES


def _shares_managed_party(user: Any, other: User) -> bool:
    return other.memberships.filter(party__in=managed_parties(user)).exists()
