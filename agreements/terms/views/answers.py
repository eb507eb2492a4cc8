"""How an edit of a block answers: with the blocks that changed for htmx, with the page at the block without it."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django_htmx.http import replace_url, reswap, retarget

from agreements.frame import frame, frame_of
from agreements.terms.models import Edition
from agreements.terms.views.sheet import Sheet


def sheet_of(request: HttpRequest, reference: str) -> Sheet:
    """Give the sheet as it is now for this user; raises Http404."""
    return Sheet(frame(request.user, reference, "content"))


def sheet_around(request: HttpRequest, edition: Edition) -> Sheet:
    """Give the sheet of an edition that was found in this request, while nothing was written; raises Http404."""
    return Sheet(frame_of(request.user, edition, "content"))


def content_url(reference: str, address: str = "") -> str:
    """Give the content page's address, at a block when one is named."""
    url = reverse("agreement_content", args=[reference])
    return f"{url}#{address}" if address else url


def changed(
    request: HttpRequest, reference: str, before: Sheet | None, address: str, *, goes_on: bool = False
) -> HttpResponse:
    """Answer a save. Only what looks different now travels: the block, others it shows in, the next-step band.

    Without htmx (`before` is None) the answer leads to the page, at the block. When blocks have come, gone or changed
    places, the whole sheet is drawn anew. `goes_on` gives the focus to the way to the next remark, if there is one.
    """
    if before is None:
        return HttpResponseRedirect(content_url(reference, address))
    now = sheet_of(request, reference)
    was = {drawn.block.key: drawn for drawn in before.blocks}
    home = now.holding(address) or before.holding(address)
    goes_on = goes_on and now.next_note is not None
    band = render_to_string("agreements/content/band_oob.html", now.context() | {"goes_on": goes_on}, request)
    focus = "" if goes_on else address
    if list(was) != [drawn.block.key for drawn in now.blocks] or home is None:
        response = HttpResponse(now.draw(request, focus=focus) + band)
        return _placed(response, "#sheet", reference)
    others = [
        drawn for drawn in now.blocks if drawn != was[drawn.block.key] and drawn.block.key != home.block.key
    ]
    own = now.drawn(home.block.key) or home
    html = now.draw_block(own, request, focus=focus)
    html += "".join(now.draw_block(drawn, request, oob=True) for drawn in others)
    return _placed(HttpResponse(html + band), f"#block-{own.block.key}", reference)


def _placed(response: HttpResponse, target: str, reference: str) -> HttpResponse:
    # While a form is open the address is the form's own, so that a login that runs out leads back to it.
    return replace_url(reswap(retarget(response, target), "outerHTML"), content_url(reference))
