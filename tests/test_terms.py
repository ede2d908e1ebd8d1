"""Glossary terms explain themselves wherever a page first uses one."""

import re

import markdown
import pytest
from conftest import ROOT
from guideline import parse, terms
from guideline.model import Term, Where
from lxml import html

GUIDELINE = parse.read(ROOT)


def term(words, definition="شرح."):
    return Term(Where("docs/ar/glossary.md"), f"trm-{words}", words, definition, ("own",))


def shown(text, language, *entries):
    class Marker(markdown.treeprocessors.Treeprocessor):
        def run(self, root):
            terms.mark(root, entries, language)

    reader = markdown.Markdown(extensions=["attr_list"])
    reader.treeprocessors.register(Marker(reader), "terms", -5)
    return reader.convert(text)


def marked(text, language, *entries):
    return re.findall(r'<abbr class="term" tabindex="0" title="[^"]*">([^<]*)</abbr>', shown(text, language, *entries))


@pytest.mark.parametrize(
    "text, found",
    [
        ("يراجع الفريق سجل المخاطر كل سنة.", ["سجل المخاطر"]),
        ("وبسجل المخاطر يبدأ العمل.", ["وبسجل المخاطر"]),
        ("عُد إلى سِجل المخاطر.", ["سِجل المخاطر"]),
        ("السجل والمخاطر.", []),
        ("مسجل المخاطر.", []),
        ("[سجل المخاطر](x.md) ثم `سجل المخاطر` ثم سجل المخاطر.", ["سجل المخاطر"]),
        ("سجل المخاطر ثم سجل المخاطر.", ["سجل المخاطر"]),
        ("# سجل المخاطر", []),
    ],
)
def test_an_arabic_term_is_found_with_its_clitics_and_signs_once_and_only_in_text(text, found):
    assert marked(text, "ar", term("سجل المخاطر")) == found


def test_a_single_arabic_word_is_a_term_only_with_its_article():
    assert marked("للحوكمة أثر، ولا حوكمة بلا مسؤول.", "ar", term("الحوكمة")) == ["للحوكمة"]


def test_an_article_is_taken_only_where_the_term_has_one():
    assert marked("يشمل الجرد الحسابات، ثم جرد الحسابات.", "ar", term("جرد الحسابات")) == ["جرد الحسابات"]


def test_a_definition_is_text_even_where_the_tooltip_takes_it_for_html():
    found = shown("a widget", "en", term("widget", "a `<img src=x>` [b](c.md) **d**"))
    assert html.fromstring(found).find("abbr").get("title") == "a &lt;img src=x&gt; b d"


def test_the_longest_term_wins_and_short_forms_count():
    entries = (term("المخاطر"), term("سجل المخاطر"), term("التحقق من الهوية متعدد العناصر", "دخول بدليلين. ويقال أيضًا: MFA."))
    assert marked("سجل المخاطر وفيه (MFA) والمخاطر.", "ar", *entries) == ["سجل المخاطر", "MFA", "والمخاطر"]


def test_english_terms_take_a_plural_and_no_part_of_a_word():
    assert marked("Playbooks, playback, a workshop’s playbook.", "en", term("playbook")) == ["Playbooks"]
    assert marked("the sub-control and a control", "en", term("control")) == ["control"]


def test_text_in_the_other_language_is_left_alone():
    assert marked("The risk register.\n{ lang=en }", "ar", term("risk register")) == []


def test_every_chapter_explains_terms_in_both_languages(site):
    for page in GUIDELINE.pages.values():
        if page.front.values.get("area"):
            folder = site / ("" if page.language == "ar" else "en") / page.name.removesuffix(".md")
            found = html.parse(str(folder / "index.html")).xpath("//article//abbr[@class='term'][@tabindex='0'][@title]")
            assert len(found) >= 5, page.path


@pytest.mark.parametrize("path", ["secure-access/", "en/secure-access/"])
def test_a_term_shows_its_definition_on_hover_and_on_focus(page, address, path):
    page.goto(address + path)
    term = page.locator("article abbr.term").nth(1)
    definition = term.get_attribute("title")
    term.hover()
    shown = page.locator(".md-tooltip2--active")
    shown.wait_for(timeout=10000)
    assert shown.inner_text() == definition
    box = shown.locator(".md-tooltip2__inner").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= page.viewport_size["width"]
    page.mouse.move(0, 0)
    shown.wait_for(state="detached", timeout=10000)
    page.locator("article abbr.term").nth(0).focus()
    page.keyboard.press("Tab")
    shown.wait_for(timeout=10000)
    assert page.locator("article abbr.term:focus").get_attribute("aria-describedby") == shown.get_attribute("id")


def test_paper_has_the_glossary_and_no_hover(site):
    for folder in ("print", "en/print"):
        root = html.parse(str(site / folder / "index.html"))
        assert root.xpath("//abbr[@class='term']") == [] and len(root.xpath("//dt[starts-with(@id, 'trm-')]")) > 80
