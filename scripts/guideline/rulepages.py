"""The contributor's pages of the site: one for each rule, from its docstring, and a list of them all."""

import re
from dataclasses import dataclass, field
from html import escape
from inspect import getsource
from types import SimpleNamespace

from guideline import config, rules, site, tokens
from guideline.strings import say

_PART = re.compile(r"^([A-Z][a-z]+): *", re.MULTILINE)


@dataclass(frozen=True)
class RulePage:
    """What the theme asks of a page: its title, its address and those in all languages."""

    title: str
    url: str
    canonical_url: str
    meta: dict
    file: SimpleNamespace
    toc: tuple = ()
    is_homepage: bool = field(default=False)


def write(template, context, language, folder, site_url):
    """Write all pages of a language below the built site; `context` returns what the theme wants to know for a page."""
    families = {}
    for code, rule in rules.catalogue().items():
        families.setdefault(code[:3], []).append(SimpleNamespace(rule=rule, fixable=fixable(rule)))
    pages = [("rules.html", _page(say("rules", language), "", language, site_url), {"families": families})]
    for one in (one for members in families.values() for one in members):
        title = f"{one.rule.code} {summary(one.rule, language).replace('`', '')}"
        page = _page(title, f"{one.rule.code}/", language, site_url)
        pages.append(("rule.html", page, {"one": one, "parts": list(parts(one.rule))}))
    for name, page, more in pages:
        html = template(name).render(context(page), **more, home=config.rules_home, marked=marked, summary=summary)
        path = folder / page.url / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(site.with_direction(html, language), encoding="utf-8")


def _page(title, path, language, site_url):
    urls = {one: SimpleNamespace(url=f"{config.rules_home(one)}{path}") for one in config.LANGUAGES}
    meta = {"description": f"{say('rules', language)}: {title}" if path else say("rules.intro", language)}
    url = urls[language].url
    return RulePage(title, url, f"{site_url}{url}", meta, SimpleNamespace(alternates=urls))


def fixable(rule):
    """Tell whether `make check ARGS=--fix` can repair what a rule finds."""
    return "Fix(" in getsource(rule.module)


def summary(rule, language):
    """Return the summary of a rule in a language, as a title."""
    return (rule.summary_ar if language == "ar" else rule.summary).rstrip(".")


def parts(rule):
    """Yield (name, paragraphs) of an explanation: Why, Bad, Good and what else it has; a paragraph is (is it a sample?, text)."""
    body = "\n".join(rule.explanation.split("\n")[3:])
    _, *split = _PART.split(body)
    for name, text in zip(split[::2], split[1::2], strict=True):
        blocks = re.findall(r"(?:^[ \t]+\S.*(?:\n|\Z)|^[ \t]*\n(?=[ \t]))+|(?:^\S.*(?:\n|\Z))+", text, re.MULTILINE)
        found = [(block[0] in " \t\n", block.strip("\n")) for block in blocks]
        yield name, [(sample, text[0].upper() + text[1:] if name == "Why" else text) for sample, text in found]


def marked(text, isolate=False):
    """Return a text as HTML: words between backticks as code, left-to-right tokens kept whole where `isolate` is true."""
    pieces = re.split(r"(`+)(.+?)\1", text, flags=re.DOTALL)
    html = []
    for index, piece in enumerate(pieces):
        if index % 3 == 2:
            html.append(f'<code dir="ltr">{escape(piece.strip(), quote=False)}</code>')
        elif index % 3 == 0:
            for part, token in tokens.pieces(piece) if isolate else [(piece, False)]:
                html.append(f'<bdi dir="ltr">{escape(part, quote=False)}</bdi>' if token else escape(part, quote=False))
    return "".join(html)
