"""The status report: handed in or taken back by the grantee, decided by the funder's caseworker (rules.md 2.3, 8)."""

from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import Side
from budgets.enums import ReportState
from budgets.rules import ASKERS, CASEWORKERS
from partnerships.workflow import Comment, Step, Table

# It begins with being handed in (`hand_in_report`): nothing of a report stands here before that.
GRANT_REPORT = Table(
    name="grant_report",
    steps=(
        Step(
            verb="approve_report",
            sources=frozenset({ReportState.HANDED_IN}),
            target=ReportState.APPROVED,
            side=Side.APPROVER,
            roles=CASEWORKERS,
            label=_("Godkend statusrapporten"),
            explains=_(
                "En rate, der venter på statusrapporten, kan frigives. Den, der har afleveret rapporten, får en mail."
            ),
            done=_("Statusrapporten er godkendt. Den, der har afleveret den, har fået en mail."),
            turn=_("Sagsbehandleren læser statusrapporten og afgør"),
            comment=Comment.OPTIONAL,
        ),
        Step(
            verb="return_report",
            sources=frozenset({ReportState.HANDED_IN}),
            target=ReportState.RETURNED,
            side=Side.APPROVER,
            roles=CASEWORKERS,
            label=_("Send statusrapporten tilbage"),
            explains=_(
                "Kommunen får den tilbage med din besked og kan aflevere den igen. Indtil da mangler den, og er fristen "
                "overskredet, kan ingen rate udbetales."
            ),
            done=_("Statusrapporten er sendt tilbage med din besked."),
            comment=Comment.REQUIRED,
            is_quiet=True,
        ),
        Step(
            verb="withdraw_report",
            sources=frozenset({ReportState.HANDED_IN}),
            target=ReportState.WITHDRAWN,
            side=Side.OWNER,
            roles=ASKERS,
            label=_("Træk statusrapporten tilbage"),
            explains=_(
                "Ministeriet skal ikke læse den og får en mail om det. I kan aflevere den igen. Indtil da mangler "
                "den, og er fristen overskredet, kan ingen rate udbetales."
            ),
            done=_("Statusrapporten er trukket tilbage. Ministeriet har fået en mail."),
            is_quiet=True,
        ),
        Step(
            verb="hand_in_report_again",
            sources=frozenset({ReportState.RETURNED, ReportState.WITHDRAWN}),
            target=ReportState.HANDED_IN,
            side=Side.OWNER,
            roles=ASKERS,
            label=_("Aflevér statusrapporten igen"),
            explains=_("Ministeriets sagsbehandler får en mail og læser den igen."),
            done=_("Statusrapporten er afleveret igen. Ministeriet har fået en mail."),
            turn=_("Kommunen retter statusrapporten og afleverer den igen"),
        ),
    ),
)
