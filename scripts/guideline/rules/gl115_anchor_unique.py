"""Use an anchor once in a language.

استعمل المرساة مرة واحدة في اللغة الواحدة.

Why: the PDF joins all pages, and a link to an anchor that stands twice leads to the wrong place.
Bad: `## Roles { #roles }` on two English pages.
Good: `## Roles { #rol-roles }` on one, `## Roles { #inc-roles }` on the other.
"""

import re

from guideline import config
from guideline.rules import place

_NUMBERED = re.compile(r"_\d*")
"""What is generated from a heading without Latin letters; nobody links to it."""


def check(guideline):
    for language in config.LANGUAGES:
        pages = list(guideline.in_language(language))
        # the anchors of requirements are the matter of GL102, GL103 and GL104, and come first
        first = {one.heading.slug: one for page in reversed(pages) for one in reversed(page.requirements)}
        for page in pages:
            declared = {one.at for one in page.requirements}
            for anchor, node in _anchors(page):
                if getattr(node, "at", node) in declared or first.setdefault(anchor, node) is node:
                    continue
                other = place(first[anchor]) if hasattr(first[anchor], "at") else f"{first[anchor].path}:{first[anchor].line}"
                yield (
                    node,
                    f'the anchor "#{anchor}" stands at {other} already; choose another, such as "#{_own(page, anchor)}"',
                    f'المرساة "#{anchor}" مستعملة في {other}؛ اختر غيرها مثل "#{_own(page, anchor)}"',
                )


def _anchors(page):
    """Yield (anchor, heading or place); a heading of level 2 or 3 without an anchor is the matter of GL112."""
    for one in page.headings:
        generated = one.level > 3 and not _NUMBERED.fullmatch(one.slug)
        if not one.open_attributes and (one.anchor or generated):
            yield one.slug, one
    yield from page.marks


def _own(page, anchor):
    name = page.name.rpartition("/")[2].removesuffix(".md")
    return f"{name}-{anchor}" if not anchor.startswith(f"{name}-") else f"{anchor}-2"
