"""What a page shows that its Markdown does not say: levels, controls, the other language's term, names of boxes."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from guideline import config, forms, terms, translation
from guideline.strings import say

_NUMBER = re.compile(r"[A-Z][A-Z0-9]{0,2}-\d\d(?:\.\d+)?")  # of a requirement, item, template or risk: no line may end inside it

_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})

SUMMARY_LENGTH = 160
"""Characters of a description that search engines show."""


class _Decorate(Treeprocessor):
    def run(self, root):
        page = self.md.decorated()
        if page is None:
            return
        terms.mark(root, page.terms, page.language)
        units = {one.heading.slug: one for one in page.model.requirements}
        for parent in list(root.iter()):
            for index, child in reversed(list(enumerate(parent))):
                name = translation.INTRODUCTION if child.tag == "h1" else child.get("id")
                if child.tag in _HEADINGS and name in page.behind:
                    note = Element("p", {"class": "behind"})
                    note.text = say(f"behind.{page.behind[name].replace(' ', '-')}", page.language)
                    parent.insert(index + 1, note)
                if child.tag in ("h2", "h3", "h4") and child.get("id") in units:
                    _level(parent, index, child, units[child.get("id")], page.language)
                elif child.tag == "h2" and child.get("class"):
                    _download(root, parent, index, child, page)
                elif child.tag in ("a", "strong") and _NUMBER.fullmatch(child.text or ""):
                    child.set("class", f"{child.get('class', '')} number".strip())
                elif child.tag == "dt" and child.get("id") in page.twin_terms:
                    _twin_term(child, page.twin_terms[child.get("id")], page.language)


def _level(parent, index, heading, unit, language):
    """Put the level word and the controls of a requirement below its heading."""
    for name in ("data-level", "data-maps"):
        heading.attrib.pop(name, None)
    line = Element("p", {"class": "unit"})
    if unit.withdrawn:
        _withdrawn(line, heading.attrib.pop("data-by", None), language)
    if unit.level in config.LEVELS:
        heading.set("class", f"{heading.get('class', '')} unit-title level-{unit.level}".strip())
        badge = SubElement(line, "span", {"class": f"level level-{unit.level}", "title": say("level", language)})
        badge.text = say(f"level.{unit.level}", language)
        badge.tail = " "
    if unit.maps:
        label = SubElement(line, "span", {"class": "maps"})
        label.text = f"{say('maps', language)} "
        for number, name in enumerate(unit.maps):
            control = SubElement(label, "bdi", {"dir": "ltr"})
            control.text = name
            control.tail = "؛ " if language == "ar" else "; "
            if number == len(unit.maps) - 1:
                control.tail = None
    if len(line):
        parent.insert(index + 1, line)


def _withdrawn(line, successor, language):
    note = SubElement(line, "span", {"class": "withdrawn"})
    note.text = say("withdrawn", language)
    if successor:
        note.text += f"{'،' if language == 'ar' else ','} {say('withdrawn.by', language)} "
        link = SubElement(note, "a", {"href": f"#{successor}"})
        SubElement(link, "bdi", {"dir": "ltr"}).text = successor.upper()


def _download(root, parent, index, heading, page):
    """Put the link to the file that is made from a section below its heading: a form, a text, or the card of a playbook."""
    classes = heading.get("class").split()
    kind = next((one for one in classes if one in forms.KINDS), None)
    if kind:
        file = forms.file_name(page.name, kind, page.language)
    elif "card" in classes and heading is next(one for one in root.iter("h2") if "card" in (one.get("class") or "").split()):
        file = f"pdf/{page.name}-{page.language}.pdf"
    else:
        return
    line = Element("p", {"class": "downloads"})
    up = "../" if page.language == config.LANGUAGES[0] else "../../"
    link = SubElement(line, "a", {"href": f"{up}{file}", "download": file.rpartition("/")[2]})
    link.text = say(f"download.{file.rpartition('.')[2]}", page.language)
    parent.insert(index + 1, line)


def _twin_term(entry, twin, language):
    """Add the term of the other language to a glossary entry, and the texts in which its Arabic form was met."""
    other = config.other(language)
    if len(entry):
        entry[-1].tail = (entry[-1].tail or "").rstrip() + " "
    else:
        entry.text = (entry.text or "").rstrip() + " "
    term = SubElement(entry, "bdi", {"lang": other, "dir": config.direction(other), "class": "twin-term"})
    term.text = twin.term
    term.tail = " "
    for name in ("data-seen", "data-tip", "data-avoid", "data-never"):
        entry.attrib.pop(name, None)
    own = twin.seen == ("own",)
    mark = SubElement(entry, "small", {"class": "own" if own else "seen", "title": say("term.own.title" if own else "term.seen", language)})
    if own:
        mark.text = say("term.own", language)
    else:
        SubElement(mark, "bdi", {"dir": "ltr"}).text = " · ".join(twin.seen)


class Decoration(Extension):
    """Decorates the page in `page` (a `Shown`), which the caller sets before each page; None leaves pages alone."""

    page = None

    def extendMarkdown(self, md):
        md.decorated = lambda: self.page
        md.treeprocessors.register(_Decorate(md), "decorate", -5)


class Shown:
    """A page of the model as it is being shown."""

    def __init__(self, guideline, path):
        self.model = guideline.pages[path]
        self.language = self.model.language
        self.name = self.model.name.rsplit("/", 1)[-1].removesuffix(".md")
        twin = guideline.twin(self.model)
        self.twin_terms = {one.anchor: one for one in twin.terms} if twin else {}
        pages = guideline.in_language(self.language) if not self.model.terms else ()
        self.behind = translation.behind(guideline, self.model)
        self.terms = tuple(term for page in pages for term in page.terms)


_BOX = re.compile(
    r'(<label class="task-list-control"><input type="checkbox" disabled)(/?>.*?</label>\s*(?:<p>)?\s*)'
    r"(?:<strong>(.*?)</strong>|(.*?))(?=\s|<)"
)
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def name_boxes(html, language):
    """Give each check box a name for screen readers: the ID of its item, or the text beside it."""

    def named(match):
        beside = html[match.start(4) : html.find("</li>", match.end())] if match[3] is None else ""
        name = f"{say('item', language)} {_TAG.sub('', match[3])}" if match[3] else " ".join(_TAG.sub("", beside).split())
        return f'{match[1]} aria-label="{name.replace(chr(34), "")}"{match[0][len(match[1]) :]}'

    return _BOX.sub(named, html)


def summary(html):
    """Return the first sentences of a page as plain text for its description, at most SUMMARY_LENGTH characters."""
    paragraphs = [" ".join(_TAG.sub("", one).split()) for one in _PARAGRAPH.findall(html)]
    text = next((one for one in paragraphs[1:] if one), paragraphs[0] if paragraphs else "")
    if len(text) <= SUMMARY_LENGTH:
        return text
    return text[:SUMMARY_LENGTH].rsplit(" ", 1)[0].rstrip(" ،,.؛") + "…"


def sections(items):
    """Yield the sections of a navigation, the outer ones first."""
    for item in (one for one in items if one.is_section):
        yield item
        yield from sections(item.children)


def with_direction(html, language):
    """Write the direction on the root element; Material writes it on the body only."""
    opening = f'<html lang="{language}" '
    if html.count(opening) != 1:
        raise ValueError("the template no longer begins with the <html lang> that is known; look at overrides/main.html")
    return html.replace(opening, f'{opening}dir="{config.direction(language)}" ')


def missing_page(html, language, folder):
    """Keep one 404 page per language: the first language's at the root, each other one in its own folder."""
    if language == config.LANGUAGES[0]:
        return html
    path = folder / language / "404.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8")
    return ""
