"""An unchanged draft is fetched; a changed one is printed."""

import hashlib
import time
from dataclasses import replace

from agreements.terms.document.drafts import cached_pdf, template_version
from tests.make.facts import sample_facts
from tests.make.marks import draft_mark, for_signature_mark


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_cached_pdf_is_fetched_for_next_to_nothing() -> None:
    began = time.process_time()
    first = cached_pdf(sample_facts(), draft_mark())
    fetching = time.perf_counter()
    again = cached_pdf(sample_facts(), draft_mark())
    assert _hash(first) == _hash(again)
    assert time.perf_counter() - fetching < 0.1
    assert began <= time.process_time()


def test_cached_pdf_is_printed_anew_when_facts_or_mark_change() -> None:
    first = cached_pdf(sample_facts(), draft_mark())
    other_mark = cached_pdf(sample_facts(), for_signature_mark())
    other_facts = cached_pdf(replace(sample_facts(), reference="2012-0118"), draft_mark())
    assert len({_hash(first), _hash(other_mark), _hash(other_facts)}) == 3


def test_template_version_is_a_hash_of_files() -> None:
    assert len(template_version()) == 64
