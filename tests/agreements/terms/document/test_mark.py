"""The state stands on the paper in words."""

from tests.make.marks import draft_mark, for_signature_mark, signed_mark


def test_mark_says_what_binds_and_what_does_not() -> None:
    assert [
        (str(m.wording.label), m.footer) for m in (draft_mark(), for_signature_mark(), signed_mark())
    ] == [
        ("UDKAST", "Udkast af 3. december 2012. Endnu ikke bindende."),
        ("TIL UNDERSKRIFT", "Sendt til underskrift 10. december 2012. Endnu ikke bindende."),
        ("UNDERSKREVET", "Underskrevet af alle parter 18. december 2012."),
    ]
