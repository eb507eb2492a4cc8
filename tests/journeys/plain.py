"""Whether a page can be used by a browser that runs no script."""

from playwright.sync_api import Page

_FAULTS = """() => {
    const seen = at => at.checkVisibility({visibilityProperty: true});
    const name = at => at.outerHTML.replace(/\\s+/g, " ").slice(0, 160);
    const all = selector => [...document.querySelectorAll(selector)];
    const path = url => new URL(url, location.href).pathname;
    const faults = [];
    const tell = (fault, found) => found.forEach(at => faults.push(`${fault}: ${name(at)}`));

    if (all("h1").filter(seen).length !== 1) faults.push(`${all("h1").filter(seen).length} h1`);
    if (all("main").filter(seen).length !== 1 || !document.querySelector("main").innerText.trim())
        faults.push("no main");
    const dead = href => !href || href === "#" || href.startsWith("javascript:");
    tell("link without address", all("a").filter(at => seen(at) && dead(at.getAttribute("href"))));
    tell("act by script", all("*").filter(at => at.getAttributeNames().some(one => /^on|^hx-on/.test(one))));
    const sends = at => ["submit", "image"].includes(at.type) && !at.disabled;
    const isStuck = form => seen(form) && ![...form.elements].some(at => sends(at) && seen(at));
    tell("form without a button", all("form").filter(isStuck));
    tell("button only for scripts", all("button, input").filter(at =>
        seen(at) && (["button", "reset"].includes(at.type) || sends(at) && !at.form)));
    tell("field that is never sent", all("input, select, textarea").filter(at => seen(at) && at.name && !at.form));
    // What a script would fetch or send can be fetched or sent without: by a link, a form, or the page itself.
    const ways = new Set([location.pathname, ...all("a[href]").map(at => path(at.href)),
        ...all("form").map(at => path(at.getAttribute("action") || location.href)),
        ...all("[formaction]").map(at => path(at.getAttribute("formaction")))]);
    for (const verb of ["get", "post", "put", "patch", "delete"])
        tell("way only for scripts", all(`[hx-${verb}]`).filter(at => !ways.has(path(at.getAttribute(`hx-${verb}`)))));
    return faults;
}"""


def faults_without_script(page: Page) -> list[str]:
    """Give what is missing on the page as it came from the server."""
    return page.evaluate(_FAULTS)
