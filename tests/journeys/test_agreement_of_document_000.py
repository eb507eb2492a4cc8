"""Journey: an agreement like document 000 goes from a blank page to a signed PDF that can be verified."""

import re
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.journeys.document_000 import (
    ANNEXES,
    BUDGET,
    BUDGET_IN_PRINT,
    CASEWORKER,
    CONTACTS,
    COORDINATOR,
    HEAD,
    INITIATIVES,
    MANAGER,
    MINISTRY,
    MUNICIPALITY,
    OBLIGATIONS,
    SECRETARY,
    SUBTITLE,
    TARGETS_IN_PRINT,
    TITLE,
    YEARS,
)
from tests.journeys.journey import Journey
from tests.make.uploads import pdf

pytestmark = pytest.mark.django_db(transaction=True)
REMARK = "Skriv, at en offentliggørelse bliver aftalt med kommunen først."
ADDITION = "En offentliggørelse bliver aftalt på forhånd med kommunen."
FOUR = "Konceptet bliver afprøvet i fire kommuner."


@pytest.mark.long(50)
def test_agreement_goes_from_blank_page_to_verified_pdf(journey: Journey, process_env, tmp_path):
    page = journey.start(COORDINATOR, TITLE)
    assert journey.missing(page) > 0
    write_parties_and_text(journey, page)
    write_period_and_way_out(journey, page)
    write_initiatives(journey, page)
    write_obligations(journey, page)
    write_annexes(journey, page)
    write_budget(journey)
    send_when_nothing_is_missing(journey)

    return_with_a_remark(journey)
    mend_and_send_again(journey)
    recommend_and_approve(journey)
    appoint_and_send_to_signature(journey)

    journey.sign(MANAGER)
    signed = journey.sign(SECRETARY)
    file = download(signed, tmp_path)
    assert missing_in(file) == []
    verify_on_the_page(journey, file)
    verify_by_command(file, process_env)


def write_parties_and_text(journey: Journey, page: Page) -> None:
    journey.edit(page, "titlen", subtitle=SUBTITLE)
    journey.edit(page, MUNICIPALITY, phone="33 66 33 66", case_number="2012-4711")
    for party, name, function, phone, email in CONTACTS:
        typed = {"name": name, "function": function, "phone": phone, "email": email}
        journey.add(page, f"Tilføj kontaktperson {party}", **typed)
    page.get_by_role("link", name="Ret Formål", exact=True).click()
    text = page.locator("form.edit [name=text]").input_value()
    journey.save_block(page, text=f"{text}\n\n{FOUR}", deviation_reason="Antallet er aftalt med ministeriet.")


def write_period_and_way_out(journey: Journey, page: Page) -> None:
    journey.edit(
        page,
        "aftaleperioden",
        period_text="2012-2015",
        start_rule="Når den sidste part har underskrevet",
        ends_on="31-12-2015",
    )
    journey.edit(
        page,
        "opsigelsen",
        notice_months="1",
        notice_anchor="den 1. i en måned",
        notice_mode="Løbende måned tæller med",
        obligations_lapse=True,
        funds_lapse=True,
    )


def write_initiatives(journey: Journey, page: Page) -> None:
    for name, kind, leads, targets in INITIATIVES:
        journey.add(page, "Tilføj indsats", kind=kind, name=name)
        for unit, authority, person, address, is_accountable in leads:
            typed = {"unit": unit, "authority": authority, "person": person, "address": address}
            journey.add(page, f"Tilføj tovholder {name}", **typed, is_accountable=is_accountable)
        for target in targets:
            journey.add(page, f"Tilføj mål {name}", **target)


def write_obligations(journey: Journey, page: Page) -> None:
    for title, section, owner, receiver, due, parts, reservation in OBLIGATIONS:
        page.get_by_role("link", name="Tilføj forpligtelse").first.click()
        choice = page.locator("form.edit [name=section] option", has_text=section).first
        typed = {"owner": owner, "receiver": receiver, "section": choice.inner_text()}
        journey.save_block(page, title=title, **typed, due_text=due, reservation=reservation, parts=parts)


def write_annexes(journey: Journey, page: Page) -> None:
    for kind, title, name in ANNEXES:
        file = {"name": name, "mimeType": "application/pdf", "buffer": pdf()}
        journey.add(page, "Tilføj bilag", kind=kind, title=title, **({"upload": file} if name else {}))
    expect(page.get_by_role("link", name="rammebeskrivelse.pdf")).to_have_count(1)


def write_budget(journey: Journey) -> None:
    page = journey.go(COORDINATOR, "oekonomi/")
    page.get_by_label("Første år").fill(YEARS[0])
    page.get_by_label("Sidste år").fill(YEARS[-1])
    page.get_by_role("button", name="Opret budget").click()
    for text, payer, amounts in BUDGET:
        journey.fill_line(page, text, payer, dict(zip(YEARS, amounts, strict=True)))
    expect(page.get_by_text("Alle udgifter har en betaler, hvert år og i alt.")).to_be_visible()
    expect(page.locator("#budget-totals")).to_contain_text("4.250.000")
    expect(page.locator("#next-step").get_by_role("link", name="Send til ministeriet")).to_be_visible()
    journey.picture(page, "rejse-budget")


def send_when_nothing_is_missing(journey: Journey) -> None:
    page = journey.go(COORDINATOR, "indhold/")
    assert journey.missing(page) == 0
    journey.picture(page, "rejse-kladde")
    page = journey.take(COORDINATOR, "submit", "Send til ministeriet")
    expect(page.get_by_text("Aftalen er sendt til ministeriet.")).to_be_visible()


def return_with_a_remark(journey: Journey) -> None:
    page = journey.go(CASEWORKER, "indhold/")
    page.locator(".block-section", has_text="Offentlighed").get_by_role("link", name="Bemærk").click()
    page.get_by_label("Bemærkning").fill(REMARK)
    page.get_by_role("button", name="Gem bemærkning").click()
    expect(page.locator(".note-remark", has_text=REMARK)).to_be_visible()
    journey.take(
        CASEWORKER, "return_for_changes", "Returnér med bemærkninger", note="Ét sted skal være klarere."
    )


def mend_and_send_again(journey: Journey) -> None:
    page = journey.go(COORDINATOR, "indhold/")
    expect(page.locator(".note-remark", has_text=REMARK)).to_be_visible()
    journey.picture(page, "rejse-returneret")
    page.get_by_role("link", name="Ret Offentlighed", exact=True).click()
    form = page.locator("form.edit")
    form.wait_for()
    text = form.locator("[name=text]")
    text.fill(f"{text.input_value()}\n\n{ADDITION}")
    form.locator("[name=deviation_reason]").fill("Ministeriet bad om det.")
    form.get_by_role("button", name="Gem, og markér som klaret").click()
    expect(page.locator("form.edit")).to_have_count(0)
    page = journey.go(COORDINATOR, "trin/submit/")
    expect(page.locator(".changes ins", has_text=ADDITION)).to_be_visible()
    journey.picture(page, "rejse-send-igen")
    journey.take(COORDINATOR, "submit", "Send igen")


def recommend_and_approve(journey: Journey) -> None:
    page = journey.go(CASEWORKER, "trin/recommend/")
    expect(page.locator(".changes ins", has_text=ADDITION)).to_be_visible()
    journey.take(CASEWORKER, "recommend", "Indstil til godkendelse")
    page = journey.take(HEAD, "approve", "Godkend")
    expect(page.get_by_text("Aftalen er godkendt.")).to_be_visible()


def appoint_and_send_to_signature(journey: Journey) -> None:
    journey.appoint(
        COORDINATOR,
        MUNICIPALITY,
        MANAGER,
        title="Kontorchef",
        basis="Bemyndigelse",
        authority="Bemyndigelse fra direktionen af 1. november 2012",
    )
    journey.appoint(
        CASEWORKER,
        MINISTRY,
        SECRETARY,
        title="Afdelingschef",
        basis="Stilling",
        authority="Stilling som afdelingschef",
    )
    page = journey.take(CASEWORKER, "send_to_signature", "Send til underskrift")
    expect(page.get_by_text("Aftalen er låst og sendt til underskrift.")).to_be_visible()
    refused = journey.go(COORDINATOR, "indhold/")
    expect(refused.get_by_role("heading", level=1)).to_be_visible()
    expect(refused.get_by_role("link", name="Ret", exact=False)).to_have_count(0)


def download(page: Page, folder: Path) -> Path:
    with page.expect_download() as event:
        page.get_by_role("link", name="Hent den underskrevne aftale").click()
    file = folder / "aftale.pdf"
    event.value.save_as(file)
    return file


def missing_in(file: Path) -> list[str]:
    """Give what was entered and does not stand in the document's text; line breaks and hyphenation do not count."""
    document = pypdfium2.PdfDocument(file)
    text = bare("".join(page.get_textpage().get_text_range() for page in document))
    document.close()
    return [words for words in entered() if bare(words) not in text]


def bare(text: str) -> str:
    return re.sub(r"[\s\u00ad\u00a0\u202f\ufffe\u2010\u2011-]", "", text)


def entered() -> list[str]:
    words = [TITLE, SUBTITLE, FOUR, ADDITION, "2012-4711", "33 66 33 66", "31. december 2015", "UNDERSKREVET"]
    # From the register: both parties as they are printed.
    words += ["Holmens Kanal 22", "1060 København K", "33 92 93 00", "10089093", "5798000354807"]
    words += ["Bernstorffsgade 17, 1. sal", "1592", "5798009710581", MINISTRY, MUNICIPALITY]
    for row in CONTACTS:
        words += row
    for name, _kind, leads, targets in INITIATIVES:
        words += [name, *(text for lead in leads for text in lead[:-1])]
        words += [target[key] for target in targets for key in ("what", "open_reason") if key in target]
    words += TARGETS_IN_PRINT
    for title, _section, _owner, _receiver, due, parts, reservation in OBLIGATIONS:
        words += [title, due.capitalize(), *parts, reservation]
    words += [f"Bilag {number}" for number in (1, 2, 3)] + [title for _kind, title, _name in ANNEXES]
    words += [*YEARS, *(text for text, _payer, _amounts in BUDGET), *BUDGET_IN_PRINT]
    words += ["Lone Skovgaard", "Kontorchef", "Bemyndigelse fra direktionen af 1. november 2012"]
    words += ["Birgit Holmsted", "Afdelingschef", "Stilling som afdelingschef", "3. december 2012"]
    return words


def verify_on_the_page(journey: Journey, file: Path) -> None:
    page = journey.as_("")
    page.goto(f"{journey.site}/verificer/")
    page.get_by_label("PDF-fil").set_input_files(file)
    page.get_by_role("button", name="Kontrollér").click()
    expect(page.get_by_text("Ja, det er den underskrevne aftale.")).to_be_visible()
    page.get_by_label("PDF-fil").set_input_files(changed(file))
    page.get_by_role("button", name="Kontrollér").click()
    expect(page.get_by_text("Nej, vi kender ikke filen.")).to_be_visible()


def verify_by_command(file: Path, env: dict[str, str]) -> None:
    assert (exit_code(file, env), exit_code(changed(file), env)) == (0, 1)


def changed(file: Path) -> Path:
    """Give a copy in which one byte is another."""
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    other = file.with_name("rettet.pdf")
    other.write_bytes(content)
    return other


def exit_code(file: Path, env: dict[str, str]) -> int:
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "manage.py", "verify_document", str(file)]
    return subprocess.run(command, cwd=root, env=env, capture_output=True, check=False).returncode
