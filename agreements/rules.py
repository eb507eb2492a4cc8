"""Who may: short functions, each answers with a Verdict. Sight comes first: what is not visible is 404, not a refusal."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from agreements.life.models import Appointment
from agreements.life.queries.answers import answers_of, unanswered
from agreements.life.queries.signing import open_appointments, present_copy, unsigned_appointments
from agreements.rights import Group, rights_to
from agreements.terms.enums import OPEN_STATES, UNSIGNED, Side, State
from agreements.terms.models import Access, Agreement, Edition, Participation, Programme
from agreements.terms.queries.starters import owner_party_ids
from partnerships.danish import clock
from partnerships.enums import MINISTRY_ROLES
from partnerships.models.base import holds_on
from partnerships.queries.memberships import party_ids_of, roles_of
from partnerships.queries.prepared import Prepared
from partnerships.queries.reach import is_administrator
from partnerships.verdict import YES, Verdict, no
from partnerships.workflow import Step

SIGNATORY = "signatory"


@dataclass(frozen=True)
class Standing:
    """What a user is to one agreement: the sides he stands on with the roles held there."""

    sides: dict[str, frozenset[str]]
    party_ids: frozenset[int]

    def has(self, side: str, roles: frozenset[str]) -> bool:
        """Tell whether the user stands on the side in one of the roles."""
        return bool(self.sides.get(side, frozenset()) & roles)


def standing(user: Any, agreement: Agreement) -> Standing:
    """Give the user's standing; one query besides those of `roles_of`, kept on the user for the request."""
    kept = _standings(user)
    if agreement.pk not in kept:
        keep_standing(
            user,
            agreement,
            _sides(agreement=agreement.pk, parties=party_ids_of(user), today=clock.today()),
        )
    return kept[agreement.pk]


def _sides_in(agreement: int, parties: list[int], today: date) -> QuerySet[Access, tuple[int, str]]:
    rows = Access.objects.filter(holds_on(today), agreement=agreement, party_id__in=parties)
    return rows.values_list("party_id", "side")


_sides: Prepared[tuple[int, str]] = Prepared(_sides_in)


def keep_standing(user: Any, agreement: Agreement, seen: Iterable[tuple[int, str]]) -> None:
    """Keep the user's standing for the request; `seen` are his organisations with access today, and as what."""
    _standings(user)[agreement.pk] = standing_by(user, seen)


def standing_by(user: Any, seen: Iterable[tuple[int, str]]) -> Standing:
    """Give the user's standing where his organisations with access today are these, and as what."""
    roles = roles_of(user)
    sides: dict[str, set[str]] = {}
    parties: set[int] = set()
    for party_id, side in seen:
        sides.setdefault(side, set()).update(roles[party_id])
        parties.add(party_id)
    held = {side: frozenset(roles_there) for side, roles_there in sides.items()}
    return Standing(held, frozenset(parties))


def _standings(user: Any) -> dict[int, Standing]:
    kept: dict[int, Standing] = user.__dict__.setdefault("_standings", {})
    return kept


def may_write(user: Any, edition: Edition, group: Group) -> Verdict:
    """May the user write this group of fields now (agreements.rights)?"""
    own = standing(user, edition.agreement)
    held = [right for right in rights_to(group) if own.has(right.side, right.roles)]
    if not held:
        return no(_("Din rolle giver ikke ret til at rette her. Spørg den, der har pennen."))
    if not any(edition.state in right.states for right in held):
        return no(_locked_sentence(edition))
    return YES


def holds_pen(user: Any, edition: Edition, group: Group) -> bool:
    """Tell whether the user's role writes this group at all, be it in another state than the present."""
    own = standing(user, edition.agreement)
    return any(own.has(right.side, right.roles) for right in rights_to(group))


def may_edit_terms(user: Any, edition: Edition) -> Verdict:
    """May the user edit the text and parties of the edition now?"""
    return may_write(user, edition, Group.TEXT)


def _locked_sentence(edition: Edition) -> str:
    if edition.state == State.FOR_SIGNATURE:
        return _(
            "Aftalen er låst, fordi den er sendt til underskrift. Kald den tilbage, hvis den skal rettes."
        )
    if edition.frozen_at:
        if edition.kind in UNSIGNED:
            return _("Teksten er godkendt og lukket og kan ikke rettes. En ændring kræver en ny.")
        return _("Aftalen er underskrevet og kan ikke rettes. En ændring kræver et tillæg.")
    if edition.state == State.REJECTED:
        return _("Aftalen er afvist og kan ikke rettes. Begynd en ny aftale.")
    if edition.state in OPEN_STATES:
        return _("Aftalen bliver skrevet lige nu. Det kan gøres, når den er sendt.")
    return _("Aftalen er sendt og kan ikke rettes lige nu. Den, der sendte den, kan trække den tilbage.")


def sees_live_text(user: Any, edition: Edition) -> bool:
    """Tell whether the user sees the text as it is being written; the other side reads what was sent."""
    return edition.state in OPEN_STATES and Side.OWNER in standing(user, edition.agreement).sides


def may_take(user: Any, edition: Edition, step: Step) -> Verdict:
    """May the user take this step of the procedure? Sides and roles are the table's; two people are demanded here."""
    if step.side == SIGNATORY:
        return may_sign(user, edition)
    own = standing(user, edition.agreement)
    sides = [Side.OWNER, Side.APPROVER] if step.side == "any" else [Side(step.side)]
    if not any(own.has(side, step.roles) for side in sides):
        return no(_("Det er ikke dig, der kan gøre det her. Siden viser, hvem der har turen."))
    if step.as_written_only and not edition.is_as_written:
        return no(_("Det gælder kun en aftale, der er registreret, som den blev skrevet før systemet."))
    if step.verb in {"recommend", "approve", "reject"}:
        verdict = four_eyes(user, edition, step)
        return may_answer(user, edition, step) if verdict and step.each_party else verdict
    return YES


def may_answer(user: Any, edition: Edition, step: Step) -> Verdict:
    """May the user take a step that each party takes for itself: is a party of his asked, and waited for still?"""
    answers = answers_of(edition)
    if answering_party(user, unanswered(answers), step):
        return YES
    if answering_party(user, [answer.participation for answer in answers], step):
        return no(_("Din organisation har allerede godkendt teksten."))
    return no(_("Din organisation er ikke part i aftalen og skal ikke godkende den."))


def answering_party(user: Any, waiting: Iterable[Participation], step: Step) -> Participation | None:
    """Give the first of the parties that the user answers for in one of the step's roles, or None."""
    roles = roles_of(user)
    return next((row for row in waiting if roles.get(row.party_id, set()) & step.roles), None)


def four_eyes(user: Any, edition: Edition, step: Step) -> Verdict:
    """The submitter never approves; who recommends does not approve (rules.md 8)."""
    sending = edition.sendings.order_by("-number").first()
    if sending is None:
        return no(_("Aftalen er ikke sendt endnu."))
    if user.pk in {sending.sent_by_id, edition.agreement.created_by_id}:
        return no(_("Du har selv oprettet eller sendt aftalen. En anden skal afgøre den."))
    if step.verb == "approve" and sending.decisions.filter(kind="recommendation", by=user).exists():
        return no(_("Du har selv indstillet aftalen. En anden skal godkende den."))
    return YES


def may_sign(user: Any, edition: Edition) -> Verdict:
    """Is the user appointed to sign for a party that has not signed yet, with authority that holds today (S-02)?"""
    verdict = may_sign_among(user, unsigned_appointments(edition))
    if not verdict and _has_signed(user, edition):
        return no(_("Du har allerede underskrevet aftalen."))
    return verdict


def may_sign_among(user: Any, waiting: Iterable[Appointment]) -> Verdict:
    """As `may_sign`, of an edition whose appointments that wait for a signature are known; no query."""
    appointment = own_among(user, waiting)
    if appointment is None:
        return no(_("Du er ikke udpeget til at underskrive denne aftale."))
    today = clock.today()
    if appointment.valid_from > today or (appointment.valid_until and appointment.valid_until < today):
        return no(_("Din fuldmagt gælder ikke i dag. Bed om en ny, før du underskriver."))
    return YES


def may_open_signing(user: Any, edition: Edition) -> Verdict:
    """May the user open the signing page: is he appointed and asked to sign, or has he signed the present copy?"""
    if _has_signed(user, edition):
        return YES
    if open_appointment(user, edition) is not None:
        return YES
    if any(appointment.user_id == user.pk for appointment in open_appointments(edition)):
        return no(_("Aftalen er ikke til underskrift lige nu. Du får en mail, når den er."))
    return no(_("Siden er for den, der er udpeget til at underskrive aftalen."))


def _has_signed(user: Any, edition: Edition) -> bool:
    copy = present_copy(edition)
    return copy is not None and copy.signatures.filter(user=user).exists()


def may_appoint(user: Any, edition: Edition, party_id: int) -> Verdict:
    """May the user name who signs for the party now? Only for a party he works for himself (rules.md 3.4)."""
    if edition.kind in UNSIGNED:
        return no(_("Dokumentet bliver ikke underskrevet. Det bliver lukket, når det er godkendt."))
    verdict = may_write(user, edition, Group.SIGNATORIES)
    if not verdict:
        return verdict
    if party_id not in standing(user, edition.agreement).party_ids:
        return no(_("Du kan kun udpege den, der underskriver for din egen organisation."))
    return YES


def open_appointment(user: Any, edition: Edition) -> Any:
    """Give the user's appointment for a party he still works for and that has not signed the present copy, or None."""
    return own_among(user, unsigned_appointments(edition))


def own_among(user: Any, waiting: Iterable[Appointment]) -> Any:
    """Give the first of the appointments that is the user's, for a party he still works for, or None."""
    own = (a for a in waiting if a.user_id == user.pk)
    return next((a for a in own if a.participation.party_id in roles_of(user)), None)


def may_start(user: Any) -> Verdict:
    """May the user start a new agreement: is he a drafter in some municipality or unit?"""
    if owner_party_ids(user):
        return YES
    return no(_("Kun koordinatorer og ledere i en kommune kan begynde en ny aftale."))


def may_start_for(user: Any, owner_id: int) -> Verdict:
    """May the user start an agreement for this organisation: is he a drafter there?"""
    if owner_id in owner_party_ids(user):
        return YES
    return no(_("Du kan kun begynde en aftale for en organisation, hvor du er koordinator eller leder."))


def may_copy(user: Any, edition: Edition) -> Verdict:
    """May the user begin another agreement from this one: does he draft for the organisation that wrote it?"""
    if edition.agreement.owner_id in owner_party_ids(user):
        return YES
    return no(_("Kun den organisation, der har skrevet aftalen, kan bruge den som udgangspunkt."))


def may_roll_out(user: Any, programme: Programme) -> Verdict:
    """May the user lay drafts before others under the programme: is he of the authority that runs it (rules.md 6.1)?"""
    return may_roll_out_for(user, programme.authority_id)


def may_roll_out_for(user: Any, authority_id: int) -> Verdict:
    """May the user lay drafts out for this authority?"""
    if roles_of(user).get(authority_id, set()) & MINISTRY_ROLES:
        return YES
    return no(_("Kun myndigheden bag programmet kan lægge kladder ud under det."))


def may_keep_house(user: Any, *subjects: Any) -> Verdict:
    """May the user look after programmes, templates and who has access? The support desk may (safety.md 3.0)."""
    if is_administrator(user):
        return YES
    return no(_("Kun systemadministratoren kan rette her."))


def may_read_templates(user: Any) -> Verdict:
    """May the user read the templates: does he keep them, review agreements or draft them?"""
    reviews = any(held & MINISTRY_ROLES for held in roles_of(user).values())
    if reviews or owner_party_ids(user) or is_administrator(user):
        return YES
    return no(_("Skabelonerne er for dem, der skriver og behandler aftaler."))
