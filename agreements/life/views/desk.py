"""The rows of the front page: one sentence on what is missing, one button named after the act."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.annexes import Waiting
from agreements.frame import STATE_KINDS
from agreements.life.queries.deadlines import Due
from agreements.terms.enums import State
from agreements.workflow import table_for
from partnerships.danish import clock

# columns of an agreement that waits: see `turn_row`
COLUMNS = ("reference", "title", "party_names", "kind", "current_state", "remarks")
# A signature first, for everybody waits for it; then what was sent back; a draft can wait longest.
_URGENCY = (
    State.FOR_SIGNATURE,
    State.SIGNED,
    State.RETURNED,
    State.APPROVED,
    State.RECOMMENDED,
    State.SUBMITTED,
    State.WITHDRAWN,
    State.DRAFT,
)


@dataclass(frozen=True)
class DeskRow:
    """One thing that waits."""

    title: str
    url: str
    text: str
    action_text: str
    action_url: str
    word: str
    kind: str
    turn: str = ""
    counterpart: str = ""
    deadline: date | None = None


def turn_rows(waiting: list[tuple], own: frozenset[int]) -> list[DeskRow]:
    """Give a row for each agreement that waits for the user, the most urgent first."""
    ordered = sorted(waiting, key=lambda row: _URGENCY.index(State(row[4])))
    return [_turn_row(row, own) for row in ordered]


def desk_of(turns: list[DeskRow], dues: list[Due], others: list[Waiting]) -> list[DeskRow]:
    """Put what waits in order: signatures, deadlines late or within a week, the other turns, the other deadlines.

    `others` are what higher storeys tell of, turns and days alike.
    """
    rows = turns + [_due_row(due) for due in dues] + [_other_row(waiting) for waiting in others]
    return sorted(rows, key=_rank)


def _rank(row: DeskRow) -> int:
    if row.deadline is not None:
        return 1 if row.deadline <= clock.today() + timedelta(days=7) else 3
    return 0 if row.word == str(State.FOR_SIGNATURE.label) else 2


def _turn_row(row: tuple, own: frozenset[int]) -> DeskRow:
    reference, title, names, kind, state, remarks = row
    others = _(" og ").join(name for party_id, name in names if party_id not in own)
    step = table_for(kind).turn_step(state)
    text, action, page = _words(step.verb, state, remarks, str(step.label))
    address = reverse(page, args=[reference, step.verb] if page == "agreement_step" else [reference])
    return DeskRow(
        title=title,
        url=reverse("agreement_sign" if state == State.FOR_SIGNATURE else "agreement", args=[reference]),
        text=text,
        action_text=action,
        action_url=address,
        word=str(State(state).label),
        kind=STATE_KINDS[State(state)],
        turn=_("Din tur"),
        counterpart=_("Modpart: %(name)s") % {"name": others} if others else "",
    )


def _words(verb: str, state: str, remarks: int, label: str) -> tuple[str, str, str]:
    """Give (what is missing, the button, the page it leads to) of a step whose turn is the user's."""
    if state == State.RETURNED:
        return _returned(remarks), _("Ret og send igen"), "agreement_content"
    if state == State.WITHDRAWN:
        sentence = _("I har trukket aftalen tilbage. Ret den, og send den igen.")
        return sentence, _("Ret og send igen"), "agreement_content"
    return {
        "submit": (
            _("Kladden er ikke sendt endnu. Skriv den færdig."),
            _("Skriv videre"),
            "agreement_content",
        ),
        "recommend": (
            _("Kommunen har sendt aftalen. Læs den, og indstil den eller returnér den."),
            _("Læs aftalen"),
            "agreement_content",
        ),
        "approve": (_to_approve(state), _("Læs og afgør"), "agreement_content"),
        "send_to_signature": (_("Aftalen er godkendt. Send den til underskrift."), label, "agreement_step"),
        "sign": (
            _("Aftalen venter på din underskrift."),
            _("Læs og underskriv"),
            "agreement_sign",
        ),
        "enter_into_force": (_to_begin(state), label, "agreement_step"),
    }[verb]


def _to_approve(state: str) -> str:
    if state == State.RECOMMENDED:
        return _("Sagsbehandleren har indstillet aftalen. Læs den, og afgør den.")
    return _("Aftalen er sendt til godkendelse. Læs den, og godkend den eller returnér den.")


def _to_begin(state: str) -> str:
    if state == State.SIGNED:
        return _("Alle har underskrevet, og aftalens første dag er nået. Sæt den i kraft.")
    return _("Aftalen er godkendt, og dens første dag er nået. Sæt den i kraft.")


def _returned(remarks: int) -> str:
    if not remarks:
        return _("Aftalen er sendt tilbage. Ret den, og send den igen.")
    return ngettext(
        "Aftalen er sendt tilbage med én bemærkning. Ret den, og send aftalen igen.",
        "Aftalen er sendt tilbage med %(number)s bemærkninger. Ret dem, og send aftalen igen.",
        remarks,
    ) % {"number": remarks}


def _due_row(due: Due) -> DeskRow:
    address = reverse("agreement", args=[due.reference])
    return DeskRow(
        title=due.title,
        url=address,
        text=_due_text(due),
        action_text=_("Se aftalen"),
        action_url=address,
        word=str(State(due.state).label),
        kind=STATE_KINDS[State(due.state)],
        counterpart=_of_agreement(due.agreement, due.reference),
        deadline=due.due_end,
    )


def _other_row(waiting: Waiting) -> DeskRow:
    return DeskRow(
        title=waiting.title,
        url=waiting.url,
        text=waiting.text,
        action_text=waiting.action,
        action_url=waiting.url,
        word=waiting.word,
        kind=waiting.kind,
        turn=_("Din tur") if waiting.is_mine else "",
        counterpart=_of_agreement(waiting.agreement, waiting.reference),
        deadline=waiting.deadline,
    )


def _of_agreement(title: str, reference: str) -> str:
    """Name the agreement: those of one programme have one title."""
    return _("Aftale: %(title)s, %(reference)s") % {"title": title, "reference": reference}


def _due_text(due: Due) -> str:
    is_late = due.due_end is not None and due.due_end < clock.today()
    if due.receiver:
        text = (
            _("Skulle være afleveret til %(receiver)s.") if is_late else _("Skal afleveres til %(receiver)s.")
        )
        return text % {"receiver": due.receiver}
    return _("Skulle være afleveret.") if is_late else _("Skal afleveres.")
