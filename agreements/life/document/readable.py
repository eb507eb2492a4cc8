"""What a person may read of an agreement: the frozen text, the rows being written, or what was last sent."""

from dataclasses import dataclass

from django.http import Http404
from django.utils.translation import get_language

from agreements import annexes
from agreements.life.models import SigningCopy
from agreements.life.queries.sendings import latest_sending
from agreements.terms.document.facts import Facts, facts_hash, from_data
from agreements.terms.document.gather import facts_of
from agreements.terms.document.kept import kept
from agreements.terms.enums import OPEN_STATES, State
from agreements.terms.models import Edition
from agreements.terms.readiness.case import Stage
from agreements.terms.readiness.of_edition import problems_of_edition
from partnerships.problem import Problem

Told = dict[str, annexes.Told]


@dataclass(frozen=True)
class Readable:
    """A text with its hash, what is to be mended in it, and its money (label, decimal string of kroner; total last)."""

    facts: Facts
    facts_hash: str
    problems: tuple[Problem, ...]
    money: tuple[tuple[str, str], ...]


def readable(edition: Edition, copy: SigningCopy | None, *, is_live: bool) -> Readable:
    """Give what may be read: frozen facts, the rows being written for the side that writes, else what was last sent.

    Of a text that is being written only its own side is told what is to be mended and what it costs. Raises Http404 for
    another side while nothing was sent: a draft does not exist for it, whatever access it was given.
    """
    if copy is not None:
        return kept(edition, f"copy-{copy.number}", lambda: _frozen(edition, copy))
    return (
        kept(edition, "live", lambda: _live(edition))
        if is_live
        else kept(edition, "sent", lambda: _sent(edition))
    )


def _frozen(edition: Edition, copy: SigningCopy) -> Readable:
    return Readable(from_data(copy.facts), copy.facts_hash, (), _money(_told(edition)))


def _live(edition: Edition) -> Readable:
    told = _told(edition)
    # Facts speak the agreement's language, problems the reader's: mostly they are one, and all is asked once.
    facts = facts_of(edition, told=told if get_language() == edition.language else None)
    return Readable(facts, facts_hash(facts), _problems(edition, facts, told), _money(told))


def _sent(edition: Edition) -> Readable:
    sending = latest_sending(edition)
    if sending is None:
        raise Http404
    facts = from_data(sending.facts)
    if edition.state in OPEN_STATES:
        return Readable(facts, facts_hash(facts), (), ())
    told = _told(edition)
    if edition.frozen_at:  # closed by its approval: what was sent is what counts
        return Readable(facts, facts_hash(facts), (), _money(told))
    return Readable(facts, facts_hash(facts), _problems(edition, facts, told), _money(told))


def _told(edition: Edition) -> Told:
    return annexes.tell([edition.pk]).get(edition.pk, {})


def _problems(edition: Edition, facts: Facts, told: Told) -> tuple[Problem, ...]:
    return tuple(problems_of_edition(edition, _stage(edition), facts=facts, told=told))


def _money(told: Told) -> tuple[tuple[str, str], ...]:
    return tuple(row for part in told.values() for row in part.money)


def _stage(edition: Edition) -> Stage:
    if edition.state in OPEN_STATES:
        return Stage.SUBMIT
    return Stage.SIGN if edition.state == State.APPROVED else Stage.DECIDE
