"""Diagrams say the same in both languages and can be read wherever they stand."""

import re

import pytest
from conftest import ROOT
from guideline import config, diagrams, parse
from guideline.errors import BuildError
from lxml import etree

DOCS = ROOT / config.DOCS
PAGES = {
    (link.file.rsplit("/", 1)[-1]): page
    for page in parse.read(ROOT).pages.values()
    for link in page.links
    if link.image and link.file and f"/{diagrams.FOLDER}/" in link.file
}
NAMED = [(name, language) for name in diagrams.names(DOCS) for language in config.LANGUAGES]


def test_every_diagram_is_shown_in_both_languages():
    assert set(PAGES) == {f"{name}-{language}.svg" for name, language in NAMED} and NAMED


@pytest.mark.parametrize("name", diagrams.names(DOCS))
def test_the_arabic_drawing_is_the_mirror_of_the_english_one(name):
    boxes = {}
    for language in config.LANGUAGES:
        root = etree.fromstring(diagrams.draw(DOCS, name, language))
        width = float(root.get("width"))
        rects = root.findall(".//{*}rect")
        x = [float(one.get("x")) for one in rects]
        sizes = [float(one.get("width")) for one in rects]
        boxes[language] = [(width - left - size) if language == "ar" else left for left, size in zip(x, sizes, strict=True)]
    assert boxes["ar"] == pytest.approx(boxes["en"])


_MEASURE = """() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map((one) => one / 255)
      .map((one) => one <= .03928 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (!/, 0\\)$/.test(colour) && colour !== 'transparent') return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  return [...document.querySelectorAll('svg.diagram g')].flatMap((group) => {
    const rect = group.querySelector('rect'), frame = rect && rect.getBoundingClientRect();
    return [...group.querySelectorAll('text')].map((text) => {
      const at = text.getBoundingClientRect();
      const wide = !frame || (at.left >= frame.left - 1 && at.right <= frame.right + 1);
      const tall = !frame || (at.top >= frame.top - 2 && at.bottom <= frame.bottom + 2);
      const fill = rect ? getComputedStyle(rect).fill : 'none';
      const [a, b] = [light(getComputedStyle(text).fill), light(fill === 'none' ? behind(group) : fill)].sort((x, y) => y - x);
      return [text.textContent, wide && tall, (a + .05) / (b + .05), at.height];
    });
  });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name, language", NAMED)
def test_words_stay_in_their_boxes_and_stand_out(browser, address, name, language, scheme):
    page = PAGES[f"{name}-{language}.svg"]
    context = browser.new_context(viewport={"width": 360, "height": 740}, color_scheme=scheme)
    tab = context.new_page()
    tab.goto(address + ("" if language == "ar" else "en/") + page.name.removesuffix(".md") + "/")
    tab.evaluate("document.fonts.ready")
    words = tab.evaluate(_MEASURE)
    described = tab.locator(f"svg.diagram-{name}[role=img]").get_attribute("aria-label")
    context.close()
    assert len(words) >= 5 and len(described) > 30
    assert [text for text, inside, _, _ in words if not inside] == []
    assert [text for text, _, contrast, _ in words if contrast < 4.5] == []


@pytest.mark.parametrize(
    "source, said",
    [
        ("columns: [100]\nboxes:\n  one: {at: [0, 0], ar: نص}\n", r'x\.yml: box "one" needs its words in every language'),
        ("columns: [100]\nboxes:\n  one: {at: [0, 0], ar: نعم, en: no}\n", r'box "one" needs its words'),
        ("columns: [100]\nboxes:\n  one: {at: [1, 0], ar: نص, en: text}\n", "there are only 1 columns"),
        ("columns: [100]\nboxes:\n  one: {at: [0, 0], kind: stepp, ar: نص, en: text}\n", "kind is one of step"),
        ("columns: [100]\nboxes:\n  one: {at: [0, 0], ar: نص, en: text}\narrows: [[one, two]]\n", "leads from one box to another"),
        ("columns: [100]\nboxes: {}\narows: []\n", "has columns, boxes and arrows, and nothing else"),
        ("columns: [100\nboxes: {}\n", r"x\.yml:2: this cannot be read"),
    ],
)
def test_a_diagram_with_a_mistake_names_its_file_and_the_mistake(tmp_path, source, said):
    folder = tmp_path / diagrams.FOLDER
    folder.mkdir(parents=True)
    (folder / "x.yml").write_text(source, encoding="utf-8")
    with pytest.raises(BuildError, match=r"docs/assets/diagrams/x\.yml.*") as raised:
        diagrams.draw(tmp_path, "x", "en")
    assert re.search(said, str(raised.value))
