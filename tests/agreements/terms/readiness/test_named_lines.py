from dataclasses import replace

from agreements.terms.document.facts import Detail
from agreements.terms.readiness.named_lines import check_named_lines
from tests.make.cases import make_case, make_records, told


def test_named_lines_that_are_gone_are_warned_of():
    records = make_records("activity", {"title": "Kurser", "line_in_budget": "7"})

    assert told(check_named_lines, make_case(records=records)) == [
        ("C-08", "W", "activity-901", "line_in_budget")
    ]


def test_named_lines_that_are_there_pass_and_so_does_who_names_none():
    (group,) = make_records("activity", {"title": "Kurser", "line_in_budget": "7"}, {"title": "Møder"})
    named, unnamed = group.rows
    named = replace(named, details=(Detail("line_in_budget", "Budgetpost", "Løn"),))

    case = make_case(records=(replace(group, rows=(named, unnamed)),))

    assert told(check_named_lines, case) == []
