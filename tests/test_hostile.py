"""Input made to break the validator: whatever stands in a file, it ends soon, and with findings rather than with a traceback.

The limit is against hanging; what takes time in proportion to its input needs a small part of it.
"""

import subprocess

import pytest
from conftest import run

LIMIT = 20
"""Seconds that a case may take."""


def numbered(form, count):
    return "".join(form.format(number) for number in range(count))


REQUIREMENT = '# T {{ #t }}\n\n## SEC-01 x {{ #sec-01 data-level=must data-maps="{}" }}\n'
CHECKLIST = "## C { #c .checklist }\n\n"
LINES = {
    "comments that never end": "‹!--" * 10_000 + "<!--" * 10_000,
    "hyphens before a snippet": "-" * 10_000 + "8<-",
    "snippets in one line": "--8<--" * 10_000,
    "snippets that do not exist": numbered('--8<-- "a{}.md"\n', 2_000),
    "backticks": "`" * 20_000,
    "backticks of all lengths": " ".join("`" * number for number in range(1, 600)),
    "footnotes that do not end": "[^" * 20_000,
    "footnotes without a note": numbered("x[^{}] ", 3_000),
    "notes without a footnote": numbered("[^{}]: x\n\n", 3_000),
    "broken links": numbered("[a{0}](no{0}.md) ", 5_000),
    "broken anchors": numbered("[a](x.md#a{}) ", 5_000),
    "broken images": numbered("![a](i{}.png) ", 3_000),
    "undefined references": numbered("[a][b{}] ", 3_000),
    "links to one place": numbered("[a{}](x.md#t) ", 5_000),
    "wrong controls": REQUIREMENT.format(numbered("OSMACC 9-9-9-{}; ", 2_000)),
    "wrong controls in text": numbered("OSMACC 9-9-9-{} ", 2_000),
    "unknown IDs": "SEC-77 sec-78 77-SEC " * 3_000,
    "numbers": numbered("{} ", 100_000),
    "digits": "5" * 100_000,
    "dates": "2026-11-22 1448هـ 5/6/2026 " * 3_000,
    "an Arabic line": "كلمة عربية، " * 40_000,
    "an Arabic word": "كلمة" * 50_000,
    "a long address": "https://example.org/" + "a/" * 50_000,
    "a line of ten megabytes": "x" * 10_000_000,
    "brackets": "[" * 100_000 + "]" * 100_000,
    "parentheses": "(" * 100_000 + ")" * 100_000,
    "braces": "## a" + " {#a" * 20_000,
    "tags": "<a " * 30_000,
    "lists in lists": "- " * 30_000 + "a",
    "lists in lists by lines": "\n".join(" " * number + "- a" for number in range(500)),
    "quotations in quotations": "> " * 30_000 + "a",
    "stars": "*" * 100_000 + "a",
    "a heading of signs": "## a" + "#" * 100_000 + "b",
    "a heading of blanks": "## a" + " " * 100_000 + "b",
    "an underlined line": "x" * 100_000 + "\n===",
    "a table of one row": "|" + " a |" * 30_000 + "\n|" + " - |" * 30_000 + "\n|" + " b |" * 20_000,
    "tables": "| a | b |\n| - | - |\n| 1 | 2 |\n\n" * 3_000,
    "headings": "## same\n\n" * 5_000,
    "one requirement many times": "## SEC-01 s { #sec-01 data-level=must }\n\n" * 3_000,
    "one item many times": CHECKLIST + "- [ ] **SEC-01.1** x\n" * 5_000,
    "items that are none": CHECKLIST + "- [ **" * 10_000,
    "fences": "```\n" * 5_000 + "~~~a\n```b\n" * 5_000,
    "fences of all lengths": "\n".join("`" * number for number in range(3, 400)),
    "blocks": "/// note\n" * 5_000,
    "raw blocks": "<pre>\n" * 10_000,
    "merge conflicts": "<<<<<<< a\n=======\n" * 5_000,
    "waivers": "<!-- gl-ignore-next GL605: x -->\n" * 5_000 + "ا, ا\n",
    "a waiver for each line": "<!-- gl-ignore-next GL605: x -->\nا, ا\n\n" * 3_000,
    "definitions": "a\n: " * 10_000,
    "addresses that run code": "[x](javascript:" * 5_000 + "<a onclick=" * 5_000,
    "entities": "&#" * 30_000 + "&lrm;" * 5_000,
    "handles": "a@" * 30_000,
    "invisible characters": "ا\u200b\u200f\u00ad" * 10_000,
    "control characters": "".join(map(chr, range(32))) * 1_000,
    "combining signs": "a" + "\u0301" * 30_000 + "ا" + "\u0651" * 30_000,
    "tatweel": "اـ" * 20_000,
    "scripts glued": "اa5" * 20_000,
    "presentation forms": "ﻻ" * 30_000,
    "text read wrongly": "Ø§Ù„" * 10_000 + "???? " * 10_000,
    "punctuation": "ا,ا;ا ، ا ؟" * 5_000,
    "placeholders": "TODO [insert <x> to be " * 5_000,
    "carriage returns": "\r" * 30_000 + "\t" * 30_000,
    "front matter too long": "---\ntitle: " + "a" * 100_000 + "\n---\n",
    "front matter too deep": "---\na: " + "[" * 19_000 + "\n---\n",
    "front matter that grows": "---\na: &a [x, x, x]\n" + numbered("b{0}: &b{0} [*a, *a, *a]\n", 20) + "---\n",
    "front matter that names itself": "---\na: &a [*a]\n---\n",
    "front matter of odd values": "---\ntitle: !!python/object:os.system x\nreviewed: 2026-99-99\n? [a]\n: b\n---\n",
    "front matter alone": "---\ntitle: x\n---\n",
    "front matter that does not end": "---\n" * 5_000,
    "nothing": "",
}


def check(root):
    try:
        done = run("scripts/check.py", str(root), "--format", "json", timeout=LIMIT)
    except subprocess.TimeoutExpired:
        pytest.fail(f"the validator took more than {LIMIT} seconds")
    assert done.returncode in (0, 1), done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    return done.stdout


@pytest.mark.parametrize("name", LINES)
def test_a_page_ends_soon_and_without_a_traceback(name, tmp_path):
    for language in ("ar", "en"):
        page = tmp_path / "docs" / language / "x.md"
        page.parent.mkdir(parents=True)
        page.write_bytes(LINES[name].encode())
    check(tmp_path)
