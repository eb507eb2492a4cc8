"""Which form belongs to which part of the address bar."""

from agreements.terms.forms.annex import AnnexForm
from agreements.terms.forms.contact import ContactForm
from agreements.terms.forms.edition import PeriodForm, TerminationForm, TitleForm
from agreements.terms.forms.initiative import InitiativeForm
from agreements.terms.forms.lead import LeadForm
from agreements.terms.forms.obligation import ObligationForm
from agreements.terms.forms.part import PartForm
from agreements.terms.forms.party import NewPartyForm, PartyForm
from agreements.terms.forms.records import RECORD_FORMS
from agreements.terms.forms.section import SectionForm
from agreements.terms.forms.target import TargetForm

FORMS: dict[str, type[PartForm]] = {
    form.part: form
    for form in (
        PartyForm,
        ContactForm,
        SectionForm,
        InitiativeForm,
        LeadForm,
        TargetForm,
        ObligationForm,
        AnnexForm,
        *RECORD_FORMS,
    )
}
NEW_FORMS: dict[str, type[PartForm]] = FORMS | {"party": NewPartyForm}
EDITION_FORMS: dict[str, type[PartForm]] = {
    form.part: form for form in (TitleForm, PeriodForm, TerminationForm)
}
