"""What the page's frame asks for: the menu, who the user is, and how long there is to a day."""

from collections.abc import Iterable
from datetime import date
from typing import cast

from django import template
from django.template import Context
from django.template.base import Node, NodeList, Parser, Template, Token
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from partnerships.danish import clock
from partnerships.danish.phones import format_phone
from partnerships.enums import MINISTRY_ROLES, Role
from partnerships.forms.once import OnceForm
from partnerships.models import User
from partnerships.queries.memberships import HeldRole, memberships_of

register = template.Library()


class StillNode(Node):
    """What is the same on every page for everybody: written once in a process, and language."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist, self.written = nodelist, dict[str | None, SafeString]()

    def render(self, context: Context) -> SafeString:
        """Give the words in the language of now; what the page was given does not reach in here."""
        language = get_language()
        if language not in self.written:
            nothing = Context()
            with nothing.bind_template(cast(Template, context.template)):
                self.written[language] = self.nodelist.render(nothing)
        return self.written[language]


@register.tag
def still(parser: Parser, token: Token) -> StillNode:
    """Draw `{% still %}…{% endstill %}` once for all pages; no variable has a value in between."""
    nodelist = parser.parse(("endstill",))
    parser.delete_first_token()
    return StillNode(nodelist)


EVERYBODY = frozenset(Role)
# Who registers in the field, and who looks across the agreements of a whole programme (HOUSE.md, "The pages").
REGISTRARS = frozenset(
    {Role.MUNICIPAL_COORDINATOR, Role.INITIATIVE_LEAD, Role.MUNICIPAL_ECONOMIST, Role.NGO_PARTNER}
)
OVERSEERS = MINISTRY_ROLES | {
    Role.MUNICIPAL_COORDINATOR,
    Role.MUNICIPAL_MANAGER,
    Role.EXTERNAL_EVALUATOR,
    Role.AUDITOR,
    Role.SYSTEM_ADMIN,
}
MENU = (
    ("agreements", gettext_lazy("Aftaler"), EVERYBODY),
    ("register", gettext_lazy("Registrér"), REGISTRARS),
    ("deadlines", gettext_lazy("Frister"), EVERYBODY),
    ("programmes", gettext_lazy("Programmer"), OVERSEERS),
    ("contacts", gettext_lazy("Kontakter"), EVERYBODY),
)


@register.simple_tag
def once_field() -> str:
    """Draw the hidden name of a form that is drawn by hand, so that it makes one row however often it is sent."""
    return str(OnceForm(auto_id=False)["once"])


def menu_for(user: User, memberships: Iterable[HeldRole]) -> list[tuple[str, str]]:
    """Return (url name, word) for the pages this user has; without a role, as a signatory is, only Forside."""
    roles = {membership.role for membership in memberships}
    if user.is_superuser:
        roles = set(Role)
    return [("home", _("Forside")), *((name, str(word)) for name, word, holders in MENU if roles & holders)]


@register.inclusion_tag("components/site_header.html", takes_context=True)
def site_header(context: Context) -> dict[str, object]:
    """Draw the portal line and the main menu for whoever is logged in; a plain line when nobody is."""
    user, request = context.get("user"), context.get("request")
    frame: dict[str, object] = {"user": user, "request": request, "csrf_token": context.get("csrf_token")}
    if user is None or not user.is_authenticated:
        return frame
    memberships = memberships_of(user)
    path = request.path if request else ""
    frame["organisation"] = memberships[0].party_name if memberships else ""
    items = ((name, word, _address(name)) for name, word in menu_for(user, memberships))
    frame["menu"] = [
        (word, address, path == address if name == "home" else path.startswith(address))
        for name, word, address in items
        if address
    ]
    return frame


def _address(name: str) -> str:
    """Return the page's address, or "" in an installation whose urls leave the page out."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


@register.filter
def phone(number: str) -> str:
    """Return a stored phone number in pairs: "33 92 93 00" (rules.md 5.3)."""
    return format_phone(number)


@register.filter
def days_until(day: date) -> int:
    """Return whole days from today to `day`; negative when it has passed."""
    return (day - clock.today()).days


@register.filter
def days_number(day: date) -> str:
    """Return "7 dage", "1 dag" or "I dag" for the large figure."""
    days = abs(days_until(day))
    return ngettext("%(days)d dag", "%(days)d dage", days) % {"days": days} if days else _("I dag")


@register.filter
def days_word(day: date) -> str:
    """Return the word under the figure: "tilbage", "over tid", or "sidste dag"."""
    days = days_until(day)
    if days == 0:
        return _("er sidste dag")
    return _("tilbage") if days > 0 else _("over tid")


@register.filter
def days_short(day: date) -> str:
    """Return "16 dage", "15 dage over" or "i dag" for a narrow column."""
    days = days_until(day)
    if days == 0:
        return _("i dag")
    return days_number(day) if days > 0 else _("%(days)s over") % {"days": days_number(day)}


@register.filter
def days_left_words(day: date) -> str:
    """Return the words for a sentence: "om 7 dage", "i dag" or "3 dage over tid"."""
    days = days_until(day)
    if days == 0:
        return _("i dag")
    form = _("om %(days)s") if days > 0 else _("%(days)s over tid")
    return form % {"days": days_number(day)}
