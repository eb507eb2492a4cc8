"""What people do in the browser, step by step: log in, edit a block where it stands, fill the grid, take a step, sign."""

import os
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from partnerships.project.demo.people import PASSWORD

WITH_THE_STATE = "Samarbejdsaftale mellem kommune og ministerium (1)"
ASKED = 422  # the answer to an amount that can be read in two ways
PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"


def log_in(page: Page, site: str, email: str, password: str = PASSWORD) -> Page:
    """Log in on the front door and wait for Forside."""
    page.goto(f"{site}/konto/login/")
    give_password(page, email, password)
    page.wait_for_url(f"{site}/")
    return page


def give_password(page: Page, email: str, password: str = PASSWORD) -> None:
    """Fill in the login page one stands on, and send it."""
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Adgangskode").fill(password)
    page.keyboard.press("Enter")


def paste(page: Page, block: str) -> None:
    """Paste into the field in focus what Excel puts on the clipboard: tabs between cells, a line end after each row."""
    page.locator("body.scripted").wait_for()
    page.evaluate(
        """block => {
            const data = new DataTransfer();
            data.setData("text/plain", block);
            const paste = new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true});
            document.activeElement.dispatchEvent(paste);
        }""",
        block,
    )


class Journey:
    """One agreement and everybody who comes by it, each in a browser of his own."""

    def __init__(self, browser: Browser, site: str, password: str = PASSWORD, **context: object) -> None:
        self.browser, self.site, self.password, self.context = browser, site, password, context
        self.reference = ""
        self._pages: dict[str, Page] = {}

    def close(self) -> None:
        """Close every browser."""
        for page in self._pages.values():
            page.context.close()

    def as_(self, email: str) -> Page:
        """Give the person's page; the first time he logs in."""
        if email not in self._pages:
            page = self.browser.new_context(**self.context).new_page()
            self._pages[email] = log_in(page, self.site, email, self.password) if email else page
        return self._pages[email]

    def go(self, email: str, place: str = "") -> Page:
        """Let the person open a page of the agreement, e.g. "indhold/"."""
        page = self.as_(email)
        page.goto(f"{self.site}/aftaler/{self.reference}/{place}")
        return page

    def picture(self, page: Page, name: str) -> None:
        """Take a picture for docs/pictures when TAKE_PICTURES is set; otherwise the test looks only."""
        if os.environ.get("TAKE_PICTURES"):
            page.screenshot(path=PICTURES / f"{name}.png")

    # Before anything is written

    def start(self, email: str, title: str, template: str = WITH_THE_STATE) -> Page:
        """Begin an agreement from the list of agreements and stand on its text."""
        page = self.as_(email)
        page.goto(f"{self.site}/aftaler/")
        page.get_by_role("link", name="Ny aftale").click()
        page.get_by_label("Skabelon").select_option(label=template)
        page.get_by_label("Titel").fill(title)
        page.get_by_role("button", name="Opret aftalen").click()
        page.wait_for_url("**/indhold/")
        self.reference = page.url.rstrip("/").split("/")[-2]
        return page

    # The text

    def edit(self, page: Page, what: str, **typed: object) -> None:
        """Open the block by its "Ret", fill the fields named and save."""
        page.get_by_role("link", name=f"Ret {what}", exact=True).first.click()
        self.save_block(page, **typed)

    def add(self, page: Page, link: str, **typed: object) -> None:
        """Open a new row by its link, e.g. "Tilføj mål Mentorindsatsen", fill it and save."""
        page.get_by_role("link", name=link, exact=True).first.click()
        self.save_block(page, **typed)

    def save_block(self, page: Page, *, parts: tuple[str, ...] = (), **typed: object) -> None:
        """Fill the open form, `parts` as rows of a list, and save it; the sheet stands there anew."""
        form = page.locator("form.edit")
        form.wait_for()
        for name, value in typed.items():
            fill(form.locator(f"[name={name}]"), value)
        for number, text in enumerate(parts):
            if number:
                form.get_by_role("button", name="Tilføj punkt").click()
            page.get_by_label(f"Punkt {number + 1}", exact=True).fill(text)
        form.get_by_role("button", name="Gem", exact=True).click()
        expect(page.locator("form.edit")).to_have_count(0)

    def missing(self, page: Page) -> int:
        """Count what stops the agreement, as the margin of the page says it."""
        return page.locator(".note-error").count()

    # The grid

    def fill_line(self, page: Page, text: str, payer: str, amounts: dict[str, str]) -> None:
        """Add a line and type expense and payer's share of each year; every cell saves as it is left."""
        page.get_by_label("Ny linje").fill(text)
        page.get_by_label("Ny linje").press("Enter")
        line = page.locator("tbody.budget-line").filter(has=page.get_by_label(f"Tekst, {text}"))
        line.wait_for()
        for year, amount in amounts.items():
            self._type(page, line.get_by_label(f"Udgift {year}, {text}"), amount)
            self._type(page, line.get_by_label(f"{payer} betaler {year}, {text}"), amount)

    def _type(self, page: Page, cell: Locator, amount: str) -> None:
        with page.expect_response(lambda answer: answer.url.endswith("/gem/")) as saved:
            cell.fill(amount)
            cell.press("Tab")
        if saved.value.status == ASKED:
            with page.expect_response(lambda answer: answer.url.endswith("/gem/")):
                page.get_by_role("button", name="Ja, ").click()

    # The steps

    def take(self, email: str, verb: str, button: str, note: str = "") -> Page:
        """Go to the step, say what is to be said, and take it."""
        page = self.go(email, f"trin/{verb}/")
        if note:
            page.locator("[name=note]").fill(note)
        page.get_by_role("button", name=button, exact=True).click()
        page.wait_for_url(f"{self.site}/aftaler/{self.reference}/")
        return page

    def appoint(self, email: str, party: str, signatory: str, **typed: object) -> Page:
        """Name who signs for the party; `signatory` is the person's e-mail."""
        page = self.go(email)
        page.get_by_role("link", name=f"Udpeg underskriver for {party}").click()
        person = page.locator("[name=user]")
        person.select_option(label=person.locator("option", has_text=signatory).inner_text())
        for name, value in typed.items():
            fill(page.locator(f"[name={name}]"), value)
        page.get_by_role("button", name="Udpeg", exact=True).click()
        page.wait_for_url(f"{self.site}/aftaler/{self.reference}/")
        return page

    def sign(self, email: str) -> Page:
        """Read the signing page, confirm, and stand on it again, signed."""
        page = self.go(email, "underskriv/")
        self.picture(page, "rejse-underskriv")
        page.get_by_role("link", name="Underskriv", exact=True).click()
        page.get_by_label("Jeg har læst aftalen").check()
        page.get_by_role("button", name="Underskriv", exact=True).click()
        page.wait_for_url("**/underskriv/")
        return page


def fill(field: Locator, value: object) -> None:
    """Put a value into a field as a person would: tick, choose, upload or type."""
    kind = field.evaluate("field => field.type || field.tagName")
    if isinstance(value, bool):
        field.set_checked(value)
    elif isinstance(value, dict):
        field.set_input_files([value])  # type: ignore[list-item]
    elif kind.startswith("select"):
        field.select_option(label=str(value))
    else:
        field.fill(str(value))
