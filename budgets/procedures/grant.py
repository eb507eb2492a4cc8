"""The grant: prepared, promised in a letter, accepted, paid out, settled (rules.md 2.2, 7)."""

from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import Side
from budgets.enums import GrantState
from partnerships.enums import DRAFTING_ROLES, MINISTRY_ROLES, Role
from partnerships.workflow import Comment, Step, Table

HEADS = frozenset({Role.MINISTRY_HEAD_OF_OFFICE})

GRANT = Table(
    name="grant",
    steps=(
        Step(
            verb="issue_conditional_letter",
            sources=frozenset({GrantState.PREPARED}),
            target=GrantState.CONDITIONAL,
            side=Side.APPROVER,
            roles=HEADS,
            label=_("Udsted betinget tilsagn"),
            explains=_(
                "Brevet bliver dannet og låst, og kommunen får en mail. Tilsagnet bliver først endeligt, "
                "når betingelserne er opfyldt."
            ),
            done=_("Det betingede tilsagn er udstedt. Kommunen har fået en mail."),
            is_quiet=True,
        ),
        Step(
            verb="issue_final_letter",
            sources=frozenset({GrantState.PREPARED, GrantState.CONDITIONAL}),
            target=GrantState.FINAL,
            side=Side.APPROVER,
            roles=HEADS,
            label=_("Udsted tilskudsbrev"),
            explains=_(
                "Brevet bliver dannet og låst, og kommunen får en mail om at acceptere. Beløb, plan og vilkår "
                "kan ikke rettes bagefter."
            ),
            done=_("Tilskudsbrevet er udstedt. Kommunen har fået en mail."),
            turn=_("Ministeriet udsteder tilskudsbrevet"),
        ),
        Step(
            verb="accept_grant",
            sources=frozenset({GrantState.FINAL}),
            target=GrantState.ACCEPTED,
            side=Side.OWNER,
            roles=DRAFTING_ROLES,
            label=_("Acceptér tilskuddet"),
            explains=_("Du siger ja til tilskuddet på de vilkår, der står i tilskudsbrevet."),
            done=_("Tilskuddet er accepteret. Ministeriet har fået en mail."),
            turn=_("Kommunen accepterer tilskuddet"),
        ),
        Step(
            verb="register_start",
            sources=frozenset({GrantState.ACCEPTED}),
            target=GrantState.ACCEPTED,
            side=Side.OWNER,
            roles=DRAFTING_ROLES,
            label=_("Registrér, at projektet er begyndt"),
            explains=_("Du oplyser, hvilken dag arbejdet begyndte. Ministeriet kan se det."),
            done=_("Starten er registreret."),
            is_quiet=True,
        ),
        Step(
            verb="stop_payments",
            sources=frozenset({GrantState.ACCEPTED}),
            target=GrantState.STOPPED,
            side=Side.APPROVER,
            roles=MINISTRY_ROLES,
            label=_("Stop udbetalingerne"),
            explains=_(
                "Ingen rate kan udbetales, før en kontorchef starter udbetalingerne igen. "
                "Kommunen får grunden at vide."
            ),
            done=_("Udbetalingerne er stoppet. Kommunen har fået en mail."),
            comment=Comment.REQUIRED,
            is_quiet=True,
        ),
        Step(
            verb="resume_payments",
            sources=frozenset({GrantState.STOPPED}),
            target=GrantState.ACCEPTED,
            side=Side.APPROVER,
            roles=HEADS,
            label=_("Start udbetalingerne igen"),
            explains=_("Rater kan udbetales igen efter planen. Kommunen får grunden at vide."),
            done=_("Udbetalingerne er i gang igen. Kommunen har fået en mail."),
            comment=Comment.REQUIRED,
        ),
        Step(
            verb="settle_grant",
            sources=frozenset({GrantState.ACCEPTED, GrantState.STOPPED}),
            target=GrantState.SETTLED,
            side=Side.APPROVER,
            roles=HEADS,
            label=_("Slutafregn tilskuddet"),
            explains=_(
                "Tilskuddet bliver lukket efter det godkendte slutregnskab. Rater, der ikke er udbetalt, "
                "bortfalder."
            ),
            done=_("Tilskuddet er slutafregnet. Kommunen har fået en mail."),
            is_quiet=True,
        ),
        Step(
            verb="lapse_grant",
            sources=frozenset(
                {GrantState.CONDITIONAL, GrantState.FINAL, GrantState.ACCEPTED, GrantState.STOPPED}
            ),
            target=GrantState.LAPSED,
            side=Side.APPROVER,
            roles=HEADS,
            label=_("Lad tilskuddet bortfalde"),
            explains=_(
                "Tilsagnet gælder ikke mere, og rater, der ikke er udbetalt, bortfalder. "
                "Kommunen får grunden at vide."
            ),
            done=_("Tilskuddet er bortfaldet. Kommunen har fået en mail."),
            comment=Comment.REQUIRED,
            is_quiet=True,
        ),
    ),
)
