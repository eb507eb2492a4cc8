"""What happened to the money, in words: the verbs of the trail as the story tells them, after a person's name."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WORDS: dict[str, str | Promise] = {
    "approve_budget": _("gjorde budgettet til det, pengene bruges efter"),
    "supersede_budget": _("afløste det tidligere godkendte budget"),
    "create_grant": _("begyndte på et tilskud"),
    "save_grant": _("rettede tilskuddet"),
    "save_condition": _("skrev en tilskudsbetingelse"),
    "delete_condition": _("fjernede en tilskudsbetingelse"),
    "fulfil_condition": _("registrerede, at en tilskudsbetingelse er opfyldt"),
    "plan_instalments": _("planlagde en rate"),
    "save_instalment": _("rettede en rate"),
    "delete_instalment": _("fjernede en rate fra planen"),
    "issue_conditional_letter": _("udstedte et betinget tilsagn"),
    "issue_final_letter": _("udstedte tilskudsbrevet"),
    "keep_letter": _("gemte brevet, som det blev udstedt"),
    "accept_grant": _("accepterede tilskuddet"),
    "keep_acceptance": _("gemte accepten af tilskuddet"),
    "register_start": _("registrerede, at projektet er begyndt"),
    "stop_payments": _("stoppede udbetalingen af tilskuddet"),
    "resume_payments": _("startede udbetalingen af tilskuddet igen"),
    "settle_grant": _("slutafregnede tilskuddet"),
    "lapse_grant": _("lod tilskuddet bortfalde"),
    "release_instalment": _("frigav en rate til udbetaling"),
    "return_instalment": _("sendte en rate tilbage til sagsbehandleren"),
    "pay_instalment": _("udbetalte en rate"),
    "cancel_instalment": _("lod en rate bortfalde"),
    "request_extension": _("søgte om forlængelse"),
    "request_carry_over": _("søgte om overførsel af uforbrugte midler"),
    "approve_grant_request": _("godkendte en anmodning om tilskuddet"),
    "reject_grant_request": _("afslog en anmodning om tilskuddet"),
    "withdraw_grant_request": _("trak en anmodning om tilskuddet tilbage"),
    "change_grant": _("ændrede tilskuddet efter anmodningen"),
}
# What everybody with sight of the agreement may read.
MILESTONES: tuple[str, ...] = (
    "approve_budget",
    "issue_conditional_letter",
    "issue_final_letter",
    "accept_grant",
    "stop_payments",
    "resume_payments",
    "settle_grant",
    "lapse_grant",
    "pay_instalment",
    "approve_grant_request",
)
# The funder's own work before a letter and before a payment; the grantee is not told.
INNER: tuple[str, ...] = (
    "create_grant",
    "save_grant",
    "save_condition",
    "delete_condition",
    "fulfil_condition",
    "plan_instalments",
    "save_instalment",
    "delete_instalment",
    "release_instalment",
    "return_instalment",
)
