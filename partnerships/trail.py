"""The trail: every write leaves an event in a hash chain, in the same transaction.

Before and after are taken from the rows themselves. The chain is an HMAC over what was recorded and the hash before it,
so that nobody without the key can rewrite history; the cut-off tail is noticed against the heads that are published.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction
from django.utils.translation import override

from partnerships.danish import clock
from partnerships.models import Event, User

HOUSE = "house"
START = "0" * 64
_LAST = "SELECT sequence, hash FROM partnerships_event WHERE chain = %s ORDER BY sequence DESC LIMIT 1"
_SECRET_FIELDS = {"password", "token_hash", "last_login", "search_text"}


def snapshot(row: models.Model) -> dict[str, Any]:
    """Give the row's stored values as JSON values; secrets and search text are left out.

    A noun whose parts are saved with it (a budget line's cells) tells them by its own `trail_parts`.
    """
    values = {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.attname not in _SECRET_FIELDS
    }
    if hasattr(row, "trail_parts"):
        values |= row.trail_parts()
    plain: dict[str, Any] = json.loads(json.dumps(values, cls=DjangoJSONEncoder))
    return plain


def record(
    verb: str,
    *,
    by: User | None,
    subject: models.Model,
    before: dict[str, Any] | None = None,
    deleted: bool = False,
    chain: str = HOUSE,
    note: str = "",
    on: date | None = None,
) -> Event:
    """Add one event to the chain, inside the running transaction.

    `before` is a `snapshot` taken before the act (None for a new row); after is taken from the row as it is now. Only
    what differs is kept, with the primary key. `on` is the day it counts from when that is not today.
    """
    earlier = before or {}
    later = {} if deleted else snapshot(subject)
    changed = {key for key in {*earlier, *later} if earlier.get(key) != later.get(key) or key not in later}
    body = {
        "verb": verb,
        "actor": by.pk if by else None,
        "actor_name": str(by) if by else "systemet",
        "subject_type": subject._meta.label_lower,
        "subject_id": str(subject.pk),
        "subject_label": _label(subject),
        "before": {key: earlier[key] for key in sorted(changed & earlier.keys())},
        "after": {key: later[key] for key in sorted(changed & later.keys())},
        "note": note,
        "occurred_on": (on or clock.today()).isoformat(),
    }
    return _append(chain, body)


def _label(subject: models.Model) -> str:
    # The trail is kept in one language, whatever the one who acts reads in.
    with override(settings.LANGUAGE_CODE):
        return str(subject)[:250]


@transaction.atomic(savepoint=False)  # an event that cannot be written takes the act it tells of with it
def _append(chain: str, body: dict[str, Any]) -> Event:
    last, previous = _last_of(chain)
    sequence = last + 1
    fields = {key: value for key, value in body.items() if key not in {"actor", "occurred_on"}}
    moment = clock.true_now()
    return Event.objects.create(
        chain=chain,
        sequence=sequence,
        actor_id=body["actor"],
        occurred_on=date.fromisoformat(body["occurred_on"]),
        recorded_at=moment,
        previous_hash=previous,
        hash=_link(chain, sequence, previous, {**body, "recorded_at": _utc(moment)}),
        **fields,
    )


def _last_of(chain: str) -> tuple[int, str]:
    """Wait until nobody else adds to the chain; give the place and the hash of its last event."""
    with connection.cursor() as cursor:
        # SQLite transactions are IMMEDIATE and so already alone; PostgreSQL needs a lock named after the chain.
        if connection.vendor != "postgresql":
            cursor.execute(_LAST, [chain])
        else:
            number = int.from_bytes(hashlib.sha256(chain.encode()).digest()[:8], "big", signed=True)
            # Two statements on one way: the second begins, and looks, when the first has got the lock.
            cursor.execute(f"SELECT pg_advisory_xact_lock(%s); {_LAST}", [number, chain])
        return cursor.fetchone() or (0, START)


def _utc(moment: datetime) -> str:
    """Write a moment in one way only, whatever zone it is read back in."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _link(chain: str, sequence: int, previous: str, body: dict[str, Any]) -> str:
    text = json.dumps(
        [chain, sequence, previous, body], sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    return hmac.new(settings.EVENT_KEY, text.encode(), hashlib.sha256).hexdigest()


def broken_links(events: Iterable[Event]) -> list[Event]:
    """Give the events of one chain, in order, that do not follow from the one before; empty means the chain holds."""
    broken, sequence, previous = [], 0, START
    for event in events:
        body = {
            "verb": event.verb,
            "actor": event.actor_id,
            "actor_name": event.actor_name,
            "subject_type": event.subject_type,
            "subject_id": event.subject_id,
            "subject_label": event.subject_label,
            "before": event.before,
            "after": event.after,
            "note": event.note,
            "occurred_on": event.occurred_on.isoformat(),
            "recorded_at": _utc(event.recorded_at),
        }
        expected = _link(event.chain, sequence + 1, previous, body)
        if (event.sequence, event.previous_hash, event.hash) != (sequence + 1, previous, expected):
            broken.append(event)
        sequence, previous = event.sequence, event.hash
    return broken
