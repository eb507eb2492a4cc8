"""What differs between two numbers of a template."""

from agreements.terms.document.compare_clauses import Revision, compare_clauses
from agreements.terms.document.differences import Change
from agreements.terms.models import Clause


def clause(key, heading, text="", **given):
    return Clause(key=key, heading=heading, text=text, **given)


def test_clauses_are_told_apart_by_key():
    before = [clause("a", "Formål", "For unge."), clause("b", "Økonomi", "Penge."), clause("c", "Andet")]
    after = [clause("c", "Andet"), clause("a", "Hensigt", "For børn."), clause("d", "Data", "Deles.")]

    assert compare_clauses(before, after) == Revision(
        new=("Data",),
        changed=("Hensigt",),
        gone=("Økonomi",),
        changes=(
            Change("Hensigt: overskrift", "Formål", "Hensigt"),
            Change("Hensigt: tekst", "For unge.", "For børn."),
            Change("Nyt afsnit: Data", "", "Deles."),
            Change("Udgået afsnit: Økonomi", "Penge.", ""),
        ),
    )


def test_what_is_printed_underneath_and_what_is_demanded_is_told_in_words():
    before, after = clause("a", "Mål", shows="targets"), clause("a", "Mål", is_required=False)

    assert [
        (change.where, change.before, change.after) for change in compare_clauses([before], [after]).changes
    ] == [
        ("Mål: viser også", "Mål for hver indsats", ""),
        ("Mål: skal være med", "ja", "nej"),
    ]


def test_another_order_alone_is_no_change():
    clauses = [clause("a", "Formål"), clause("b", "Økonomi")]

    assert compare_clauses(clauses, clauses[::-1]) == Revision()
