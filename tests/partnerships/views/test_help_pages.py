"""Hjælp, Vejledning, and the way from a page to its chapter."""

import pytest

pytestmark = pytest.mark.django_db
LINK = '<a href="/hjaelp/vejledning/{}">Læs vejledningen</a>'


def test_help_explains_the_words_in_the_order_of_the_alphabet(client):
    page = client.get("/hjaelp/").content.decode()

    assert "Et bindende løfte om et tilskud." in page
    assert page.index(">Bemærkning<") < page.index(">Tovholder<") < page.index(">Uafdækket<")


def test_guide_is_in_danish_also_on_an_english_page(client):
    client.cookies["sprog"] = "en"

    page = client.get("/hjaelp/vejledning/").content.decode()

    assert '<html lang="en">' in page
    assert '<div class="guide" lang="da">' in page
    assert '<h2 id="underskriveren">Underskriveren</h2>' in page


@pytest.mark.parametrize(
    ("address", "place"),
    [("/verificer/", "#er-det-den-rigtige-pdf"), ("/konto/login/", "#logge-på"), ("/privatliv/", "")],
)
def test_page_leads_to_its_chapter(client, address, place):
    assert LINK.format(place) in client.get(address).content.decode()
