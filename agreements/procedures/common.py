"""Who the procedures speak of, and the steps that are the same in several of them."""

from django.utils.translation import gettext_lazy as _

from agreements.rules import SIGNATORY
from agreements.terms.enums import OPEN_STATES, Side, State
from partnerships.enums import DRAFTING_ROLES, Role
from partnerships.workflow import Comment, Step

MANAGERS = frozenset({Role.MUNICIPAL_MANAGER})
CASEWORKERS = frozenset({Role.MINISTRY_CASEWORKER})
HEADS = frozenset({Role.MINISTRY_HEAD_OF_OFFICE})
PARTNERS = DRAFTING_ROLES | {Role.NGO_PARTNER}

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

REGISTER_PAPER_SIGNATURE = Step(
    verb="register_paper_signature",
    sources=OPEN_STATES,
    target=State.SIGNED,
    side=Side.OWNER,
    roles=DRAFTING_ROLES,
    label=_("Underskrevet på papir"),
    explains=_(
        "Aftalen er fra før systemet, og alle parter har underskrevet den på papir. Teksten bliver låst, som den står nu, "
        "og gælder fra sin første dag. Ingen skal godkende eller underskrive den her. De andre parter kan læse den, "
        "og de, der behandler aftaler hos dem, får en mail."
    ),
    done=_("Det er registreret, at aftalen er underskrevet på papir."),
    bound_to_facts=True,
    as_written_only=True,
)


def lift_reservation(state: State) -> Step:
    """Give the step that registers a political decision by which a reservation falls away, in the one state it can be."""
    return Step(
        verb="lift_reservation",
        sources=frozenset({state}),
        target=state,
        side=Side.OWNER,
        roles=DRAFTING_ROLES,
        label=_("Registrér, at et forbehold er bortfaldet"),
        explains=_(
            "Skriv, hvornår og ved hvilken beslutning forbeholdet faldt bort. Teksten bliver ikke ændret."
        ),
        done=_("Det er registreret, at forbeholdet er bortfaldet."),
        is_quiet=True,
    )


def recall_from_signature(roles: frozenset[str]) -> Step:
    """Give the step by which either side in these roles takes a text back from its signatories."""
    return Step(
        verb="recall_from_signature",
        sources=frozenset({State.FOR_SIGNATURE}),
        target=State.RETURNED,
        side="any",
        roles=roles,
        label=_("Kald tilbage fra underskrift"),
        explains=_(
            "Aftalen bliver låst op og kan rettes. Underskrifter, der allerede er givet, falder bort, "
            "og aftalen skal godkendes og sendes til underskrift igen."
        ),
        done=_("Aftalen er kaldt tilbage. Underskrifterne på det gamle eksemplar gælder ikke mere."),
        comment=Comment.REQUIRED,
        is_quiet=True,
    )


def enter_into_force(state: State, side: str, roles: frozenset[str]) -> Step:
    """Give the step by which an agreement takes effect from a state, on its first day."""
    return Step(
        verb="enter_into_force",
        sources=frozenset({state}),
        target=State.IN_FORCE,
        side=side,
        roles=roles,
        label=_("Sæt i kraft"),
        explains=_("Aftalen gælder fra sin første dag. Derefter begynder opfølgningen."),
        done=_("Aftalen er sat i kraft."),
        turn=_("Aftalen sættes i kraft på sin første dag"),
    )
