"""The model holds what the pages say, with their places."""

import pytest
from guideline import parse

HEAD = "---\ntitle: Access\narea: SEC\n---\n\n# Access\n\n"


@pytest.fixture
def page(tmp_path):
    def read(body, head=HEAD):
        path = tmp_path / "docs" / "en" / "access.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(head + body, encoding="utf-8")
        return parse.read(tmp_path).pages["docs/en/access.md"]

    return read


def test_requirement_has_level_maps_evidence_and_place(page):
    (one,) = page(
        '### SEC-03 Keys { #sec-03 data-level=must data-maps="OSMACC 2-2-1-5; PDPL 20" }\n\nThe owner **must** use keys.\n\n'
        "**Evidence:** the list,\nchecked this quarter.\n\nMore text.\n"
    ).requirements
    assert (one.id, one.key, one.title, one.level) == ("SEC-03", "SEC-03", "Keys", "must")
    assert one.maps == ("OSMACC 2-2-1-5", "PDPL 20")
    assert one.evidence == "the list, checked this quarter."
    assert (one.at.path, one.at.line, one.at.column) == ("docs/en/access.md", 8, 1)


def test_withdrawn_requirement_is_known_as_such(page):
    (one,) = page("### SEC-07 Withdrawn { #sec-07 data-status=withdrawn data-by=sec-03 }\n").requirements
    assert one.withdrawn and one.level is None


def test_items_belong_to_their_requirement(page):
    items = page("## Checklist { #c .checklist }\n\n- [ ] **SEC-03** One.\n- [ ] **SEC-03.1** Two.\n\n## After { #d }\n\n- [ ] No.\n").items
    assert [(item.key, item.requirement, item.text) for item in items] == [("SEC-03", "SEC-03", "One."), ("SEC-03.1", "SEC-03", "Two.")]


@pytest.mark.parametrize(
    "text, urls",
    [
        ("[a](b.md)", ["b.md"]),
        ('[a](b.md "title") and [c](<d e.md>)', ["b.md", "d e.md"]),
        ("[a [b] c](d.md#e)", ["d.md#e"]),
        ("[![alt](i.svg)](d.md)", ["d.md", "i.svg"]),
        ("[a][r]\n\n[r]: b.md", ["b.md"]),
        ("[r][]\n\n[r]: <b.md>", ["b.md"]),
        ("[a](b(1).md)", ["b(1).md"]),
        ("`[a](b.md)` ``[a](`b.md)`` \\[a](b.md) <!-- [a](b.md) -->", []),
        ("```\n[a](b.md)\n```\n\n~~~\n[a](b.md)\n~~~", []),
        ("    [a](b.md)", []),
        ("- item\n\n    [a](b.md)", ["b.md"]),
        ("text [1] and [x] and [^1]", []),
    ],
)
def test_links_are_found_where_markdown_sees_them(page, text, urls):
    assert [link.url for link in page(f"{text}\n").links] == urls


def test_terms_have_anchor_definition_and_source(page):
    (term,) = page('e-participation { #trm-e-participation data-seen="ART KSA" }\n:   People taking part.\n').terms
    assert (term.anchor, term.term, term.definition, term.seen) == (
        "trm-e-participation",
        "e-participation",
        "People taking part.",
        ("ART", "KSA"),
    )


def test_headings_in_code_are_none(page):
    assert [heading.text for heading in page("```\n## No\n```\n\n## Yes { #yes }\n").headings] == ["Access", "Yes"]
