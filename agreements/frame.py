"""The frame of an agreement's pages: where it stands, whose turn it is, what comes next, what is to be mended.

One question per page view answers it all, so that every page of an agreement says the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements import annexes
from agreements.life.document.readable import Readable, readable
from agreements.life.models import Appointment, Remark, SealedDocument, Signature, SigningCopy
from agreements.life.queries.answers import Answer, answers_of, unanswered
from agreements.life.queries.reservations import awaited_reservations
from agreements.life.queries.sendings import remarks_for
from agreements.life.queries.signing import (
    open_appointments,
    parties_without_signatory,
    present_copy,
    sealed_document,
    signatures_on,
)
from agreements.life.queries.start import first_day
from agreements.rights import Group
from agreements.rules import (
    SIGNATORY,
    keep_standing,
    may_sign_among,
    may_take,
    may_write,
    sees_live_text,
    standing,
)
from agreements.terms.document.facts import Facts
from agreements.terms.enums import Side, State
from agreements.terms.models import Agreement, Edition, PoliticalDecision
from agreements.terms.queries.sight import newest_seen
from agreements.workflow import table_for
from partnerships.danish import clock
from partnerships.danish.periods import format_date_long
from partnerships.problem import Problem, errors
from partnerships.verdict import Verdict
from partnerships.workflow import Step

STATE_KINDS = {
    State.DRAFT: "info",
    State.SUBMITTED: "info",
    State.RETURNED: "warning",
    State.RECOMMENDED: "info",
    State.APPROVED: "success",
    State.FOR_SIGNATURE: "warning",
    State.SIGNED: "success",
    State.IN_FORCE: "success",
    State.WITHDRAWN: "warning",
    State.REJECTED: "error",
}
TABS = (
    ("overview", "agreement"),
    ("content", "agreement_content"),
    ("economy", "agreement_economy"),
    ("case", "agreement_case"),
)


@dataclass(frozen=True)
class OfferedStep:
    """A step of the procedure as it is offered to one user."""

    step: Step
    verdict: Verdict
    url: str
    is_main: bool
    label: str


@dataclass(frozen=True)
class Tab:
    """One tab of the agreement's pages."""

    key: str
    label: str
    url: str
    is_current: bool


@dataclass(frozen=True)
class Elsewhere:
    """What waits in higher storeys, as the band says it: to whom first, and the way to what is the user's own."""

    heading: str
    text: str
    url: str = ""
    action: str = ""


@dataclass(frozen=True)
class Frame:
    """All that an agreement's page needs besides its own content."""

    agreement: Agreement
    edition: Edition
    tab: str
    tabs: tuple[Tab, ...]
    text: Readable
    is_live: bool
    state_label: str
    state_kind: str
    turn: str
    is_my_turn: bool
    steps: tuple[OfferedStep, ...]
    remarks: tuple[Remark, ...]
    may: dict[str, Verdict]
    copy: SigningCopy | None
    signatures: tuple[Signature, ...]
    sealed: SealedDocument | None
    appointments: Iterable[Appointment]  # asked for when a page shows them
    waiting: tuple[Appointment, ...]  # who has not signed, while the agreement is for signature
    answers: tuple[Answer, ...]  # where each party approves for itself: who has, of what was sent last
    higher: Iterable[annexes.Waiting] = ()  # what waits in higher storeys; asked for when a page shows it

    @property
    def facts(self) -> Facts:
        """The facts that are read here."""
        return self.text.facts

    @property
    def facts_hash(self) -> str:
        """The hash of the facts that are shown; a decision names it. What was put before the signatories keeps its own."""
        return self.text.facts_hash

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is to be mended; of a text that is being written only its own side is told."""
        return self.text.problems

    @property
    def main_step(self) -> OfferedStep | None:
        """The step forward that is this user's to take, or None."""
        return next((offered for offered in self.steps if offered.is_main), None)

    @property
    def error_count(self) -> int:
        """How many problems stop the next step."""
        return len(errors(list(self.problems)))

    @property
    def tab_links(self) -> list[tuple[str, str, bool]]:
        """The tabs as the tab component takes them."""
        return [(tab.label, tab.url, tab.is_current) for tab in self.tabs]

    @property
    def crumbs(self) -> list[tuple[str, str]]:
        """The way back, as the breadcrumb component takes it."""
        return [
            (_("Forside"), reverse("home")),
            (_("Aftaler"), reverse("agreements")),
            (self.facts.title, ""),
        ]

    @property
    def open_remarks(self) -> list[Remark]:
        """The remarks that wait for an answer."""
        return [remark for remark in self.remarks if remark.settled_at is None]

    @property
    def vacancies(self) -> list[Appointment]:
        """The appointments that are waited for in vain: the person works for the party no more."""
        return [row for row in self.waiting if row.has_left]

    @cached_property
    def unnamed(self) -> list[str]:
        """The parties that lack a signatory, when it is the user's turn to send the agreement to signature."""
        if self.main_step is None or self.main_step.step.verb != "send_to_signature":
            return []
        return parties_without_signatory(self.edition, self.appointments)

    @property
    def elsewhere(self) -> Elsewhere | None:
        """What waits in higher storeys, told when the text itself waits for nobody, and always of the user's own."""
        waiting = list(self.higher)
        mine = [each for each in waiting if each.is_mine]
        waits_itself = table_for(self.edition.kind).turn_step(self.edition.state) is not None
        if not waiting or (waits_itself and not mine):
            return None
        if mine:
            return _to_the_user(mine, waiting)
        heading = ngettext("Én ting venter på andre", "%(number)s ting venter på andre", len(waiting))
        text = _("%(sentences)s Lige nu skal du ikke gøre noget her.") % {"sentences": _sentences(waiting)}
        return Elsewhere(heading % {"number": len(waiting)}, text)

    @property
    def band_leads(self) -> bool:
        """Whether the band's button is the page's filled one also when it leads to the text: nothing is edited here."""
        return self.tab in {"overview", "case"}


def visible_edition(user: Any, reference: str) -> Edition:
    """Give the newest edition of an agreement the user has sight of; raises Http404 otherwise."""
    if "\0" in reference:  # PostgreSQL takes no such text, not even to look for it
        raise Http404
    seen = newest_seen(reference, user)
    if seen is None:
        raise Http404
    edition, sides = seen
    keep_standing(user, edition.agreement, sides)
    return edition


def frame(user: Any, reference: str, tab: str) -> Frame:
    """Give the frame of the agreement's newest edition for this user; raises Http404 when he has no sight of it."""
    return frame_of(user, visible_edition(user, reference), tab)


def frame_of(user: Any, edition: Edition, tab: str) -> Frame:
    """Give the frame of an edition that `visible_edition` has just given; raises Http404 as `readable` does."""
    copy = present_copy(edition)
    is_live = sees_live_text(user, edition)
    text = readable(edition, copy, is_live=is_live)
    is_reviewer = Side.APPROVER in standing(user, edition.agreement).sides
    signatures = tuple(signatures_on(copy)) if copy else ()
    appointments = SimpleLazyObject(lambda: open_appointments(edition))
    waiting = _waiting(edition, appointments, signatures)
    steps = offered_steps(user, edition, waiting)
    answers = _answers(edition)
    return Frame(
        agreement=edition.agreement,
        edition=edition,
        tab=tab,
        tabs=_tabs(edition.agreement.reference, tab),
        text=text,
        is_live=is_live,
        state_label=str(State(edition.state).label),
        state_kind=STATE_KINDS[State(edition.state)],
        turn=_turn(edition, answers),
        is_my_turn=any(offered.is_main for offered in steps),
        steps=steps,
        remarks=tuple(remarks_for(edition, is_reviewer=is_reviewer)),
        may={group.value: may_write(user, edition, group) for group in Group},
        copy=copy,
        signatures=signatures,
        sealed=sealed_document(edition) if edition.signed_on else None,
        appointments=appointments,
        waiting=waiting,
        answers=answers,
        higher=SimpleLazyObject(lambda: annexes.turns(user, edition.agreement)) if edition.frozen_at else (),
    )


def _to_the_user(mine: list[annexes.Waiting], waiting: list[annexes.Waiting]) -> Elsewhere:
    first, others = mine[0], [each for each in waiting if each is not mine[0]]
    text = first.text
    if others:
        text = _("%(text)s Desuden venter: %(others)s") % {"text": text, "others": _sentences(others)}
    return Elsewhere(_("Din tur: %(what)s") % {"what": first.title}, text, first.url, first.action)


def _sentences(waiting: list[annexes.Waiting]) -> str:
    return " ".join(f"{each.title}: {each.text}" for each in waiting)


def _waiting(
    edition: Edition, appointments: Iterable[Appointment], signatures: tuple[Signature, ...]
) -> tuple[Appointment, ...]:
    if edition.state != State.FOR_SIGNATURE:
        return ()
    signed = {signature.participation_id for signature in signatures}
    return tuple(row for row in appointments if row.participation_id not in signed)


def _answers(edition: Edition) -> tuple[Answer, ...]:
    step = table_for(edition.kind).step("approve")
    is_asked = step.each_party and edition.state in (*step.sources, step.target)
    return tuple(answers_of(edition)) if is_asked else ()


def offered_steps(user: Any, edition: Edition, waiting: tuple[Appointment, ...]) -> tuple[OfferedStep, ...]:
    """Give the steps that lead on from here and are the user's to take; the one with the turn is the main one.

    `waiting` are the appointments that wait for a signature: they answer for every step of a signatory's at once.
    """
    table = table_for(edition.kind)
    main = table.turn_step(edition.state)
    awaited = _awaited(edition, main)
    offered = []
    for step in table.steps_from(edition.state):
        is_signatorys = step.side == SIGNATORY
        verdict = may_sign_among(user, waiting) if is_signatorys else may_take(user, edition, step)
        if verdict and _is_ripe(edition, step, awaited):
            url, label = _step_url(edition, step), step_label(edition, step)
            offered.append(OfferedStep(step, verdict, url, is_main=step is main, label=label))
    return tuple(offered)


def _awaited(edition: Edition, main: Step | None) -> list[PoliticalDecision]:
    """Give the reservations that are not lifted; asked for only where the table waits for nothing else."""
    is_last = main is None or main.verb == "enter_into_force"
    return awaited_reservations(edition) if edition.frozen_at and is_last else []


def _is_ripe(edition: Edition, step: Step, awaited: list[PoliticalDecision]) -> bool:
    """Tell whether the step has come of age: nothing enters into force before its first day or under a reservation."""
    if step.verb == "lift_reservation":
        return bool(awaited)
    if step.verb != "enter_into_force":
        return True
    start = first_day(edition)
    return start is not None and start <= clock.today() and not awaited


def step_label(edition: Edition, step: Step) -> str:
    """Give the word on the step's button; what was sent before is sent again."""
    if step.verb == "submit" and edition.state in {State.RETURNED, State.WITHDRAWN}:
        return _("Send igen")
    return str(step.label)


def _step_url(edition: Edition, step: Step) -> str:
    reference = edition.agreement.reference
    if step.verb == "sign":
        return reverse("agreement_sign", args=[reference])
    return reverse("agreement_step", args=[reference, step.verb])


def _tabs(reference: str, current: str) -> tuple[Tab, ...]:
    labels = {"overview": _("Overblik"), "content": _("Indhold"), "economy": _("Økonomi"), "case": _("Sagen")}
    return tuple(Tab(key, labels[key], reverse(name, args=[reference]), key == current) for key, name in TABS)


def _turn(edition: Edition, answers: tuple[Answer, ...]) -> str:
    step = table_for(edition.kind).turn_step(edition.state)
    waited_for = unanswered(answers)
    if step and step.each_party and waited_for:
        names = _(" og ").join(row.name for row in waited_for)
        return _("Venter på godkendelse fra %(parties)s") % {"parties": names}
    awaited = _awaited(edition, step)
    if awaited:
        return _("Venter på en beslutning: %(body)s") % {"body": ", ".join(row.body for row in awaited)}
    if step and not _is_ripe(edition, step, awaited):
        start = first_day(edition)
        return _("Aftalen begynder %(day)s") % {"day": format_date_long(start)} if start else str(step.turn)
    return str(step.turn) if step else _("Ingen venter på noget")
