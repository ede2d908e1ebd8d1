"""Input made to break the validator: whatever stands in a file, it ends soon, and with findings rather than with a traceback.

The limit is against hanging; what takes time in proportion to its input needs a small part of it.
"""

import contextlib
import itertools
import os
import subprocess

import pytest
from conftest import run

LIMIT = 60
"""Seconds that a case may take on a busy machine."""


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
    "broken links": numbered("[a{0}](no{0}.md) ", 3_000),
    "broken anchors": numbered("[a](x.md#a{}) ", 3_000),
    "broken images": numbered("![a](i{}.png) ", 3_000),
    "undefined references": numbered("[a][b{}] ", 3_000),
    "links to one place": numbered("[a{}](x.md#t) ", 3_000),
    "wrong controls": REQUIREMENT.format(numbered("OSMACC 9-9-9-{}; ", 2_000)),
    "wrong controls in text": numbered("OSMACC 9-9-9-{} ", 2_000),
    "unknown IDs": "SEC-77 sec-78 77-SEC " * 1_000,
    "numbers": numbered("{} ", 30_000),
    "digits": "5" * 100_000,
    "dates": "2026-11-22 1448هـ 5/6/2026 " * 3_000,
    "an Arabic line": "كلمة عربية، " * 20_000,
    "an Arabic word": "كلمة" * 50_000,
    "a long address": "https://example.org/" + "a/" * 50_000,
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
    "headings": "## same\n\n" * 2_000,
    "one requirement many times": "## SEC-01 s { #sec-01 data-level=must }\n\n" * 3_000,
    "one item many times": CHECKLIST + "- [ ] **SEC-01.1** x\n" * 2_000,
    "items that are none": CHECKLIST + "- [ **" * 10_000,
    "fences": "```\n" * 2_000 + "~~~a\n```b\n" * 2_000,
    "fences of all lengths": "\n".join("`" * number for number in range(3, 400)),
    "blocks": "/// note\n" * 5_000,
    "raw blocks": "<pre>\n" * 10_000,
    "merge conflicts": "<<<<<<< a\n=======\n" * 2_000,
    "waivers": "<!-- gl-ignore-next GL605: x -->\n" * 3_000 + "ا, ا\n",
    "a waiver for each line": "<!-- gl-ignore-next GL605: x -->\nا, ا\n\n" * 3_000,
    "definitions": "a\n: " * 10_000,
    "addresses that run code": "[x](javascript:" * 2_000 + "<a onclick=" * 2_000,
    "entities": "&#" * 30_000 + "&lrm;" * 5_000,
    "handles": "a@" * 30_000,
    "invisible characters": "ا\u200b\u200f\u00ad" * 10_000,
    "control characters": "".join(map(chr, range(32))) * 500,
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


def pages(root, text, name="x.md"):
    for language in ("ar", "en"):
        page = root / "docs" / language / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_bytes(text.encode())


def check(root):
    try:
        done = run("scripts/check.py", str(root), "--format", "json", timeout=LIMIT)
    except subprocess.TimeoutExpired:
        pytest.fail(f"the validator took more than {LIMIT} seconds")
    assert done.returncode in (0, 1), done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    return done.stdout


NAMES = list(LINES)


@pytest.mark.parametrize("names", [NAMES[start : start + 4] for start in range(0, len(NAMES), 4)], ids=", ".join)
def test_pages_end_soon_and_without_a_traceback(names, tmp_path):
    for number, name in enumerate(names):
        pages(tmp_path, LINES[name].replace("x.md", f"{number}.md"), f"{number}.md")
    check(tmp_path)


def test_a_line_of_ten_megabytes(tmp_path):
    pages(tmp_path, "# x\n")
    (tmp_path / "docs" / "ar" / "x.md").write_bytes(b"x" * 10_000_000)
    check(tmp_path)


BYTES = {
    "no UTF-8": b"# x\n\xff\xfe\xc3\x28\xa0\xa1",
    "half of a pair": "# x \ud800 \udfff\n".encode("utf-8", "surrogatepass"),
    "UTF-16": "# x\n".encode("utf-16"),
    "zeros": b"\0" * 20_000,
    "all bytes": bytes(range(256)) * 100,
}


def test_bytes_that_are_no_text(tmp_path):
    for name, content in BYTES.items():
        pages(tmp_path, "# x\n", f"{name}.md")
        (tmp_path / "docs" / "ar" / f"{name}.md").write_bytes(content)
    found = check(tmp_path)
    assert all(f"docs/ar/{name}.md" in found for name in BYTES)


BOMB = b"a: &a [x, x, x, x, x, x, x, x, x]\n" + b"".join(
    b"b%d: &b%d [*%b]\n" % (n, n, b", *".join([b"b%d" % (n - 1) if n else b"a"] * 9)) for n in range(12)
)
REPOSITORY = (
    "mkdocs.yml",
    "overrides/strings.yml",
    ".github/ISSUE_TEMPLATE/x-ar.yml",
    ".github/CODEOWNERS",
    "docs/assets/data/published.json",
    "docs/assets/data/osmacc.csv",
)


@pytest.mark.parametrize(
    "content",
    [
        BOMB,
        b"&a [*a]\n",
        b"nav: &a [*a]\nbody: &b [*b]\nstrict: &c {x: *c}\n",
        b"[" * 100_000,
        b"{" * 100_000,
        b"a: " * 30_000,
        b"* " * 30_000 + b"@x\n",
        b'{"requirements": [[[]]], "version": {}}',
        b"control_id,x\n" + b'"' * 100_000,
        b"\xff\xfe\0",
    ],
    ids=["bomb", "anchor", "anchors", "brackets", "braces", "colons", "stars", "lists", "quotation mark", "bytes"],
)
def test_files_of_the_repository(content, tmp_path):
    pages(tmp_path, "# x\n")
    for name in REPOSITORY:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    check(tmp_path)


ODD = ("a b.md", "صفحة.md", "a\nb.md", "-x.md", "--fix.md", "a\tb%00.md", ".md", "x.md.md", "a" * 200 + ".md", os.fsdecode(b"\xff.md"))


def test_odd_names_of_files(tmp_path):
    for language, name in itertools.product(("ar", "en"), ODD):
        folder = tmp_path / "docs" / language
        folder.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(OSError):  # not every file system has such names
            (folder / name).write_text(f"# x\n\n[a]({name})\n", encoding="utf-8", errors="replace")
    assert "docs/ar/a b.md" in check(tmp_path)


def test_folders_links_and_files_that_cannot_be_read(tmp_path):
    pages(tmp_path, "# x\n")
    for language in ("ar", "en"):
        folder = tmp_path / "docs" / language
        (folder / "folder.md").mkdir()
        (folder / "loop").symlink_to(folder)
        (folder / "self.md").symlink_to("self.md")
        (folder / "gone.md").symlink_to("no-such-file.md")
        (folder / "device.md").symlink_to("/dev/zero")
        os.mkfifo(folder / "pipe.md")
        (folder / "closed.md").write_text("# x\n", encoding="utf-8")
        (folder / "closed.md").chmod(0)
    for name in REPOSITORY:
        (tmp_path / name).mkdir(parents=True)
    found = check(tmp_path)
    assert all(f"docs/ar/{name}.md" in found for name in ("self", "gone", "device", "pipe"))


@pytest.mark.parametrize("folders", [("ar",), ("en",), ("ar", "en")])
def test_empty_folders(folders, tmp_path):
    for language in folders:
        (tmp_path / "docs" / language).mkdir(parents=True)
    check(tmp_path)
