"""Uploads are told by their content and refused before any parser sees what is too big or can run."""

import io
import tracemalloc
import zipfile
import zlib

import pikepdf
import pytest
from django.core.exceptions import ValidationError

from partnerships.validators.uploads import MOST_BYTES, TYPES, check_upload, clean_file_name
from tests.make.uploads import bomb, jpeg, office, pdf, png, zipped

GOOD = {
    "pdf": pdf(),
    "docx": office("docx"),
    "xlsx": office("xlsx"),
    "odt": office("odt"),
    "ods": office("ods"),
    "png": png(),
    "jpg": jpeg(),
}
EVIL = {
    "html": b"<html><script>1</script></html>",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='1'/>",
    "exe": b"MZ\x90\x00",
    "gif": b"GIF89a/*",
    "zip": zipped(**{"a.txt": "x"}),
}


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(ValidationError) as caught:
        check_upload(name, content)
    return caught.value.messages[0]


@pytest.mark.parametrize("ending", sorted(GOOD))
@pytest.mark.parametrize("kind", sorted([*GOOD, *EVIL]))
def test_kind_is_taken_only_under_its_own_name(kind: str, ending: str) -> None:
    content = (GOOD | EVIL)[kind]
    if kind == ending:
        kept = check_upload(f"Bilag.{ending}", content)
        assert (kept.name, kept.content_type, kept.content) == (f"Bilag.{ending}", TYPES[kind], content)
    else:
        assert refusal(f"Bilag.{ending}", content)


def test_archive_packed_as_no_office_program_packs_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")

    assert refusal("Bilag.docx", file.getvalue()).startswith("Filen er beskadiget.")


def test_jpeg_may_be_called_so() -> None:
    assert check_upload("Foto.JPEG", jpeg()).content_type == "image/jpeg"


def test_bomb_is_refused_before_it_is_unpacked() -> None:
    content = bomb()
    assert len(content) < 140_000
    tracemalloc.start()

    assert refusal("Regneark.xlsx", content).startswith("Filen fylder alt for meget, når den pakkes ud.")

    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000


def test_archive_of_many_members_is_refused() -> None:
    members = {f"m{number}.txt": "" for number in range(2001)}
    assert refusal("Mange.docx", office("docx", **members)).startswith("Filen fylder alt for meget")


def test_file_over_the_limit_is_refused_with_its_size() -> None:
    sentence = refusal("Stor.pdf", b"%PDF-" + bytes(MOST_BYTES))
    assert sentence == "Filen fylder 26 MB. Højst 25 MB kan lægges op. Gem den mindre, eller del den."


def test_empty_file_is_refused() -> None:
    assert refusal("Tom.pdf", b"") == "Filen er tom. Vælg den rigtige fil, og prøv igen."


@pytest.mark.parametrize(
    "member",
    [
        "word/vbaProject.bin",
        "xl/macrosheets/sheet1.xml",
        "Basic/Standard/script.xml",
        "indre.zip",
        "word/activeX/a.bin",
    ],
)
def test_macros_and_archives_inside_are_refused(member: str) -> None:
    assert refusal("Brev.docx", office("docx", **{member: "x"})).startswith("Filen indeholder makroer.")


def test_macro_enabled_content_type_is_refused() -> None:
    types = '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
    assert refusal("Brev.docx", zipped(**{"[Content_Types].xml": types})).startswith(
        "Filen indeholder makroer."
    )


@pytest.mark.parametrize(
    "text", ['<!DOCTYPE x [<!ENTITY a "b">]><x/>', '\ufeff<!DOCTYPE x SYSTEM "file:///etc/passwd">']
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(text: str, encoding: str) -> None:
    assert refusal("Brev.docx", office("docx", **{"word/document.xml": text.encode(encoding)})).startswith(
        "Filen indeholder henvisninger"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("before", [5_000, 262_140])
def test_entities_far_into_the_file_are_refused(before: int, encoding: str) -> None:
    text = f"<!--{'x' * before}-->" + '<!DOCTYPE x [<!ENTITY a "b">]><x/>'
    assert refusal("Brev.docx", office("docx", **{"word/document.xml": text.encode(encoding)})).startswith(
        "Filen indeholder henvisninger"
    )


def test_remote_template_is_refused() -> None:
    link = (
        '<Relationship Type="x/attachedTemplate" Target="http://ond.example/t.dotm" TargetMode="External"/>'
    )
    assert refusal("Brev.docx", office("docx", **{"word/_rels/settings.xml.rels": link})).startswith(
        "Filen henter en skabelon"
    )


@pytest.mark.parametrize("name", ["../ude.xml", "/etc/passwd", "a/../../b"])
def test_members_that_lead_out_are_refused(name: str) -> None:
    assert refusal("Brev.docx", office("docx", **{name: "x"})).startswith(
        "Filen er ikke et rigtigt dokument."
    )


@pytest.mark.parametrize(
    "content",
    [
        pdf() + zipped(**{"a.txt": "x"}),
        png(after=b"<html>"),
        b"<html>" + pdf(),
        jpeg() + b"<html>",
        b"%PDF-1.7 <html></html>",
    ],
)
def test_two_files_in_one_are_refused(content: bytes) -> None:
    for ending in GOOD:
        assert refusal(f"Dobbelt.{ending}", content)


@pytest.mark.parametrize("written", [b"/Type/ObjStm", b"/Type/Obj#53tm", b"/F#69rst 4/N 1/X(endobj obj)"])
def test_pdf_whose_object_streams_unpack_without_end_is_refused(written: bytes) -> None:
    packed = zlib.compress(bytes(64 * 1024 * 1024), 9)
    stream = b"7 0 obj<<%s/First 4/N 1/Filter/FlateDecode/Length %d>>stream\n" % (written, len(packed))
    content = pdf().replace(b"%PDF-1.", b"%PDF-1.5\n%", 1) + stream + packed + b"\nendstream endobj"
    assert len(content) < 100_000
    tracemalloc.start()

    assert refusal("Bilag.pdf", content).startswith("PDF'en fylder alt for meget, når den pakkes ud.")

    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000


def test_pdf_packed_in_a_way_that_cannot_be_measured_is_refused() -> None:
    stream = (
        b"7 0 obj<</Type/ObjStm/First 4/N 1/Filter[/FlateDecode/LZWDecode]/Length 3>>stream\nabc\nendstream"
    )
    assert refusal("Bilag.pdf", pdf() + stream).startswith("PDF'en fylder alt for meget")


def test_pdf_with_object_streams_is_taken() -> None:
    content = pdf(object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert b"/ObjStm" in content
    assert check_upload("Bilag.pdf", content).content == content


def test_locked_pdf_is_refused() -> None:
    content = pdf(encryption=pikepdf.Encryption(owner="x", user="y"))
    assert (
        refusal("Låst.pdf", content) == "PDF'en er låst med en adgangskode. Fjern adgangskoden, og prøv igen."
    )
    content = pdf(encryption=pikepdf.Encryption(owner="x", user=""))
    assert refusal("Låst.pdf", content).startswith("PDF'en er låst")


def run_script(made: pikepdf.Pdf) -> None:
    made.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def launch(made: pikepdf.Pdf) -> None:
    made.pages[0].AA = pikepdf.Dictionary(O=pikepdf.Dictionary(S=pikepdf.Name.Launch, F="cmd.exe"))


def attach(made: pikepdf.Pdf) -> None:
    made.attachments["x.exe"] = b"MZ"


def use_xfa(made: pikepdf.Pdf) -> None:
    made.Root.AcroForm = pikepdf.Dictionary(XFA=pikepdf.Array([]))


@pytest.mark.parametrize("change", [run_script, launch, attach, use_xfa])
def test_active_pdf_is_refused(change) -> None:
    assert refusal("Aktiv.pdf", pdf(change)).startswith("PDF'en indeholder noget, der kan køre")


@pytest.mark.parametrize("kind", sorted(GOOD))
@pytest.mark.parametrize("part", [0.02, 0.3, 0.5, 0.9])
def test_cut_off_files_get_a_sentence(kind: str, part: float) -> None:
    content = GOOD[kind][: int(len(GOOD[kind]) * part)]
    assert refusal(f"Brudt.{kind}", content).endswith(".")


def test_enormous_pictures_are_refused() -> None:
    assert refusal("Kort.png", png(50_000, 50_000)).startswith("Billedet er for stort")
    assert refusal("Kort.jpg", jpeg(60_000, 60_000)).startswith("Billedet er for stort")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Brugere\\plan.pdf", "plan.pdf"),
        ("pla\x00n\r\n.pdf", "plan.pdf"),
        ("fdp.\u202eexe.pdf", "fdp.exe.pdf"),
        ("å" * 300 + ".pdf", "å" * 146 + ".pdf"),
        ("", "fil"),
    ],
)
def test_names_are_cleaned(written: str, kept: str) -> None:
    assert clean_file_name(written) == kept
