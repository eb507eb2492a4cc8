"""The issued letters as papers of the agreement, and as files that anybody may have checked."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.annexes import KnownFile, LivingPaper
from agreements.terms.enums import AnnexKind
from agreements.terms.models import Agreement
from budgets.models import GrantLetter
from partnerships.danish.periods import format_date_long


def living_letters(_user: Any, agreement: Agreement) -> list[LivingPaper]:
    """Give the agreement's issued letters, the newest first; whoever sees the agreement may read them. One query."""
    letters = GrantLetter.objects.filter(grant__agreement=agreement).select_related("grant")
    return [
        LivingPaper(
            AnnexKind.GRANT_LETTER,
            letter_title(letter),
            reverse("agreement_grant_letter", args=[agreement.reference, letter.grant.number, letter.number]),
            letter.issued_on,
            letter.sha256,
        )
        for letter in letters.order_by("-grant__number", "-number")
    ]


def letter_title(letter: GrantLetter) -> str:
    """Give what a letter is called in a list."""
    words = {"grant": letter.grant.number, "number": letter.number}
    if letter.is_conditional:
        return _("Betinget tilsagn, tilskud %(grant)s, brev %(number)s") % words
    if letter.amends_id:
        return _("Ændret tilskudsbrev, tilskud %(grant)s, brev %(number)s") % words
    return _("Tilskudsbrev, tilskud %(grant)s, brev %(number)s") % words


def known_letter(sha256: str) -> KnownFile | None:
    """Give what a file is when it is a letter of ours, and whether a later letter has taken its place."""
    letters = GrantLetter.objects.filter(sha256=sha256)
    letter = letters.select_related("grant__agreement", "amends").first()
    if letter is None:
        return None
    told = _(
        "%(title)s, reference %(reference)s, udstedt %(day)s. Filen er, som den var, da brevet blev udstedt: "
        "Ikke ét tegn er ændret."
    ) % {
        "title": letter.grant.title,
        "reference": letter.grant.agreement.reference,
        "day": format_date_long(letter.issued_on),
    }
    if letter.amends:
        told += " " + _("Det ændrer brev %(number)s, udstedt %(day)s.") % {
            "number": letter.amends.number,
            "day": format_date_long(letter.amends.issued_on),
        }
    if letter.grant.letters.filter(number__gt=letter.number).exists():
        told += " " + _("Der er siden udstedt et nyt brev, og det er dét, der gælder.")
    return KnownFile(_heading(letter), told)


def _heading(letter: GrantLetter) -> str:
    if letter.is_conditional:
        return _("Ja, det er et betinget tilsagn herfra.")
    if letter.amends:
        return _("Ja, det er et ændret tilskudsbrev herfra.")
    return _("Ja, det er et tilskudsbrev herfra.")
