"""Whatever stands in the files, the checker answers with findings: no crash, the same answer twice, repairs that come to an end."""

import contextlib
import itertools
import os
import re
import shutil
import signal
import subprocess
import sys

import pytest
from conftest import ROOT
from guideline import fixes, parse, report, rules
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

PHASES = (Phase.explicit, Phase.generate)
"""A failing case is shown as it was made: looking for a smaller one can take minutes."""
QUIET = {"derandomize": True, "database": None, "deadline": None, "phases": PHASES, "suppress_health_check": list(HealthCheck)}
FEW = settings(max_examples=150, **QUIET)
FEWER = settings(max_examples=60, **QUIET)

PIECES = [
    "",
    "---",
    "title: صفحة",
    "area: SEC",
    "status: approved",
    "reviewed: 2026-11-22",
    "translation:",
    '  intro: {en: "5d1c0911", ar: "88e2b1aa"}',
    "# العنوان",
    "# Title",
    "## Requirements { #sec-requirements }",
    '### SEC-03 Keys { #sec-03 data-level=must data-maps="OSMACC 2-2-1-5" }',
    "### 03-SEC مفاتيح { #sec-03 data-level=must",
    "### SEC-٠٣ مفاتيح { #sec-04 data-status=withdrawn }",
    "## Checklist { #sec-checklist .checklist }",
    "- [ ] **SEC-03** Codes are sealed.",
    "- [x] **SEC-03.1** رُوجعت القائمة الى يوم 22-11-2026 .",
    "* [] SEC-3",
    "- بند ،كلمة وMFA و الحســاب",
    "1. first",
    "| a | b |",
    "|---|---|",
    "| 1 | ٢ | 3 |",
    "/// note | ملاحظة",
    "///",
    "!!! warning",
    '=== "Tab"',
    "```text",
    "```",
    "~~~",
    "`code",
    "<!-- gl-ignore-next GL602 -->",
    "<!-- gl-ignore-next GL605, GL999: سبب -->",
    "<!--",
    "-->",
    '<div onclick="x()">',
    '<a href="javascript:x">',
    "</script>",
    "[SEC-03](secure.md#sec-03) SEC-03 SEC-99",
    "[here](x.md#a) [هنا](../en/x.md) (text)[url] [a][b] [^1]",
    "[^1]: a note",
    "[b]: http://example.com/a_(b",
    '![](../assets/x.svg) ![alt](x.png "t)',
    "**يجب** على المالك **must** الجهة,كلمة ; كلمة؟",
    "**Evidence:** نص",
    "**الإثبات:**",
    'word { #trm-word data-seen="own" }',
    ":   A definition. Also: wrod, teh thing.",
    "مصطلح { #trm-word data-seen=KSA }",
    ":   تعريف. ويقال أيضًا: كلمة.",
    "<<<<<<< HEAD",
    "=======",
    ">>>>>>> main",
    '--8<-- "x.md"',
    "{: lang=en dir=ltr }",
    "$x^2$ :emoji: &rlm; &#x202e; &amp; &#0; &#99999999999;",
    "Ø§Ù„ â€™ ﻻ ﷺ ک ی",
    "",
]
ODD = "\x00\x0b\x0c\r\x85\u2028\u2029\ufeff\u200b\u200f\u202e\u2066\u0640\u064b\u0651\u0670\ud7ff\ufffd\U0001f600\U000e0041\u0301ßİıſﬁ①Ⅷ²"
MARKS = "[](){}<>*_`#|!-+.:;,/\\\"'^~=&%$@ \t0123456789٣۴"
PIECE = st.one_of(
    st.sampled_from(PIECES),
    st.sampled_from(PIECES),
    st.text(ODD + MARKS + "aZé" + "ابيةكىلمئؤإآء،؛؟", max_size=12),
    st.builds(lambda one, two, cut: one[:cut] + two[cut:], st.sampled_from(PIECES), st.sampled_from(PIECES), st.integers(0, 30)),
    st.builds(lambda one, count: one * count, st.sampled_from([*"[(*_`#|!{<>\\-ـ ", "](", "**", "![", "<!--", "سَ"]), st.integers(1, 60)),
)
TEXTS = st.builds(
    lambda rows, glue: "".join(itertools.chain.from_iterable(zip(rows, itertools.cycle(glue), strict=False))),
    st.lists(PIECE, max_size=25),
    st.lists(st.sampled_from(["\n", "\n", "\n\n", " ", "", "\r\n"]), min_size=1, max_size=5),
)
HEADED = st.builds(lambda text: "---\ntitle: T\n---\n\n" + text, TEXTS)
BYTES = st.one_of(
    TEXTS.map(str.encode),
    HEADED.map(str.encode),
    st.binary(max_size=60),
    st.builds(lambda text, junk, at: text.encode()[:at] + junk + text.encode()[at:], TEXTS, st.binary(max_size=4), st.integers(0, 200)),
    TEXTS.map(lambda text: text.encode("utf-16")),
    TEXTS.map(lambda text: text.encode("cp1256", "replace")),
)
SETTINGS = [
    "nav:",
    "  - x.md",
    "  - a:",
    "      - y.md",
    "validation:",
    "  anchors: warn",
    "? [",
    "&a *a",
    "- - -",
    ": :",
    "!!python/object:os.system x",
    "plugins: {i18n: 1}",
    "nav: 3",
    "null",
]
YAML = st.one_of(st.lists(st.sampled_from(SETTINGS), max_size=8).map("\n".join).map(str.encode), BYTES)
DATA = st.one_of(
    st.sampled_from(
        [b"", b"{}", b"[]", b"null", b'{"requirements": 3}', b'{"requirements": [{}]}', b'{"requirements": [{"id": 3, "page": null}]}']
    ),
    st.sampled_from([b"control_id\n2-2-1-5\n", b"a,b\n1,2,3\n", b'control_id\n"2', b"control_id,control_id\n\x00\n"]),
    BYTES,
)
OTHERS = {
    "mkdocs.yml": YAML,
    "overrides/strings.yml": YAML,
    "docs/assets/data/osmacc.csv": DATA,
    "docs/assets/data/published.json": DATA,
    ".github/CODEOWNERS": BYTES,
    ".github/ISSUE_TEMPLATE/report.ar.yml": YAML,
    ".github/ISSUE_TEMPLATE/report.en.yml": YAML,
}
TREES = st.fixed_dictionaries(
    {"docs/ar/x.md": BYTES},
    optional={"docs/en/x.md": BYTES, "docs/ar/secure.md": BYTES, "docs/en/glossary.md": BYTES, "docs/ar/glossary.md": BYTES},
)
PAIRS = st.fixed_dictionaries(
    {"docs/ar/x.md": st.one_of(TEXTS, HEADED), "docs/en/x.md": st.one_of(TEXTS, HEADED)}, optional={"docs/ar/glossary.md": HEADED}
)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tmp_path_factory.mktemp("tree")


def laid(root, files):
    """Make the folder hold these files and nothing else."""
    for one in root.iterdir():
        shutil.rmtree(one) if one.is_dir() else one.unlink()
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data if isinstance(data, bytes) else data.encode())


@contextlib.contextmanager
def soon(seconds=5):
    """Interrupt what does not end, such as a regular expression that tries everything: a small page takes milliseconds."""

    def stop(*_):
        raise AssertionError(f"a page of a few lines took more than {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def read(root):
    with soon():
        return parse.read(root)


def checked(root):
    guideline = read(root)
    with soon():
        return rules.run(guideline)


@FEW
@given(files=TREES)
def test_any_bytes_in_pages_give_findings_and_no_crash(root, files):
    laid(root, files)
    lines = {path: page.text.count("\n") + 1 for path, page in read(root).pages.items()}
    for one in checked(root):
        assert 1 <= one.line <= lines.get(one.path, one.line) and one.column >= 1
        assert all(text and "\n" not in text for text in one.message)


@FEW
@given(files=st.fixed_dictionaries({}, optional=OTHERS), page=BYTES)
def test_any_bytes_in_the_other_files_give_findings_and_no_crash(root, files, page):
    laid(root, {**files, "docs/ar/x.md": page, "docs/en/x.md": b"# T\n"})
    checked(root)


def kept(page):
    """Return what no repair may touch: anchors, addresses, code."""
    codes = [(one.info, one.text) for unit in page.units for one in unit.codes]
    targets = [re.sub(r"^http:", "https:", one.url) for one in page.links if one.text]
    return page.anchors, codes, targets


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@FEWER
@given(files=PAIRS)
def test_repairs_end_and_keep_what_is_not_theirs(root, unsafe, files):
    laid(root, files)
    before = read(root).pages
    for _ in range(6):
        changed = fixes.planned(root, checked(root), unsafe)
        if not changed:
            break
        fixes.write(root, changed)
    assert fixes.planned(root, checked(root), unsafe) == {}
    after = read(root).pages
    assert after.keys() == before.keys()
    for path, page in before.items():
        anchors, codes, targets = kept(page)
        assert kept(after[path])[:2] == (anchors, codes)
        assert [one for one in targets if one not in kept(after[path])[2]] == []


@FEWER
@given(files=PAIRS)
def test_a_repair_stays_in_the_language_of_its_finding(root, files):
    laid(root, files)
    for one in checked(root):
        assert all(edit.at.path == one.path for edit in one.fix.edits) if one.fix else True


@FEWER
@given(files=PAIRS, seed=st.randoms(use_true_random=False))
def test_json_does_not_depend_on_the_order_of_files(root, files, seed):
    laid(root, files)
    first = report.FORMATS["json"](checked(root), "en")
    mixed = list(files.items())
    seed.shuffle(mixed)
    laid(root, dict(mixed))
    assert report.FORMATS["json"](checked(root), "en") == first


def test_json_does_not_depend_on_locale_or_hashing(tmp_path):
    laid(tmp_path, {"docs/ar/x.md": "\n\n".join(PIECES), "docs/en/x.md": "\n".join(reversed(PIECES))})
    said = set()
    for number, locale in enumerate(("C", "C.UTF-8", "POSIX")):
        environment = {**os.environ, "LC_ALL": locale, "PYTHONHASHSEED": str(number)}
        command = [sys.executable, "scripts/check.py", str(tmp_path), "--format", "json"]
        said.add(subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False).stdout)
    assert len(said) == 1 and b'"code"' in said.pop()
