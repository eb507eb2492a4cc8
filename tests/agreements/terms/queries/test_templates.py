"""Which template has been followed by another."""

from datetime import date

import pytest

from agreements.terms.models import Edition
from agreements.terms.queries.templates import all_templates, newer_template
from tests.make.agreements import make_draft, make_template

pytestmark = pytest.mark.django_db


def test_newest_number_in_use_is_given_in_one_query(django_assert_num_queries):
    edition = make_draft().edition
    make_template()
    newest, retired = make_template(), make_template()
    retired.retired_on = date(2000, 1, 1)
    retired.save()

    with django_assert_num_queries(1):
        newer = newer_template(edition)

    assert newer.template == newest
    assert [c.key for c in newer.own] == [c.key for c in newer.now]
    assert {c.template_id for c in newer.own} == {edition.template_id}


def test_nothing_is_newer_than_the_newest():
    assert newer_template(make_draft().edition) is None


def test_text_without_a_template_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert newer_template(Edition()) is None


def test_templates_tell_how_many_texts_use_them():
    edition = make_draft().edition
    fresh = make_template()

    assert {template.pk: template.used for template in all_templates()} == {
        edition.template_id: 1,
        fresh.pk: 0,
    }
