"""What differs between two numbers of a template, clause by clause: a pure function of their clauses."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.terms.document.differences import Change, shown
from agreements.terms.models import Clause

# The heading leads each sentence; these are told by name.
_DETAILS = {
    "heading": gettext_lazy("overskrift"),
    "text": gettext_lazy("tekst"),
    "shows": gettext_lazy("viser også"),
    "is_required": gettext_lazy("skal være med"),
    "guidance": gettext_lazy("vejledning"),
}


@dataclass(frozen=True)
class Revision:
    """The headings of the clauses that are new, changed and gone, and every change word by word."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()


def compare_clauses(before: Iterable[Clause], after: Iterable[Clause]) -> Revision:
    """Give what became of the clauses, told apart by their key; another order alone is no change."""
    old, new = ({clause.key: clause for clause in clauses} for clauses in (before, after))
    added = [clause for key, clause in new.items() if key not in old]
    gone = [clause for key, clause in old.items() if key not in new]
    told = {key: list(_changes(old[key], clause)) for key, clause in new.items() if key in old}
    return Revision(
        new=tuple(clause.heading for clause in added),
        changed=tuple(new[key].heading for key, changes in told.items() if changes),
        gone=tuple(clause.heading for clause in gone),
        changes=(
            *(change for changes in told.values() for change in changes),
            *(Change(_("Nyt afsnit: %(heading)s") % {"heading": c.heading}, "", c.text) for c in added),
            *(Change(_("Udgået afsnit: %(heading)s") % {"heading": c.heading}, c.text, "") for c in gone),
        ),
    )


def _changes(before: Clause, after: Clause) -> Iterator[Change]:
    for name, label in _DETAILS.items():
        old, new = _shown(before, name), _shown(after, name)
        if old != new:
            yield Change(f"{after.heading}: {label}", old, new)


def _shown(clause: Clause, name: str) -> str:
    return shown(clause.get_shows_display() if name == "shows" and clause.shows else getattr(clause, name))
