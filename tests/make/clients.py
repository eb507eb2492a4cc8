"""Browsers for the tests."""

from django.test import Client

from partnerships.models import User
from tests.make.people import PASSWORD

HTMX = {"HX-Request": "true"}


def client_of(user: User) -> Client:
    """Give a client that is logged in as the user."""
    client = Client()
    assert client.login(email=user.email, password=PASSWORD)
    return client
