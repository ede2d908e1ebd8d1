"""What the links of a page lead to, and whether it is there."""

from guideline import config, text, units


def page_of(guideline, page, link):
    """Return the page a link leads to, or None where it leads to no page that exists."""
    return page if link.kind == "anchor" else guideline.pages.get(link.file) if link.kind == "page" else None


def anchors(guideline, target):
    """Return the anchors of a page, and those it would have but for a defect that GL101, GL102, GL106, GL109 or GL406 reports."""
    twin = guideline.twin(target)
    meant = {one.key.lower() for one in target.requirements}
    meant |= {one.slug for one in target.headings if one.open_attributes} | {one.anchor for one in target.terms}
    lost = {one.heading.slug for one in twin.requirements} if twin else set()
    return target.anchors | meant | lost


def file_elsewhere(guideline, link):
    """Return the path of a file that a link leads to and that only the folder of the other language has, or None."""
    parts = (link.file or "").split("/", 2)
    if link.kind != "file" or link.file in guideline.files or len(parts) < 3 or parts[1] not in config.LANGUAGES:
        return None
    path = config.twin_path(link.file, config.other(parts[1]))
    return path if path in guideline.files else None


def anchor_elsewhere(guideline, page, link):
    """Return (target, its unit that should have the anchor or None) where only the twin of the target has the anchor; or None."""
    target = page_of(guideline, page, link)
    if target is None or target.undecodable or not link.fragment or link.fragment in anchors(guideline, target):
        return None
    twin = guideline.readable_twin(target)
    if twin is None or link.fragment not in twin.anchors:
        return None
    return target, next((ours for ours, theirs in units.pairs(target, twin) if theirs.anchor == link.fragment), None)


def is_explained(guideline, page, mention):
    """Tell whether another rule speaks of the link in whose text an unknown ID stands: GL301, GL302, GL303 or GL311."""
    link = mention.link
    target = page_of(guideline, page, link)
    if target is None or (link.fragment and link.fragment not in target.anchors):
        return True
    named = text.id_of_anchor(link.fragment)
    return named is not None and named != mention.key.partition(".")[0]


def stands_twice(guideline, page, anchor):
    """Tell whether an anchor stands twice in the language of a page, which GL115 reports."""
    slugs = (heading.slug for one in guideline.in_language(page.language) for heading in one.headings)
    return sum(1 for one in slugs if one == anchor) > 1
