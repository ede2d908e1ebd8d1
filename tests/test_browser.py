"""The site in a real browser, as a reader uses it."""

import re
from urllib.parse import urljoin

import pytest
from conftest import ROOT
from guideline import parse
from lxml import html

PAGES = sorted(
    ("" if page.language == "ar" else "en/") + ("" if page.name == "index.md" else page.name.removesuffix(".md") + "/")
    for page in parse.read(ROOT).pages.values()
)


def test_no_page_asks_another_site_for_anything(browser, address):
    context = browser.new_context()
    page = context.new_page()
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    for path in PAGES:
        page.goto(address + path)
    for path in ["", "en/", "secure-access/", "en/glossary/", "t-01/", "print/", "en/print/", "404.html", "en/404.html"]:
        page.goto(address + path, wait_until="networkidle")  # what scripts ask for after the page has loaded is the same on all pages
        page.mouse.wheel(0, 4000)
    context.close()
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert errors == []


@pytest.mark.parametrize("path, language, direction", [("", "ar", "rtl"), ("en/", "en", "ltr")])
def test_direction_is_that_of_the_language(page, address, path, language, direction):
    page.goto(address + path)
    assert page.evaluate("[document.documentElement.lang, getComputedStyle(document.documentElement).direction]") == [language, direction]
    title = page.locator("article h1").bounding_box()
    column = page.locator("article").bounding_box()
    near_start = column["x"] + column["width"] - (title["x"] + title["width"]) if direction == "rtl" else title["x"] - column["x"]
    assert near_start < 40
    navigation, contents = page.locator(".md-sidebar--primary").bounding_box(), page.locator(".md-sidebar--secondary").bounding_box()
    assert (navigation["x"] > contents["x"]) == (direction == "rtl")


def test_our_own_fonts_are_used(page, address):
    page.goto(address)
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter((one) => one.status === 'loaded').map((one) => one.family.replaceAll('\"', ''))")
    assert set(loaded) == {"Guideline"}


def test_switcher_keeps_page_and_anchor(page, address):
    page.goto(f"{address}secure-access/#sec-03")
    page.locator("a[data-switch]").click()
    page.wait_for_url(f"{address}en/secure-access/#sec-03")
    assert page.locator("#sec-03").is_visible()
    page.locator("a[data-switch]").click()
    page.wait_for_url(f"{address}secure-access/#sec-03")


def test_search_finds_an_arabic_word(page, address):
    page.goto(address)
    box = page.locator(".md-search__input")
    box.click()
    box.press_sequentially("الاستيلاء")
    box.press("End")
    results = page.locator(".md-search-result__item > a")
    results.first.wait_for(timeout=20000)
    assert any("playbook-takeover/" in one for one in results.evaluate_all("(all) => all.slice(0, 5).map((one) => one.href)"))


def test_an_id_and_a_date_are_shown_left_to_right_in_arabic(page, address):
    page.goto(f"{address}secure-access/")
    places = page.evaluate(
        """() => [...document.querySelectorAll('article p bdi, article td bdi')].map((one) => {
            const text = one.firstChild, range = document.createRange();
            const at = (index) => { range.setStart(text, index); range.setEnd(text, index + 1); return range.getBoundingClientRect(); };
            const first = at(0), last = at(text.length - 1);
            return [one.textContent, Math.abs(first.top - last.top) > 2 || first.left <= last.left];
        })"""
    )
    assert len(places) > 20
    assert [text for text, right in places if not right] == []


@pytest.mark.parametrize("path", ["", "secure-access/", "risk-register/", "en/roles-duties/", "en/glossary/"])
def test_a_phone_shows_no_page_wider_than_itself(browser, address, path):
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address + path)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360
    context.close()


def test_print_page_holds_every_requirement_once(page, address):
    page.goto(f"{address}print/")
    shown = page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(shown) == len(set(shown))
    wanted = {one.heading.anchor for one_page in parse.read(ROOT).in_language("ar") for one in one_page.requirements}
    assert wanted <= set(shown)
    assert page.locator("h1").count() >= len(PAGES) / 2


def test_pdf_can_be_downloaded_from_every_page(page, address, site):
    for path in PAGES:
        language = "en" if path.startswith("en/") else "ar"
        links = html.parse(str(site / path / "index.html")).xpath("//a/@href[contains(., '.pdf')]")
        assert f"{address}pdf/guideline-{language}.pdf" in {urljoin(address + path, link) for link in links}
    page.goto(address)
    answer = page.request.get(page.locator("a[href$='.pdf']").first.evaluate("(one) => one.href"))
    assert answer.ok and answer.body().startswith(b"%PDF") and re.match(r"application/pdf", answer.headers["content-type"])
