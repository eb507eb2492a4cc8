"""What happened, in words: the verbs of the trail as the story tells them."""

from django.apps import apps
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from agreements import annexes
from partnerships.models import Event

HAPPENED: dict[str, str | Promise] = {
    "create_agreement": _("oprettede aftalen"),
    "create_edition": _("begyndte teksten"),
    "change_edition": _("rettede titel, periode eller opsigelse"),
    "give_access": _("gav adgang"),
    "end_access": _("stoppede adgang"),
    "submit": _("sendte aftalen til godkendelse"),
    "withdraw": _("trak aftalen tilbage"),
    "recommend": _("indstillede aftalen til godkendelse"),
    "approve": _("godkendte aftalen"),
    "return_for_changes": _("returnerede aftalen med bemærkninger"),
    "reject": _("afviste aftalen"),
    "send_to_signature": _("sendte aftalen til underskrift"),
    "recall_from_signature": _("kaldte aftalen tilbage fra underskrift"),
    "sign": _("underskrev aftalen"),
    "register_paper_signature": _("registrerede, at aftalen er underskrevet på papir"),
    "seal": _("lukkede dokumentet"),
    "pass_on_signature": _("gav underskriften videre"),
    "decline_to_sign": _("afviste at underskrive"),
    "lift_reservation": _("registrerede, at et forbehold er bortfaldet"),
    "enter_into_force": _("satte aftalen i kraft"),
    "place_remark": _("skrev en bemærkning"),
    "settle_remark": _("klarede en bemærkning"),
    "appoint_signatory": _("udpegede en underskriver"),
    "end_appointment": _("ændrede underskriveren"),
    "overrule_cpr": _("skrev, at et tal ikke er et CPR-nummer i"),
    "add_part": _("tilføjede"),
    "send": _("gemte teksten, som den blev sendt"),
    "decide": _("traf afgørelsen"),
    "return_remark": _("sendte en bemærkning med tilbage"),
    "make_signing_copy": _("lavede eksemplaret til underskrift"),
    "give_signature": _("gav sin underskrift"),
    "keep_lifting": _("gemte beslutningen, som forbeholdet faldt bort ved"),
}
WHOLE = frozenset(HAPPENED) - {
    "add_part",
    "appoint_signatory",
    "overrule_cpr",
}  # phrases that need no "what" after them
_GENERAL: dict[str, str | Promise] = {
    "add": _("tilføjede"),
    "change": _("rettede"),
    "delete": _("slettede"),
    "move": _("flyttede"),
    "save": _("gemte"),
    "create": _("oprettede"),
}


def happened(verb: str) -> str:
    """Give the phrase that follows the actor's name, e.g. "godkendte aftalen"."""
    own = HAPPENED.get(verb) or annexes.words_of(verb)
    return str(own or _GENERAL.get(verb.partition("_")[0]) or verb.replace("_", " "))


def told(event: Event) -> str:
    """Give the phrase with what it was done to, e.g. "rettede afsnit: Formål"."""
    if event.verb in WHOLE or annexes.words_of(event.verb):
        return happened(event.verb)
    noun = apps.get_model(event.subject_type)._meta.verbose_name
    return f"{happened(event.verb)} {noun}: {event.subject_label}"
