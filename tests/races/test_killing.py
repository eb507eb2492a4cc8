"""Signing survives a crash at every line: only the old state or the new one is ever seen (safety.md J-01)."""

import json
import subprocess
import sys

import pytest

from tests.house.source import ROOT
from tests.make.agreements import Case, for_signature


def kill_at_every_line(case: Case, env: dict[str, str], *arguments: str) -> dict[str, int]:
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.races.killing",
            str(case.edition_pk),
            str(case.director.pk),
            *arguments,
        ],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_signing_killed_at_any_line_leaves_the_old_or_the_new_state(process_env: dict[str, str]) -> None:
    report = kill_at_every_line(for_signature(), process_env)

    assert report["kills"] >= 200
    assert report["broken"] == 0
    assert report["old"] > 0
    assert report["new"] > 0


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_state_before_file_is_caught_by_the_same_harness(process_env: dict[str, str]) -> None:
    """The negative control: writing the state first leaves agreements signed without their document."""
    report = kill_at_every_line(for_signature(), process_env, "unsafe")

    assert report["broken"] > 0
