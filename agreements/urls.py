"""The pages of this storey."""

from django.urls import URLPattern, path

from agreements.life.views.deadlines import DeadlinesPage
from agreements.life.views.home import HomePage
from agreements.life.views.register import RegisterPage
from agreements.terms.views.list_agreements import AgreementsPage
from agreements.terms.views.list_programmes import ProgrammesPage
from agreements.terms.views.new_agreement import NewAgreementPage

urlpatterns: list[URLPattern] = [
    path("", HomePage.as_view(), name="home"),
    path("aftaler/", AgreementsPage.as_view(), name="agreements"),
    path("aftaler/ny/", NewAgreementPage.as_view(), name="agreement_new"),
    path("frister/", DeadlinesPage.as_view(), name="deadlines"),
    path("registrer/", RegisterPage.as_view(), name="register"),
    path("programmer/", ProgrammesPage.as_view(), name="programmes"),
]
