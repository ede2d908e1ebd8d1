"""The contributor's pages: every rule has one in both languages, and the guideline, its PDF and its search know nothing of them."""

import json

import pytest
from conftest import ROOT
from guideline import config, parse, rulepages, rules
from lxml import html
from test_rules import FIXTURES, found_in


def read(site, language, code=""):
    path = site / config.rules_home(language) / code / "index.html"
    return html.parse(str(path), html.HTMLParser(encoding="utf-8")).getroot()


@pytest.mark.parametrize("language", config.LANGUAGES)
def test_every_rule_has_a_page_that_says_what_its_docstring_says(site, language):
    for code, rule in rules.catalogue().items():
        root = read(site, language, code)
        words = " ".join(root.xpath("string(//article)").split())
        assert root.get("lang") == language
        assert code in root.xpath("string(//h1)") and rulepages.summary(rule, language)[:10] in root.xpath("string(//h1)")
        for one in (rule.summary, rule.summary_ar):
            assert " ".join(one.rstrip(".").replace("`", "").split()) in words, code
        english = root.xpath("//article/div[@lang='en'][@dir='ltr']")[0]
        assert [one.text for one in english.xpath("h2")][:3] == ["Why", "Bad", "Good"]


@pytest.mark.parametrize("language", config.LANGUAGES)
def test_the_list_leads_to_every_rule_and_the_navigation_to_the_list(site, language):
    root = read(site, language)
    links = [one.rstrip("/").rpartition("/")[2] for one in root.xpath("//article//td//a/@href")]
    assert links == list(rules.catalogue())
    home = html.parse(str(site / ("" if language == "ar" else language) / "index.html")).getroot()
    (entry,) = home.xpath("//nav[contains(@class, 'md-nav--primary')]//a[contains(@href, 'contribute/')]/@href")
    assert entry == "contribute/rules/"


def test_the_switch_leads_to_the_same_rule_in_the_other_language(site):
    (there,) = read(site, "ar", "GL101").xpath("//a[@data-switch]/@href")
    (back,) = read(site, "en", "GL101").xpath("//a[@data-switch]/@href")
    assert (there, back) == ("../../../en/contribute/rules/GL101/", "../../../../contribute/rules/GL101/")


def test_the_guideline_its_search_and_its_print_page_do_not_hold_them(site):
    assert not any("contribute" in page.name for page in parse.read(ROOT).pages.values())
    for index in site.rglob("search_index.json"):
        assert not [one for one in json.loads(index.read_text(encoding="utf-8"))["docs"] if "contribute/" in one["location"]]
    for page in site.rglob("print/index.html"):
        assert "contribute/rules" not in page.read_text(encoding="utf-8")


def test_a_rule_that_offers_repairs_says_so(tmp_path):
    for code, rule in rules.catalogue().items():
        offered = any(one.fix for one in found_in(FIXTURES / code / "bad", tmp_path / code) if one.code == code)
        assert offered <= rulepages.fixable(rule), code


def test_an_explanation_may_hold_samples_of_several_lines():
    rule = rules.Rule("GL000", "error", "Say.", "قل.", "Say.\n\nقل.\n\nWhy: it `is` so\nand so.\nBad:\n    a < b\n    c\nGood: d", None)
    parts = [("Why", [(False, "It `is` so\nand so.")]), ("Bad", [(True, "    a < b\n    c")]), ("Good", [(False, "d")])]
    assert list(rulepages.parts(rule)) == parts
    assert rulepages.marked("a `<b>` & GL101", isolate=True) == (
        '<bdi dir="ltr">a</bdi> <code dir="ltr">&lt;b&gt;</code> &amp; <bdi dir="ltr">GL101</bdi>'
    )
