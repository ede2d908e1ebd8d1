"""The annex that gathers the checklists of all pages."""

import re

from guideline.strings import say

GATHERED = "<!-- all checklists -->"
"""Stands, in a page, where the checklists of all other pages are to be shown."""


def gather(markdown, guideline, language, order):
    """Return the Markdown of a page with the checklists of the pages in `order` (paths in docs/) where it asks for them."""
    marker = re.compile(rf"^{re.escape(GATHERED)}$", re.MULTILINE)
    if not marker.search(markdown):
        return markdown
    boxes = say("answer", language).replace("☐", '<span class="tick"></span>')
    answer = f' <span class="answer">{boxes}</span>'
    parts = []
    for path in order:
        page = guideline.pages[f"docs/{path}"]
        if page.items:
            name = page.name.removesuffix(".md")
            parts += [f"## {page.front.values['title']} {{ #chk-{name} }}", ""]
            items = [one for one in page.items if one.requirement]
            parts += [f"- [ ] **[{one.id}]({page.name}#{_anchor(page, one)})** {_text_elsewhere(one, page)}{answer}" for one in items]
            parts.append("")
    return marker.sub(lambda _: "\n".join(parts), markdown, count=1)


def _text_elsewhere(item, page):
    """Return the text of an item for another page: its links inside the page name the page."""
    return item.text.strip().replace("](#", f"]({page.name}#")


def _anchor(page, item):
    return item.requirement.lower() if item.requirement.lower() in page.anchors else page.checklists[0].heading.slug
