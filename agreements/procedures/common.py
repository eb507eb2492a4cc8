"""Who the procedures speak of, and the steps that are the same in several of them."""

from django.utils.translation import gettext_lazy as _

from agreements.rules import SIGNATORY
from agreements.terms.enums import Side, State
from partnerships.enums import Role
from partnerships.workflow import Comment, Step

DRAFTERS = frozenset({Role.MUNICIPAL_COORDINATOR, Role.MUNICIPAL_MANAGER})
MANAGERS = frozenset({Role.MUNICIPAL_MANAGER})
CASEWORKERS = frozenset({Role.MINISTRY_CASEWORKER})
HEADS = frozenset({Role.MINISTRY_HEAD_OF_OFFICE})
PARTNERS = frozenset({Role.NGO_PARTNER, Role.MUNICIPAL_COORDINATOR, Role.MUNICIPAL_MANAGER})

SIGN = Step(
    verb="sign",
    sources=frozenset({State.FOR_SIGNATURE}),
    target=State.SIGNED,
    side=SIGNATORY,
    roles=frozenset(),
    label=_("Underskriv"),
    explains=_(
        "Du underskriver aftalen for din organisation. Når den sidste har underskrevet, er den endelig."
    ),
    done=_("Du har underskrevet."),
    turn=_("Underskriverne underskriver"),
    bound_to_facts=True,
)
PASS_ON_SIGNATURE = Step(
    verb="pass_on_signature",
    sources=frozenset({State.FOR_SIGNATURE}),
    target=State.FOR_SIGNATURE,
    side=SIGNATORY,
    roles=frozenset(),
    label=_("Videregiv"),
    explains=_(
        "En anden i din organisation skal underskrive i stedet for dig. Vedkommende skal have fuldmagt."
    ),
    done=_("Underskriften er givet videre. Den nye underskriver har fået en mail."),
    is_quiet=True,
)
DECLINE_TO_SIGN = Step(
    verb="decline_to_sign",
    sources=frozenset({State.FOR_SIGNATURE}),
    target=State.RETURNED,
    side=SIGNATORY,
    roles=frozenset(),
    label=_("Afvis at underskrive"),
    explains=_(
        "Aftalen bliver låst op og går tilbage til kommunen. Underskrifter, der allerede er givet, falder bort."
    ),
    done=_("Du har afvist at underskrive. Aftalen er gået tilbage med din begrundelse."),
    comment=Comment.REQUIRED,
    is_quiet=True,
)


def lift_reservation(state: State) -> Step:
    """Give the step that registers a political decision by which a reservation falls away, in the one state it can be."""
    return Step(
        verb="lift_reservation",
        sources=frozenset({state}),
        target=state,
        side=Side.OWNER,
        roles=DRAFTERS,
        label=_("Registrér, at et forbehold er bortfaldet"),
        explains=_(
            "Skriv, hvornår og ved hvilken beslutning forbeholdet faldt bort. Teksten bliver ikke ændret."
        ),
        done=_("Det er registreret, at forbeholdet er bortfaldet."),
        is_quiet=True,
    )
