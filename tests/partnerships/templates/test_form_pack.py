"""The form pack: every kind of field has its label, and its help and error are wired to it by id."""

from django import forms
from django.template import Context, Template
from django.utils.datastructures import MultiValueDict

KINDS = (("a", "Aftale"), ("n", "Notat"))


class Everything(forms.Form):
    """One field of each kind, all asking for something."""

    title = forms.CharField(
        label="Titel", help_text="Det daglige navn.", error_messages={"required": "Skriv titlen."}
    )
    purpose = forms.CharField(label="Formål", max_length=500, widget=forms.Textarea, help_text="Kort.")
    kind = forms.ChoiceField(label="Slags", choices=KINDS, help_text="Vælg én.")
    payer = forms.ChoiceField(
        label="Betaler", choices=KINDS, widget=forms.RadioSelect, help_text="Den største."
    )
    groups = forms.MultipleChoiceField(
        label="Grupper", choices=KINDS, widget=forms.CheckboxSelectMultiple, help_text="Gerne flere."
    )
    paper = forms.FileField(label="Bilag", help_text="PDF.")
    agreed = forms.BooleanField(label="Læst", help_text="Hele teksten.")
    note = forms.CharField(
        label="Note", required=False, widget=forms.TextInput(attrs={"placeholder": "Note"})
    )
    secret = forms.CharField(required=False, widget=forms.HiddenInput)


def draw(source: str, **names: object) -> str:
    """Return the drawn template with every run of white space made one space."""
    libraries = "{% load crispy_forms_filters crispy_forms_tags dkfds %}"
    return " ".join(Template(libraries + source).render(Context(names)).split())


def wrong() -> Everything:
    """Return the form as sent empty, so that all asking fields are in error."""
    return Everything(MultiValueDict(), MultiValueDict())


def field_in(html: str, name: str) -> str:
    """Return the part of the page that belongs to one field."""
    return html.split(f'id="div_id_{name}"')[1].split('id="div_id_', maxsplit=1)[0]


def test_text_field_in_error_points_to_help_and_error() -> None:
    part = field_in(draw("{{ form|crispy }}", form=wrong()), "title")
    assert '<label class="form-label" for="id_title">Titel</label>' in part
    assert '<div class="form-hint" id="id_title_helptext">Det daglige navn.</div>' in part
    assert 'id="id_title_error"><span class="sr-only">Fejl: </span>Skriv titlen.</span>' in part
    assert 'aria-describedby="id_title_helptext id_title_error"' in part
    assert 'class="form-input"' in part
    assert 'aria-invalid="true"' in part


def test_limited_textarea_also_points_to_its_limit() -> None:
    html = draw("{{ form|crispy }}", form=wrong())
    part = field_in(html, "purpose")
    assert 'form-limit" data-maxlength="500"' in html
    assert 'aria-describedby="id_purpose_helptext id_purpose_error id_purpose_limit"' in part
    assert 'id="id_purpose_limit">Du kan skrive op til 500 tegn.</span>' in part


def test_select_and_file_point_to_help_and_error() -> None:
    html = draw("{{ form|crispy }}", form=wrong())
    for name in ("kind", "paper"):
        part = field_in(html, name)
        assert f'for="id_{name}"' in part
        assert f'aria-describedby="id_{name}_helptext id_{name}_error"' in part
    assert 'class="form-select"' in field_in(html, "kind")


def test_radios_and_checkboxes_stand_in_a_fieldset_that_points_to_help_and_error() -> None:
    html = draw("{{ form|crispy }}", form=wrong())
    for name, css in (("payer", "form-radio"), ("groups", "form-checkbox")):
        part = field_in(html, name)
        assert f'<fieldset aria-describedby="id_{name}_helptext id_{name}_error">' in part
        assert '<legend class="form-label">' in part
        assert part.count(f'class="{css}"') == 2
        assert f'<label class="form-label" for="id_{name}_1">Notat</label>' in part


def test_single_checkbox_has_its_label_after_it() -> None:
    part = field_in(draw("{{ form|crispy }}", form=wrong()), "agreed")
    assert 'aria-describedby="id_agreed_helptext id_agreed_error"' in part
    assert part.index('class="form-checkbox"') < part.index('<label class="form-label" for="id_agreed">Læst')


def test_missing_value_without_a_sentence_of_its_own_names_the_field() -> None:
    html = draw("{{ form|crispy }}", form=wrong())
    assert "Udfyld “Formål”." in field_in(html, "purpose")
    assert "Vælg noget i “Slags”." in field_in(html, "kind")
    assert "påkrævet" not in html


def test_optional_field_says_so_and_a_filter_does_not() -> None:
    form = Everything()
    assert 'Note<span class="weight-normal"> (frivilligt)</span>' in draw("{{ form|crispy }}", form=form)
    form.hide_optional = True
    assert "frivilligt" not in draw("{{ form|crispy }}", form=form)


def test_placeholder_is_not_shown() -> None:
    assert "placeholder" not in draw("{{ form|crispy }}", form=Everything())


def test_unsent_form_shows_no_error() -> None:
    html = draw("{% error_summary form %}{{ form|crispy }}", form=Everything())
    assert "error-summary" not in html
    assert "form-error" not in html
    assert "aria-invalid" not in html


def test_summary_links_to_each_field_once_for_form_and_formset_together() -> None:
    lines = forms.formset_factory(Everything)(
        {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0", "form-0-title": "Linje"}
    )
    html = draw(
        "{% error_summary form lines %}{{ form|crispy }}{{ lines|crispy }}", form=wrong(), lines=lines
    )
    assert html.count('data-module="error-summary"') == 1
    assert '<a class="function-link" href="#id_title">Skriv titlen.</a>' in html
    assert 'href="#id_payer_0"' in html
    assert 'href="#id_form-0-payer_0"' in html
    assert 'href="#id_form-0-title"' not in html


def test_form_error_is_shown_by_the_pack_when_the_page_has_no_summary() -> None:
    form = wrong()
    form.add_error(None, "Budgettet er sendt. <b>")
    html = draw("{{ form|crispy }}", form=form)
    assert html.count('data-module="error-summary"') == 1
    assert "<li>Budgettet er sendt. &lt;b&gt;</li>" in html


def test_error_text_from_the_user_is_escaped() -> None:
    form = wrong()
    form.add_error("title", "<script>x</script>")
    assert "<script>" not in draw("{{ form|crispy }}", form=form)


def test_page_without_a_form_has_no_summary() -> None:
    assert draw("{% error_summary missing %}") == ""
