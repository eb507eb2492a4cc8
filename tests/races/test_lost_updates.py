"""No acknowledged edit is lost: 1,000 edits by 8 processes at once, on each database (safety.md B-02, B-11)."""

import pytest

from agreements.terms.models import Section
from partnerships.models import Event
from tests.make.agreements import make_draft
from tests.races.crowd import crowd

PROCESSES, EDITS, SECTIONS = 8, 125, 4


def run(task: str, env: dict[str, str], edits: int) -> tuple[int, int, int]:
    """Give (acknowledged, stored, errors) of a run in which pairs of clients share a section."""
    case = make_draft()
    sections = list(Section.objects.filter(edition=case.edition)[:SECTIONS])
    orders = [
        {
            "user": case.coordinator.pk,
            "edition": case.edition_pk,
            "section": sections[client % SECTIONS].pk,
            "words": [f"w{client}x{number}" for number in range(edits)],
        }
        for client in range(PROCESSES)
    ]
    with crowd(task, PROCESSES, env) as clients:
        answers = clients.go(orders)
    words = {word for order in orders for word in order["words"]}
    stored = {
        word for section in Section.objects.filter(edition=case.edition) for word in section.text.split()
    }
    acknowledged = sum(answer.get("acknowledged", 0) for answer in answers)
    return acknowledged, len(words & stored), sum("error" in answer for answer in answers)


@pytest.mark.long(20)
@pytest.mark.django_db(transaction=True)
def test_concurrent_edits_are_never_lost(process_env: dict[str, str]) -> None:
    acknowledged, stored, errors = run("edit", process_env, EDITS)

    assert (acknowledged, stored, errors) == (PROCESSES * EDITS, PROCESSES * EDITS, 0)
    assert Event.objects.filter(verb="change_section").count() == PROCESSES * EDITS


@pytest.mark.django_db(transaction=True)
def test_edits_without_versions_are_lost(process_env: dict[str, str]) -> None:
    """The negative control: without the version check the same harness must lose edits."""
    acknowledged, stored, errors = run("edit_blindly", process_env, 40)

    assert errors == 0
    assert stored < acknowledged
