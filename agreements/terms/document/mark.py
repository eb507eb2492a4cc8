"""The mark on the paper: which state the printed agreement is in, who signs it and how that is shown.

Facts say what was agreed; the mark says how far this print of it has come. The paper is drawn from these two alone.
"""

from dataclasses import dataclass, field
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

State = Literal["draft", "for_signature", "signed", "signed_on_paper", "approved"]


@dataclass(frozen=True)
class Wording:
    """What a state is called on the cover, over the date and in every footer (`%(date)s` is the date of the state)."""

    label: str | Promise
    date_label: str | Promise
    footer: str | Promise
    binds: bool


WORDINGS: dict[State, Wording] = {
    "draft": Wording(_("UDKAST"), _("Udkast af"), _("Udkast af %(date)s. Endnu ikke bindende."), binds=False),
    "for_signature": Wording(
        _("TIL UNDERSKRIFT"),
        _("Sendt til underskrift"),
        _("Sendt til underskrift %(date)s. Endnu ikke bindende."),
        binds=False,
    ),
    "signed": Wording(
        _("UNDERSKREVET"), _("Underskrevet"), _("Underskrevet af alle parter %(date)s."), binds=True
    ),
    "signed_on_paper": Wording(
        _("UNDERSKREVET PÅ PAPIR"),
        _("Underskrevet på papir"),
        _("Underskrevet på papir %(date)s. Registreret som skrevet."),
        binds=True,
    ),
    "approved": Wording(
        _("GODKENDT"), _("Godkendt"), _("Godkendt %(date)s. Bliver ikke underskrevet."), binds=True
    ),
}


@dataclass(frozen=True)
class SignatureMark:
    """One signatory on the paper: `signed_text` ("Underskrevet digitalt ... kl. 10.41") is empty until signed."""

    party_line: int
    organisation: str
    name: str
    title: str = ""
    authority: str = ""
    signed_text: str = ""
    date_text: str = ""


@dataclass(frozen=True)
class EvidencePerson:
    """Who signed, approved or registered: by what authority, how identified, what was declared and when."""

    organisation: str
    name: str
    title: str
    email: str
    authority: str
    identified_by: str
    statement: str
    when: str


@dataclass(frozen=True)
class EvidenceEvent:
    """One step on the way to the document that counts, time to the second in Danish time."""

    when: str
    who: str
    what: str


@dataclass(frozen=True)
class Evidence:
    """What the last page tells; hashes are 64 hex digits, `copy_sha256` is "" where there is no copy to sign."""

    facts_hash: str
    copy_sha256: str
    verify_url: str
    people: tuple[EvidencePerson, ...]
    events: tuple[EvidenceEvent, ...]


@dataclass(frozen=True)
class Mark:
    """The state of this print. `planned` fills the unsigned blocks; `signing` names the lines of the signing parties.

    `signing` empty means that every party signs.
    """

    state: State
    state_date_text: str
    signatures: tuple[SignatureMark, ...] = ()
    evidence: Evidence | None = None
    planned: tuple[SignatureMark, ...] = field(default=())
    signing: tuple[int, ...] = ()

    @property
    def wording(self) -> Wording:
        """Give the words of the state."""
        return WORDINGS[self.state]

    @property
    def footer(self) -> str:
        """Give the sentence that stands in every footer."""
        return str(self.wording.footer) % {"date": self.state_date_text}
