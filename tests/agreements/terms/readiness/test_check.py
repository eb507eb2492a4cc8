import re
from importlib import import_module
from pathlib import Path

from django.conf import settings

from agreements.terms import readiness
from agreements.terms.readiness.case import Stage
from agreements.terms.readiness.check import CHECKS, problems_of
from partnerships.problem import Problem, Severity
from tests.make.cases import make_case, make_party_facts


def test_problems_of_sound_facts_are_none_at_any_stage():
    assert [problems_of(make_case(stage)) for stage in Stage] == [[], [], [], []]


def test_problems_of_a_case_hold_those_told_by_others_in_document_order():
    budget = Problem("B-04", Severity.ERROR, "Summerne passer ikke.", "budget")
    case = make_case(parties=(make_party_facts(), make_party_facts(2, "grantee", name="Nordby", cvr="")))
    assert [p.code for p in problems_of(case, [budget])] == ["P-01", "B-04"]


def test_problems_of_a_case_are_told_once():
    budget = Problem("B-04", Severity.ERROR, "Summerne passer ikke.", "budget")
    assert problems_of(make_case(), [budget, budget]) == [budget]


def test_problems_of_a_text_as_written_never_block():
    budget = Problem("B-04", Severity.ERROR, "Summerne passer ikke.", "budget")
    case = make_case(
        is_as_written=True, parties=(make_party_facts(), make_party_facts(2, "grantee", name="Ny", cvr=""))
    )
    found = problems_of(case, [budget])
    assert [(p.code, p.severity) for p in found] == [("P-01", "W"), ("B-04", "W")]


def test_checks_every_check_in_the_folder_is_run_and_tested():
    folder, tests = Path(readiness.__file__).parent, Path(__file__).parent
    names = {path.stem for path in folder.glob("*.py") if "\ndef check_" in path.read_text()}
    assert {check.__name__.removeprefix("check_") for check in CHECKS} == names
    assert {path.stem.removeprefix("test_") for path in tests.glob("test_*.py")} >= names


def test_checks_the_page_of_checks_lists_each_with_its_code():
    page = (settings.BASE_DIR / "docs" / "checks.md").read_text()
    listed = set(re.findall(r"^\| (\w-\w+) \| `(?:budgets: )?(\w+)`", page, re.MULTILINE))
    here = {(import_module(check.__module__).CODE, check.__module__.rpartition(".")[2]) for check in CHECKS}
    money = {(code, name) for code, name in listed if f"`budgets: {name}`" in page}
    assert listed - money == here
    assert all((settings.BASE_DIR / "budgets" / "readiness" / f"{name}.py").exists() for _code, name in money)
