"""What is told to whom: mails with a title, a number and a link, written in the outbox with the change."""

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from agreements.life.models import Appointment
from agreements.life.queries.signing import (
    present_copy,
    signatures_on,
    unsigned_appointments,
    waiting_in_vain,
)
from agreements.rights import Group, rights_to
from agreements.rules import SIGNATORY, may_appoint
from agreements.terms.enums import Side, State
from agreements.terms.models import Access, Edition, Participation
from agreements.workflow import table_for
from partnerships.actions.post_mail import post_mail
from partnerships.danish import clock
from partnerships.enums import Role
from partnerships.models import Membership, User
from partnerships.models.base import holds_on
from partnerships.queries.prepared import Prepared

# Who is told that another party has a new contact person.
_LOOKING_AFTER = (Role.MUNICIPAL_COORDINATOR, Role.MINISTRY_CASEWORKER, Role.NGO_PARTNER)


def people_on(edition: Edition, side: str, roles: Iterable[str]) -> list[User]:
    """Give the active users who hold one of the roles on a side of the agreement today ("any" = either side)."""
    sides = [Side.OWNER, Side.APPROVER] if side == "any" else [side]
    return _people(
        agreement=edition.agreement_id,
        sides=list(map(str, sides)),
        roles=list(map(str, roles)),
        today=clock.today(),
    )


def _people_on(agreement: int, sides: list[str], roles: list[str], today: date) -> QuerySet[User]:
    access = Access.objects.filter(holds_on(today), agreement_id=agreement, side__in=sides)
    parties = access.values("party_id")
    rows = Membership.objects.filter(
        holds_on(today),
        Q(party_id__in=parties) | Q(party__units__in=parties),
        role__in=roles,
        user__is_active=True,
    )
    return User.objects.filter(pk__in=rows.values("user_id")).order_by("pk")


_people: Prepared[User] = Prepared(_people_on)


@override(settings.LANGUAGE_CODE)  # the receiver's language, not that of whoever acts
def tell_whose_turn(edition: Edition, state: str) -> None:
    """Tell those who have the turn in the state the edition comes to."""
    step = table_for(edition.kind).turn_step(state)
    if step is None:
        return
    if step.side == SIGNATORY:
        return
    _post(
        edition,
        people_on(edition, step.side, step.roles),
        _("%(reference)s: %(state)s, det er din tur")
        % {"reference": edition.agreement.reference, "state": State(state).label},
        reverse("agreement", args=[edition.agreement.reference]),
    )


@override(settings.LANGUAGE_CODE)
def tell_owner(edition: Edition, state: str) -> None:
    """Tell the side that wrote the agreement where it has come to."""
    _tell_state(edition, people_on(edition, Side.OWNER, table_for(edition.kind).step("submit").roles), state)


@override(settings.LANGUAGE_CODE)
def tell_answer(edition: Edition, party: Participation) -> None:
    """Tell the side that wrote the agreement that one of the parties has approved it, while others are waited for."""
    _post(
        edition,
        people_on(edition, Side.OWNER, table_for(edition.kind).step("submit").roles),
        _("%(reference)s: %(party)s har godkendt teksten")
        % {"reference": edition.agreement.reference, "party": party.name},
        reverse("agreement", args=[edition.agreement.reference]),
    )


@override(settings.LANGUAGE_CODE)
def tell_deciders(edition: Edition, state: str) -> None:
    """Tell those who read and decide for the other side where the agreement has come to."""
    deciders = table_for(edition.kind).step("return_for_changes")
    _tell_state(edition, people_on(edition, deciders.side, deciders.roles), state)


@override(settings.LANGUAGE_CODE)
def tell_signatories(edition: Edition, appointments: Iterable[Appointment] | None = None) -> None:
    """Ask those who have not signed to sign; `appointments` narrows it to some."""
    rows = unsigned_appointments(edition) if appointments is None else appointments
    _post(
        edition,
        [appointment.user for appointment in rows],
        _("%(reference)s venter på din underskrift") % {"reference": edition.agreement.reference},
        reverse("agreement_sign", args=[edition.agreement.reference]),
    )


@override(settings.LANGUAGE_CODE)
def tell_signed_in_vain(edition: Edition) -> None:
    """Tell those who signed the present copy that their signature binds nobody any more; called while it is present."""
    copy = present_copy(edition)
    _post(
        edition,
        [signature.user for signature in signatures_on(copy)] if copy else [],
        _("%(reference)s er kaldt tilbage, og din underskrift er faldet bort")
        % {"reference": edition.agreement.reference},
        reverse("agreement", args=[edition.agreement.reference]),
    )


@override(settings.LANGUAGE_CODE)
def tell_new_contact(edition: Edition, party_ids: Iterable[int]) -> None:
    """Tell those who look after the agreement for the other parties that the contact person of these is another now."""
    others = Access.objects.open_today().filter(agreement_id=edition.agreement_id)
    others = others.exclude(party_id__in=party_ids).exclude(side=Side.READER)
    rows = Membership.objects.open_today().filter(
        party_id__in=others.values("party_id"), role__in=_LOOKING_AFTER, user__is_active=True
    )
    _post(
        edition,
        User.objects.filter(pk__in=rows.values("user_id")).order_by("pk"),
        _("%(reference)s: ny kontaktperson") % {"reference": edition.agreement.reference},
        reverse("agreement", args=[edition.agreement.reference]),
    )


@override(settings.LANGUAGE_CODE)
def tell_signatory_left(person: User) -> None:
    """Tell those who can name another, and the side that wrote, which agreements now wait in vain for this person."""
    lists: dict[User, list[Appointment]] = {}
    for appointment in waiting_in_vain(person):
        for user in _who_look_after(appointment):
            lists.setdefault(user, []).append(appointment)
    for user, appointments in lists.items():
        subject = ngettext(
            "%(count)d aftale mangler en underskriver",
            "%(count)d aftaler mangler en underskriver",
            len(appointments),
        ) % {"count": len(appointments)}
        lines = [_("Den, der skulle underskrive, er stoppet. Udpeg en anden på aftalens side.")]
        lines += [_waiting_line(appointment) for appointment in appointments]
        post_mail(to=user.email, subject=subject, body="\n\n".join(lines))


def _who_look_after(appointment: Appointment) -> list[User]:
    edition, party_id = appointment.participation.edition, appointment.participation.party_id
    writers = people_on(edition, Side.OWNER, table_for(edition.kind).step("submit").roles)
    namers = [
        user
        for right in rights_to(Group.SIGNATORIES)
        for user in people_on(edition, right.side, right.roles)
        if may_appoint(user, edition, party_id)
    ]
    return list(dict.fromkeys([*writers, *namers]))


def _waiting_line(appointment: Appointment) -> str:
    agreement = appointment.participation.edition.agreement
    link = f"{settings.SITE_URL}{reverse('agreement', args=[agreement.reference])}"
    return f"{agreement.reference}: {appointment.participation.name}\n{link}"


def _tell_state(edition: Edition, people: Iterable[User], state: str) -> None:
    _post(
        edition,
        people,
        _("%(reference)s er nu: %(state)s")
        % {"reference": edition.agreement.reference, "state": State(state).label},
        reverse("agreement", args=[edition.agreement.reference]),
    )


def _post(edition: Edition, people: Iterable[User], subject: str, path: str) -> None:
    body = f"{edition.title}\n{edition.agreement.reference}"
    for user in people:
        post_mail(to=user.email, subject=subject, body=body, path=path)
