"""What Tab reaches, in which order, and whether one can see where one is."""

from playwright.sync_api import Page

# Whether one sees that an element has the focus: an outline or a shadow on it or on its label.
VISIBLE = """at => [at, ...(at.labels || [])]
    .flatMap(one => [getComputedStyle(one), getComputedStyle(one, "::before")])
    .some(s => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== "none")"""

# Everything that can be used, in the order of the document; of a group of radio buttons the one that Tab stops at.
_PREPARE = """visible => {
    const words = at => `${at.tagName.toLowerCase()} ${at.id || at.name || at.innerText || at.getAttribute("href")}`
        .replace(/\\s+/g, " ").trim().slice(0, 80);
    const isStop = at => at.checkVisibility({visibilityProperty: true}) && !at.disabled && at.tabIndex >= 0;
    const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
    const stops = all.filter(isStop).filter(at => at.type !== "radio" || at === standsForItsGroup(at, all));
    function standsForItsGroup(at, all) {
        const group = all.filter(one => one.type === "radio" && one.name === at.name && one.form === at.form);
        return group.find(one => one.checked) || group.find(isStop);
    }
    const walk = {words, stops, reached: [], unseen: []};
    document.addEventListener("focusin", event => {
        if (!stops.includes(event.target)) return;
        walk.reached.push(event.target);
        if (!visible(event.target)) walk.unseen.push(words(event.target));
    });
    const ahead = all.filter(at => at.tabIndex > 0).map(words);
    const mouse = [...document.querySelectorAll("[onclick], [role=button], [role=link], [role=tab]")];
    const lame = mouse.filter(at => at.checkVisibility() && !all.includes(at)).map(words);
    window.walk = walk;
    return {count: stops.length, ahead, lame};
}"""

_TELL = """() => {
    const {words, stops, reached, unseen} = window.walk;
    const once = [...new Set(reached)];
    const places = once.map(at => stops.indexOf(at));
    const turns = places.filter((place, i) => i && place < places[i - 1]).length;
    return {
        missed: stops.filter(at => !once.includes(at)).map(words),
        disordered: turns > 1 || turns === 1 && places[0] === 0 ? once.map(words) : [],
        unseen: [...new Set(unseen)],
    };
}"""
_SPARE = 6  # areas that scroll are stops of the browser's own


def faults_by_keyboard(page: Page) -> list[str]:
    """Press Tab through the whole page; give what is not reached, not in order, or not seen to have the focus."""
    told = page.evaluate(f"({_PREPARE})({VISIBLE})")
    faults = [f"Tab goes first to {words}" for words in told["ahead"]]
    faults += [f"only by mouse: {words}" for words in told["lame"]]
    for _press in range(told["count"] + _SPARE):
        page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    walked = page.evaluate(_TELL)
    faults += [f"Tab does not reach {words}" for words in walked["missed"]]
    faults += [f"Tab goes another way: {walked['disordered']}"] if walked["disordered"] else []
    return faults + [f"no visible focus on {words}" for words in walked["unseen"]]
