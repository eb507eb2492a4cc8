"""The pages of this storey."""

from django.urls import URLPattern, path

from budgets.views.account import (
    AccountEditPage,
    AccountPage,
    AccountStepPage,
    DeviationPage,
    StatementPage,
)
from budgets.views.account_paper import AccountFile, AccountPaper
from budgets.views.accounts import AccountsPage, NewAccountPage
from budgets.views.add_again import AddAgain
from budgets.views.change import ChangePage
from budgets.views.changes import ChangesPage
from budgets.views.double_financing import DoubleFinancingPage
from budgets.views.economy import EconomyPage
from budgets.views.entries import AddEntryPage, CorrectEntryPage, ForecastPage
from budgets.views.grant import GrantPage
from budgets.views.grant_form import GrantEditPage, NewGrantPage
from budgets.views.grant_letter import LetterDraft, LetterFile
from budgets.views.grant_parts import (
    CarryOverPage,
    ConditionMetPage,
    ConditionPage,
    ExtensionPage,
    InstalmentPage,
    PlanPage,
)
from budgets.views.grant_report import HandInAgainPage, HandInPage, ReportFile
from budgets.views.grant_steps import GrantStepPage, InstalmentStepPage, ReportStepPage, RequestStepPage
from budgets.views.grants import GrantsPage
from budgets.views.head import HeadPage, NewBudgetPage
from budgets.views.import_lines import ImportLines
from budgets.views.ledger import LedgerColumnsPage, LedgerPage, LedgerRowsPage
from budgets.views.line import SaveLine, UndoLine
from budgets.views.lines import AddLine, DeleteLine, LinePage, MoveLine
from budgets.views.list_changes import ChangeListPage
from budgets.views.printed import PrintedSumsPage
from budgets.views.spread import SpreadPage
from budgets.views.use import UsePage
from budgets.views.version import VersionPage
from budgets.views.workbook import BudgetWorkbook, VersionWorkbook

_ECONOMY = "aftaler/<str:reference>/oekonomi/"
_GRANTS = f"{_ECONOMY}tilskud/"
_GRANT = f"{_GRANTS}<int:number>/"
_CHANGES = f"{_ECONOMY}aendringer/"
_USE = f"{_ECONOMY}forbrug/"
_ACCOUNTS = f"{_ECONOMY}regnskaber/"
_ACCOUNT = f"{_ACCOUNTS}<int:number>/"

urlpatterns: list[URLPattern] = [
    path(_ECONOMY, EconomyPage.as_view(), name="agreement_economy"),
    path(f"{_ECONOMY}opret/", NewBudgetPage.as_view(), name="agreement_budget_new"),
    path(f"{_ECONOMY}ramme/", HeadPage.as_view(), name="agreement_budget_head"),
    path(f"{_ECONOMY}trykte-summer/", PrintedSumsPage.as_view(), name="agreement_budget_printed"),
    path(f"{_ECONOMY}excel/", BudgetWorkbook.as_view(), name="agreement_budget_workbook"),
    path(f"{_ECONOMY}indlaes/", ImportLines.as_view(), name="agreement_budget_import"),
    path(f"{_ECONOMY}linje/", AddLine.as_view(), name="agreement_budget_add"),
    path(f"{_ECONOMY}linje/<int:line>/", LinePage.as_view(), name="agreement_budget_line"),
    path(f"{_ECONOMY}linje/<int:line>/gem/", SaveLine.as_view(), name="agreement_budget_save"),
    path(f"{_ECONOMY}linje/<int:line>/fortryd/", UndoLine.as_view(), name="agreement_budget_undo"),
    path(f"{_ECONOMY}linje/<int:line>/fordeling/", SpreadPage.as_view(), name="agreement_budget_spread"),
    path(f"{_ECONOMY}linje/<int:line>/slet/", DeleteLine.as_view(), name="agreement_budget_delete"),
    path(f"{_ECONOMY}linje/<int:line>/igen/", AddAgain.as_view(), name="agreement_budget_again"),
    path(f"{_ECONOMY}linje/<int:line>/flyt/", MoveLine.as_view(), name="agreement_budget_move"),
    path(_GRANTS, GrantsPage.as_view(), name="agreement_grants"),
    path(f"{_GRANTS}opret/", NewGrantPage.as_view(), name="agreement_grant_new"),
    path(_GRANT, GrantPage.as_view(), name="agreement_grant"),
    path(f"{_GRANT}ret/", GrantEditPage.as_view(), name="agreement_grant_edit"),
    path(f"{_GRANT}trin/<str:verb>/", GrantStepPage.as_view(), name="agreement_grant_step"),
    path(f"{_GRANT}betingelse/", ConditionPage.as_view(), name="agreement_grant_condition_new"),
    path(f"{_GRANT}betingelse/<int:condition>/", ConditionPage.as_view(), name="agreement_grant_condition"),
    path(
        f"{_GRANT}betingelse/<int:condition>/opfyldt/",
        ConditionMetPage.as_view(),
        name="agreement_grant_condition_met",
    ),
    path(f"{_GRANT}plan/", PlanPage.as_view(), name="agreement_grant_plan"),
    path(f"{_GRANT}rate/<int:instalment>/", InstalmentPage.as_view(), name="agreement_instalment"),
    path(
        f"{_GRANT}rate/<int:instalment>/<str:verb>/",
        InstalmentStepPage.as_view(),
        name="agreement_instalment_step",
    ),
    path(f"{_GRANT}forlaengelse/", ExtensionPage.as_view(), name="agreement_grant_extension"),
    path(f"{_GRANT}overfoersel/", CarryOverPage.as_view(), name="agreement_grant_carry_over"),
    path(
        f"{_GRANT}anmodning/<int:asked>/<str:verb>/",
        RequestStepPage.as_view(),
        name="agreement_grant_request_step",
    ),
    path(f"{_GRANT}statusrapport/aflever/", HandInPage.as_view(), name="agreement_grant_report_new"),
    path(
        f"{_GRANT}statusrapport/<int:report>/igen/",
        HandInAgainPage.as_view(),
        name="agreement_grant_report_again",
    ),
    path(
        f"{_GRANT}statusrapport/<int:report>/fil/", ReportFile.as_view(), name="agreement_grant_report_file"
    ),
    path(
        f"{_GRANT}statusrapport/<int:report>/trin/<slug:verb>/",
        ReportStepPage.as_view(),
        name="agreement_grant_report_step",
    ),
    path(f"{_GRANT}brev/udkast/", LetterDraft.as_view(), name="agreement_grant_letter_draft"),
    path(f"{_GRANT}brev/<int:letter>/", LetterFile.as_view(), name="agreement_grant_letter"),
    path("programmer/dobbelt-finansiering/", DoubleFinancingPage.as_view(), name="double_financing"),
    path(_CHANGES, ChangesPage.as_view(), name="agreement_changes"),
    path(f"{_CHANGES}<int:number>/", ChangePage.as_view(), name="agreement_change"),
    path(f"{_CHANGES}version/<int:number>/", VersionPage.as_view(), name="agreement_version"),
    path(
        f"{_CHANGES}version/<int:number>/excel/", VersionWorkbook.as_view(), name="agreement_version_workbook"
    ),
    path("budgetaendringer/", ChangeListPage.as_view(), name="budget_changes"),
    path(_USE, UsePage.as_view(), name="agreement_use"),
    path(f"{_USE}ny/", AddEntryPage.as_view(), name="agreement_entry_new"),
    path(f"{_USE}post/<int:entry>/tilbage/", CorrectEntryPage.as_view(), name="agreement_entry_correct"),
    path(f"{_USE}skoen/", ForecastPage.as_view(), name="agreement_forecast"),
    path(f"{_USE}indlaes/", LedgerPage.as_view(), name="agreement_ledger"),
    path(f"{_USE}indlaes/<int:file>/", LedgerRowsPage.as_view(), name="agreement_ledger_rows"),
    path(f"{_USE}indlaes/<int:file>/kolonner/", LedgerColumnsPage.as_view(), name="agreement_ledger_columns"),
    path(_ACCOUNTS, AccountsPage.as_view(), name="agreement_accounts"),
    path(f"{_ACCOUNTS}nyt/", NewAccountPage.as_view(), name="agreement_account_new"),
    path(_ACCOUNT, AccountPage.as_view(), name="agreement_account"),
    path(f"{_ACCOUNT}pdf/", AccountFile.as_view(), name="agreement_account_pdf"),
    path(f"{_ACCOUNT}ret/", AccountEditPage.as_view(), name="agreement_account_edit"),
    path(f"{_ACCOUNT}forklar/<int:line>/", DeviationPage.as_view(), name="agreement_account_explain"),
    path(f"{_ACCOUNT}erklaering/", StatementPage.as_view(), name="agreement_account_statement"),
    path(f"{_ACCOUNT}papir/<slug:paper>/", AccountPaper.as_view(), name="agreement_account_paper"),
    path(f"{_ACCOUNT}trin/<slug:verb>/", AccountStepPage.as_view(), name="agreement_account_step"),
]
