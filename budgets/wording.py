"""What happened to the money, in words: the verbs of the trail as the story tells them, after a person's name."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WORDS: dict[str, str | Promise] = {
    "approve_budget": _("gjorde budgettet til det, pengene bruges efter"),
    "create_change": _("begyndte en ændring af budgettet"),
    "save_change": _("skrev begrundelsen for en ændring af budgettet"),
    "save_change_item": _("flyttede penge i en ændring af budgettet"),
    "delete_change_item": _("tog en flytning ud af en ændring af budgettet"),
    "send_change": _("sendte en ændring af budgettet til godkendelse"),
    "note_change": _("ændrede budgettet, så lidt at det ikke skal godkendes"),
    "approve_change": _("godkendte en ændring af budgettet"),
    "approve_part_of_change": _("godkendte en del af en ændring af budgettet"),
    "reject_change": _("afviste en ændring af budgettet"),
    "withdraw_change": _("trak en ændring af budgettet tilbage"),
    "remember_columns": _("valgte, hvordan organisationens eget budgetark læses"),
    "export_budget": _("hentede budgettet som Excel-fil"),
    "spread_budget_line": _("fordelte en budgetlinjes beløb over året"),
    "supersede_budget": _("afløste det tidligere godkendte budget"),
    "add_entry": _("registrerede forbrug"),
    "correct_entry": _("tog en post tilbage"),
    "load_ledger": _("indlæste et kontoudtog"),
    "judge_forecast": _("skønnede forbruget i et år"),
    "create_account": _("begyndte et regnskab"),
    "save_account": _("rettede regnskabets bemærkninger og papirer"),
    "explain_deviation": _("forklarede en afvigelse i regnskabet"),
    "state_account": _("stod inde for regnskabet på ledelsens vegne"),
    "keep_account": _("gemte regnskabet, som det blev sendt"),
    "send_account": _("sendte regnskabet"),
    "return_account": _("sendte regnskabet tilbage"),
    "approve_account": _("godkendte regnskabet"),
}
# What everybody with sight of the agreement may read.
MILESTONES: tuple[str, ...] = (
    "approve_budget",
    "send_change",
    "note_change",
    "approve_change",
    "approve_part_of_change",
    "reject_change",
    "send_account",
    "return_account",
    "approve_account",
)
