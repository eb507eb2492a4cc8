"""Every address of ours is guarded by a named rule; the public ones stand on a short list."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from partnerships.views.access import PUBLIC

PUBLIC_NAMES = {
    "accept_invitation",
    "accessibility",
    "help",
    "privacy",
    "user_guide",
    "verify",
}
# An address of allauth's that is closed, because people are invited and do not sign up.
CLOSED = "partnerships.project.errors"
# Other people's views, each guarded in its own way: allauth, the admin, the language switch, static files.
FOREIGN = ("allauth.", "django.contrib.admin.", "django.views.", "django.contrib.staticfiles", "whitenoise.")


def patterns(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in (resolver or get_resolver()).url_patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from patterns(entry, route)
        else:
            yield route, entry


def view_class(pattern: URLPattern) -> type | None:
    return getattr(pattern.callback, "view_class", None)


def is_foreign(pattern: URLPattern) -> bool:
    return pattern.callback.__module__.startswith((*FOREIGN, CLOSED)) or (
        getattr(view_class(pattern), "__module__", "").startswith(FOREIGN)
    )


OURS = [
    (route, pattern) for route, pattern in patterns() if not is_foreign(pattern) and "admin/" not in route
]


def test_every_view_of_ours_has_a_rule() -> None:
    ruleless = [route for route, pattern in OURS if not hasattr(view_class(pattern), "rule")]

    assert len(OURS) > 25
    assert ruleless == []


def test_public_views_are_on_the_list() -> None:
    public = {pattern.name for _route, pattern in OURS if view_class(pattern).rule is PUBLIC}

    assert public == PUBLIC_NAMES


def test_every_address_has_a_name_of_its_own() -> None:
    names = [pattern.name for _route, pattern in OURS]

    assert sorted(names) == sorted(set(names))
