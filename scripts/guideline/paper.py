"""The whole guideline as one document: joins rendered pages so that every link and anchor still works."""

import posixpath
import re
from dataclasses import dataclass, replace
from html import escape
from html.parser import HTMLParser

from guideline import config

_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
_ADDRESSES = {"src", "poster", "data", "xlink:href"}


@dataclass(frozen=True, slots=True)
class Chapter:
    """A rendered page: its address in the site ("" for the home page), its source file, title, part and HTML."""

    url: str
    path: str
    title: str
    part: str
    html: str

    @property
    def name(self):
        """The last part of the path, without its ending."""
        return posixpath.basename(self.path).removesuffix(".md")

    @property
    def anchor(self):
        """The anchor of the chapter in the joined document."""
        return f"page-{self.name}"


class _Joiner(HTMLParser):
    """Copies HTML to `out`, changing only the addresses and anchors in start tags."""

    def __init__(self, chapter, anchors, base, site_url):
        super().__init__(convert_charrefs=False)
        self.chapter, self.anchors, self.base, self.site_url = chapter, anchors, base, site_url
        self.out, self.skipping, self.terms, self.first_heading = [], 0, 0, True

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if self.skipping:
            self.skipping += tag not in _VOID
        elif tag == "abbr" and values.get("class") == "term":
            self.terms += 1  # a definition that shows on hover is no use on paper
        elif tag == "a" and "headerlink" in (values.get("class") or "").split():
            self.skipping = 1
        else:
            self.out.append(self._rewritten(tag, values))

    def handle_startendtag(self, tag, attributes):
        if not self.skipping:
            self.out.append(self._rewritten(tag, dict(attributes)))

    def handle_endtag(self, tag):
        if self.skipping:
            self.skipping -= 1
        elif tag == "abbr" and self.terms:
            self.terms -= 1
        else:
            self.out.append(f"</{tag}>")

    def _rewritten(self, tag, values):
        changes = {name: self._address(values[name]) for name in _ADDRESSES if values.get(name)}
        if values.get("href"):
            changes["href"] = self._link(values["href"])
        if tag == "h1" and self.first_heading:
            self.first_heading = False
            changes["id"] = self.chapter.anchor
        elif values.get("id"):
            changes["id"] = self._anchor(values["id"])
        if values.get("for"):
            changes["for"] = self._anchor(values["for"])
        text = self.get_starttag_text()
        for name, value in changes.items():
            pattern = rf"""(\s{re.escape(name)}\s*=\s*)(?:"[^"]*"|'[^']*'|[^\s>]+)"""
            text, count = re.subn(pattern, lambda m, v=value: f'{m[1]}"{escape(v)}"', text, count=1, flags=re.IGNORECASE)
            if not count:
                text = re.sub(r"^<[\w:-]+", lambda m, n=name, v=value: f'{m[0]} {n}="{escape(v)}"', text)
        return text

    def _anchor(self, name):
        """Footnotes and the like are numbered per page (fn:1); give them the name of their page."""
        return f"{self.chapter.anchor}-{name.replace(':', '-')}" if ":" in name else name

    def _address(self, value):
        if re.match(r"[a-z][a-z0-9+.-]*:|/|#", value, re.IGNORECASE):
            return value
        return posixpath.relpath(posixpath.normpath(posixpath.join(self.chapter.url, value)), self.base)

    def _link(self, value):
        if re.match(r"[a-z][a-z0-9+.-]*:|//", value, re.IGNORECASE):
            return value
        path, _, fragment = value.partition("#")
        if not path:
            return f"#{self._anchor(fragment)}"
        target = posixpath.normpath(posixpath.join(self.chapter.url, path)).removesuffix(".")
        target = f"{target}/" if path.endswith(("/", ".")) and target else target
        if target in self.anchors:
            return f"#{fragment or self.anchors[target]}"
        return f"{self.site_url}{target}{'#' if fragment else ''}{fragment}"

    def handle_data(self, data):
        self._copy(data)

    def handle_entityref(self, name):
        self._copy(f"&{name};")

    def handle_charref(self, name):
        self._copy(f"&#{name};")

    def handle_comment(self, data):
        pass

    def _copy(self, text):
        if not self.skipping:
            self.out.append(text)


def join(chapters, base, site_url):
    """Return (chapter, its HTML in the joined document) for each chapter.

    `base` is the folder of the joined document in the site, "print" for example; links to pages of the document
    become links inside it, all others absolute ones below `site_url`.
    """
    anchors = {chapter.url: chapter.anchor for chapter in chapters}
    for chapter in chapters:
        joiner = _Joiner(chapter, anchors, base, site_url)
        joiner.feed(chapter.html)
        joiner.close()
        yield chapter, "".join(joiner.out)


def _card(html):
    """Return the sections of a page whose heading has the class `card`: what is printed on one sheet."""
    sections = re.split(r"(?=<h2[ >])", re.sub(r'<p class="downloads">.*?</p>', "", html))
    return "".join(one for one in sections if re.match(r'<h2 class="(?:[^"]* )?card[" ]', one))


def _kept(link, chapter, html, site_url):
    """Return a link to this page as it is where the card holds its target, else with the address of the page."""
    return link[0] if f'id="{link[1]}"' in html else f'href="{site_url}{chapter.url}#{link[1]}"'


def write_cards(template, chapters, language, extra, folder, site_url):
    """Write print/NAME/ for each chapter that has a card, below the folder of the language."""
    home = "" if language == config.LANGUAGES[0] else f"{language}/"
    for chapter in chapters:
        if sections := _card(chapter.html):
            base = f"{home}print/{chapter.name}"
            ((_, joined),) = join([replace(chapter, html=sections)], base, site_url)
            html = re.sub(r'href="#([^"]*)"', lambda m, c=chapter, j=joined: _kept(m, c, j, site_url), joined)
            path = folder / base / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            root, facts = posixpath.relpath(".", base), {"language": language, "edition": extra["edition"], "date": extra["date"]}
            path.write_text(template.render(chapter=chapter, html=html, root=root, **facts), encoding="utf-8")


def write(template, chapters, language, extra, folder, site_url, title):
    """Write the joined document of a language into the built site, at print/ below the folder of the language."""
    home = "" if language == config.LANGUAGES[0] else f"{language}/"
    base = f"{home}print"
    parts = {}
    for chapter, html in join(chapters, base, site_url):
        parts.setdefault(chapter.part, []).append((chapter, html))
    path = folder / base / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    root = posixpath.relpath(".", base)
    html = template.render(parts=parts, language=language, edition=extra["edition"], date=extra["date"], root=root, title=title)
    path.write_text(html, encoding="utf-8")
