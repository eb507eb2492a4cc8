"""The pages of this storey."""

from django.urls import URLPattern, path

from agreements.life.views.annex_file import AnnexFile
from agreements.life.views.case import CasePage
from agreements.life.views.content import ContentPage
from agreements.life.views.deadlines import DeadlinesPage
from agreements.life.views.edit import MendEdition, MendPart
from agreements.life.views.home import HomePage
from agreements.life.views.list_targets import TargetsPage
from agreements.life.views.overview import OverviewPage
from agreements.life.views.papers import CopyPaper, PresentPaper, SendingPaper
from agreements.life.views.register import RegisterPage
from agreements.life.views.remarks import PlaceRemark, SettleRemark
from agreements.life.views.sign import SignConfirmPage, SignPage
from agreements.life.views.signatory import SignatoryPage
from agreements.life.views.step import StepPage
from agreements.life.views.verify import VerifyPage
from agreements.terms.views.list_agreements import AgreementsPage
from agreements.terms.views.list_programmes import ProgrammesPage
from agreements.terms.views.new_agreement import NewAgreementPage
from agreements.terms.views.old_agreement import OldAgreementPage
from agreements.terms.views.part import NewPart
from agreements.terms.views.part_order import DeletePart, MovePart
from agreements.terms.views.starting import CopyPage, RollOutPage, SketchPage
from agreements.terms.views.template_forms import (
    ClauseDeletePage,
    ClauseEditPage,
    ClauseNewPage,
    TemplateEditPage,
    TemplateRenewPage,
)
from agreements.terms.views.templates import ClauseMovePage, TemplatePage, TemplatesPage

urlpatterns: list[URLPattern] = [
    path("", HomePage.as_view(), name="home"),
    path("aftaler/", AgreementsPage.as_view(), name="agreements"),
    path("aftaler/ny/", NewAgreementPage.as_view(), name="agreement_new"),
    path("aftaler/gammel/", OldAgreementPage.as_view(), name="agreement_old"),
    path("frister/", DeadlinesPage.as_view(), name="deadlines"),
    path("maal/", TargetsPage.as_view(), name="targets"),
    path("registrer/", RegisterPage.as_view(), name="register"),
    path("programmer/", ProgrammesPage.as_view(), name="programmes"),
    path("programmer/<int:pk>/laeg-ud/", RollOutPage.as_view(), name="programme_roll_out"),
    path("skabeloner/", TemplatesPage.as_view(), name="templates"),
    path("skabeloner/<int:pk>/", TemplatePage.as_view(), name="template"),
    path("skabeloner/<int:pk>/ret/", TemplateEditPage.as_view(), name="template_edit"),
    path("skabeloner/<int:pk>/ny-udgave/", TemplateRenewPage.as_view(), name="template_renew"),
    path("skabeloner/<int:pk>/afsnit/nyt/", ClauseNewPage.as_view(), name="template_clause_new"),
    path("skabeloner/<int:pk>/afsnit/<int:clause>/", ClauseEditPage.as_view(), name="template_clause"),
    path(
        "skabeloner/<int:pk>/afsnit/<int:clause>/slet/",
        ClauseDeletePage.as_view(),
        name="template_clause_delete",
    ),
    path(
        "skabeloner/<int:pk>/afsnit/<int:clause>/flyt/", ClauseMovePage.as_view(), name="template_clause_move"
    ),
    path("verificer/", VerifyPage.as_view(), name="verify"),
    path("aftaler/<str:reference>/", OverviewPage.as_view(), name="agreement"),
    path("aftaler/<str:reference>/sagen/", CasePage.as_view(), name="agreement_case"),
    path("aftaler/<str:reference>/kopi/", CopyPage.as_view(), name="agreement_copy_whole"),
    path("aftaler/<str:reference>/bliv-aftale/", SketchPage.as_view(), name="agreement_of_sketch"),
    path("aftaler/<str:reference>/trin/<slug:verb>/", StepPage.as_view(), name="agreement_step"),
    path(
        "aftaler/<str:reference>/underskriver/<int:pk>/", SignatoryPage.as_view(), name="agreement_signatory"
    ),
    path("aftaler/<str:reference>/underskriv/", SignPage.as_view(), name="agreement_sign"),
    path(
        "aftaler/<str:reference>/underskriv/bekraeft/",
        SignConfirmPage.as_view(),
        name="agreement_sign_confirm",
    ),
    path("aftaler/<str:reference>/pdf", PresentPaper.as_view(), name="agreement_pdf"),
    path("aftaler/<str:reference>/eksemplar/<int:number>.pdf", CopyPaper.as_view(), name="agreement_copy"),
    path("aftaler/<str:reference>/sendt/<int:number>.pdf", SendingPaper.as_view(), name="agreement_sending"),
    path("aftaler/<str:reference>/indhold/", ContentPage.as_view(), name="agreement_content"),
    path("aftaler/<str:reference>/indhold/bemaerk/", PlaceRemark.as_view(), name="agreement_remark"),
    path(
        "aftaler/<str:reference>/indhold/bemaerk/<int:pk>/",
        SettleRemark.as_view(),
        name="agreement_remark_settle",
    ),
    path("aftaler/<str:reference>/indhold/udgave/", MendEdition.as_view(), name="agreement_title"),
    path(
        "aftaler/<str:reference>/indhold/udgave/<slug:piece>/",
        MendEdition.as_view(),
        name="agreement_edition",
    ),
    path("aftaler/<str:reference>/indhold/<slug:part>/ny/", NewPart.as_view(), name="agreement_part_new"),
    path(
        "aftaler/<str:reference>/indhold/<slug:part>/<int:line>/", MendPart.as_view(), name="agreement_part"
    ),
    path(
        "aftaler/<str:reference>/indhold/<slug:part>/<int:line>/slet/",
        DeletePart.as_view(),
        name="agreement_part_delete",
    ),
    path(
        "aftaler/<str:reference>/indhold/<slug:part>/<int:line>/flyt/",
        MovePart.as_view(),
        name="agreement_part_move",
    ),
    path("aftaler/<str:reference>/bilag/<int:line>/", AnnexFile.as_view(), name="agreement_annex_file"),
]
