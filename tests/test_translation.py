"""The translation record: what it notices, what it does not, the command that writes it, and what readers are told."""

import json
import shutil

import pytest
from conftest import ROOT, run
from lxml import html

SCRIPT = "scripts/translation.py"


@pytest.fixture
def tree(tmp_path):
    """A guideline of three pages whose translation is confirmed."""
    shutil.copytree(ROOT / "tests" / "small", tmp_path / "docs")
    assert run(SCRIPT, "--root", str(tmp_path), "confirm", "--all").returncode == 0
    return tmp_path


def edit(root, path, old, new):
    file = root / "docs" / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def findings(root):
    done = run("scripts/check.py", str(root), "--format", "json")
    return [(one["code"], one["path"], one["line"]) for one in json.loads(done.stdout)["findings"]]


def status(root):
    rows = json.loads(run(SCRIPT, "--root", str(root), "status", "--format", "json").stdout)
    return {row["page"]: row for row in rows}


def line(root, path, start):
    lines = (root / "docs" / path).read_text(encoding="utf-8").split("\n")
    return next(number for number, one in enumerate(lines, 1) if one.startswith(start))


def test_a_confirmed_guideline_is_in_step(tree):
    assert findings(tree) == []
    assert {row["percent in step"] for row in status(tree).values()} == {100}


def test_arabic_is_behind_when_english_changed(tree):
    edit(tree, "en/about.md", "**Evidence:**", "Every member of the board signs it.\n\n**Evidence:**")
    assert findings(tree) == [("GL501", "docs/ar/about.md", line(tree, "ar/about.md", "### GOV-01"))]
    assert status(tree)["about.md"]["arabic behind"] == 1


def test_english_is_behind_when_arabic_changed(tree):
    edit(tree, "ar/about.md", "**الإثبات:**", "ويوقعه كل عضو في المجلس.\n\n**الإثبات:**")
    assert findings(tree) == [("GL502", "docs/en/about.md", line(tree, "en/about.md", "### GOV-01"))]


def test_both_changed_asks_for_a_comparison_and_confirming_ends_it(tree):
    edit(tree, "en/about.md", "**Evidence:**", "Every member of the board signs it.\n\n**Evidence:**")
    edit(tree, "ar/about.md", "**الإثبات:**", "ويوقعه كل عضو في المجلس.\n\n**الإثبات:**")
    assert [code for code, _, _ in findings(tree)] == ["GL503"]
    assert run(SCRIPT, "--root", str(tree), "confirm", "GOV-01").returncode == 0
    assert findings(tree) == []


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("ar/about.md", "**يجب**", "__يَجِبُ__"),
        ("ar/about.md", "اعتماد الدليل كل سنة.", "اعتماد الدليل\nكل سنة.   "),
        ("ar/about.md", "- [ ] **GOV-01**", "* [ ] **GOV-01**"),
        ("en/about.md", "**must**", "__must__"),
    ],
)
def test_cosmetic_edits_change_no_fingerprint(tree, path, old, new):
    edit(tree, path, old, new)
    assert findings(tree) == []


def test_a_unit_with_another_defect_is_left_to_that(tree):
    edit(tree, "en/about.md", "data-level=must", "data-level=mst")
    edit(tree, "en/about.md", "**Evidence:**", "Every member of the board signs it.\n\n**Evidence:**")
    assert "GL501" not in {code for code, _, _ in findings(tree)}


def test_a_new_unit_is_unconfirmed_and_a_lost_one_is_named(tree):
    for language in ("ar", "en"):
        edit(tree, f"{language}/about.md", "{ #about-checklist .checklist }", "{ #about-list .checklist }")
    record = line(tree, "ar/about.md", "  about-checklist:")
    heading = line(tree, "ar/about.md", "## قائمة")
    assert findings(tree) == [("GL505", "docs/ar/about.md", record), ("GL504", "docs/ar/about.md", heading)]


def test_confirming_twice_writes_the_same_and_only_the_record(tree):
    before = {path: path.read_bytes() for path in (tree / "docs").rglob("*.md")}
    done = run(SCRIPT, "--root", str(tree), "confirm", "--all")
    assert (done.returncode, done.stdout) == (0, "")
    assert {path: path.read_bytes() for path in (tree / "docs").rglob("*.md")} == before
    small = ROOT / "tests" / "small" / "ar" / "about.md"
    kept = [one for one in before[tree / "docs/ar/about.md"].decode().split("\n") if not one.startswith(("translation:", "  "))]
    assert kept == small.read_text(encoding="utf-8").split("\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["confirm", "GOV-02"], 'did you mean "gov-01"?'), (["confirm", "--page", "abuot"], 'did you mean "about"?'), (["confirm"], "GOV-11")],
)
def test_wrong_calls_are_explained(tree, arguments, said):
    done = run(SCRIPT, "--root", str(tree), *arguments)
    assert done.returncode == 2
    assert said in done.stderr and "Traceback" not in done.stderr


def test_a_broken_front_matter_is_left_alone(tree):
    edit(tree, "ar/about.md", "status: approved", "status: : approved")
    before = (tree / "docs/ar/about.md").read_bytes()
    assert run(SCRIPT, "--root", str(tree), "confirm", "--page", "about").returncode == 2
    assert (tree / "docs/ar/about.md").read_bytes() == before


@pytest.mark.parametrize("record", ["[]", "x", "{gov-01: 3}", "{gov-01: {en: 1, ar: 2}}", "{1: {en: a, ar: b}}"])
def test_a_damaged_record_is_no_record(tree, record):
    text = (tree / "docs/ar/about.md").read_text(encoding="utf-8")
    head, _, rest = text.partition("translation:\n")
    body = rest[rest.index("---") :]
    (tree / "docs/ar/about.md").write_text(f"{head}translation: {record}\n{body}", encoding="utf-8")
    assert {code for code, _, _ in findings(tree)} <= {"GL504", "GL505"}


def test_site_and_pdf_tell_readers_that_a_section_is_behind(project):
    run(SCRIPT, "--root", str(project), "confirm", "--all", cwd=project)
    edit(project, "en/about.md", "**Evidence:**", "Every member of the board signs it.\n\n**Evidence:**")
    done = run("scripts/build.py", cwd=project)
    assert done.returncode == 0 and "GL501" in done.stdout
    arabic, english = (html.parse(str(project / "site" / name)).getroot() for name in ("about/index.html", "en/about/index.html"))
    (note,) = arabic.xpath("//*[@id='gov-01']/following-sibling::*[position() < 3][@class='behind']")
    assert "لم يُحدَّث النص العربي بعد" in note.text_content()
    assert english.xpath("//*[@class='behind']") == []
    printed = html.parse(str(project / "site" / "print" / "index.html")).getroot()
    assert len(printed.xpath("//*[@class='behind']")) == 1
