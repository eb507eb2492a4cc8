"""Keep what lists ask of an agreement in step with its newest edition."""

import re
from typing import Any

from agreements.terms.enums import PLACES, State
from agreements.terms.models import Agreement, Annex, Edition, Participation, Section
from agreements.terms.models.agreement import NO_LAST_DAY
from agreements.terms.models.base import Term
from partnerships.danish.sorting import stored_key
from partnerships.danish.text import fold
from partnerships.queries.prepared import Prepared

# The other side has read the text and does not see the mending of it, not in a list either (HOUSE.md, idea 3).
_MENDED = frozenset({State.RETURNED, State.WITHDRAWN})
# The parts of an edition whose words an agreement is found by; to save or delete one renews the index.
LISTED_PARTS = frozenset({"party", "section", "annex"})
_BOUND_LATER = re.compile(r"\{[^{}]*\}|\[\[[^\[\]]*\]\]")  # placeholders and references are nobody's words


def index_agreement(edition: Edition) -> None:
    """Renew state, title, last day, party names and search text; part of the verb that changed one of them.

    The search text is reference, title, programme, parties, sections and the titles of annexes, folded.

    Does nothing for an edition that is not the newest.
    """
    state = State(edition.state)
    kept: dict[str, Any] = {"current_state": state, "state_place": PLACES[state]}
    if state not in _MENDED:
        kept |= _text_of(edition)
    Agreement.objects.filter(pk=edition.agreement_id).exclude(editions__number__gt=edition.number).update(
        **kept
    )


def _text_of(edition: Edition) -> dict[str, Any]:
    agreement = edition.agreement
    names = [[party_id, name] for party_id, name in _parties(edition=edition.pk)]
    programme = agreement.programme.name if agreement.programme else ""
    words = [agreement.reference, edition.title, programme, *(str(name) for _party, name in names)]
    words += _written_in(edition)
    return {
        "title": edition.title,
        "sort_title": stored_key(edition.title),
        "party_names": names,
        "current_ends_on": edition.ends_on or NO_LAST_DAY,
        "search_text": fold(" ".join(words)),
    }


def _written_in(edition: Edition) -> list[str]:
    words = [_BOUND_LATER.sub(" ", part) for section in _sections(edition=edition.pk) for part in section]
    return words + [title for (title,) in _annexes(edition=edition.pk)]


def _columns_of(model: type[Term], *columns: str) -> Prepared[tuple[Any, ...]]:
    rows = model._default_manager.order_by("order", "id").values_list(*columns)
    return Prepared(lambda edition: rows.filter(edition=edition))


_parties = _columns_of(Participation, "party_id", "name")
_sections = _columns_of(Section, "heading", "text")
_annexes = _columns_of(Annex, "title")
