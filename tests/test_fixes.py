"""Repairs: what they mend, that they end, and what they never touch. Every bad fixture of a rule is a case."""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from conftest import ROOT, run
from guideline import fixes, parse, rules

FIXTURES = Path(__file__).parent / "fixtures"
CODES = sorted(rules.catalogue())


def laid_out(code, folder):
    tree = FIXTURES / code / "bad"
    shutil.copytree(tree, folder if (tree / "docs").is_dir() else folder / "docs", dirs_exist_ok=True)
    return folder


def repaired(root, unsafe):
    """Repair until nothing changes; return the pages before and after, and the texts of all files after."""
    before = parse.read(root)
    for _ in range(5):
        changed = fixes.planned(root, rules.run(parse.read(root)), unsafe)
        if not changed:
            break
        fixes.write(root, changed)
    assert not changed, "repairs do not end"
    return before, parse.read(root)


def fixed_part(page):
    """What a repair may never change: anchors, link targets, code, and how many headings, items and tables there are."""
    links = sorted(link.url for link in page.links)
    codes = [code.text for unit in page.units for code in unit.codes]
    return page.anchors, links, codes, re.findall(r"`[^`\n]+`", page.text), len(page.headings), len(page.items)


FIXABLE = [code for code in CODES if "Fix(" in Path(rules.catalogue()[code].module.__file__).read_text(encoding="utf-8")]


@pytest.mark.parametrize("code", FIXABLE)
def test_repairs_mend_their_rule_and_nothing_else(code, tmp_path):
    root = laid_out(code, tmp_path)
    fixable = [one for one in rules.run(parse.read(root)) if one.code == code and one.fix]
    assert fixable, "the rule speaks of a fix, but no finding of its bad fixture has one"
    before, after = repaired(root, unsafe=True)
    left = [one for one in rules.run(after) if one.code == code and one.fix]
    assert left == []
    assert len(rules.run(after)) <= len(rules.run(before)) - len(fixable)


@pytest.mark.parametrize("code", CODES)
def test_safe_repairs_leave_anchors_links_and_code_alone(code, tmp_path):
    root = laid_out(code, tmp_path)
    before, after = repaired(root, unsafe=False)
    for path, page in before.pages.items():
        (anchors, links, *one), (anchors_after, links_after, *two) = fixed_part(page), fixed_part(after.pages[path])
        assert (anchors, one) == (anchors_after, two), path
        assert not Counter(links) - Counter(links_after), path  # GL316 makes an ID a link: one more


def test_the_command_shows_then_repairs_then_rests(tmp_path):
    root = laid_out("GL605", tmp_path)
    before = {path: path.read_bytes() for path in root.rglob("*.md")}
    shown = run("scripts/check.py", str(root), "--diff")
    assert shown.returncode == 1 and re.search(r"^\+.*،", shown.stdout, re.MULTILINE)
    assert {path: path.read_bytes() for path in root.rglob("*.md")} == before
    assert run("scripts/check.py", str(root), "--fix").returncode == 0
    after = {path: path.read_bytes() for path in root.rglob("*.md")}
    assert after != before
    again = run("scripts/check.py", str(root), "--fix")
    assert (again.returncode, {path: path.read_bytes() for path in root.rglob("*.md")}) == (0, after)
    assert run("scripts/check.py", str(root), "--diff").stdout == ""


def test_repairs_of_one_rule_leave_the_others_to_be_found(tmp_path):
    root = laid_out("GL605", tmp_path)
    before = {path: path.read_bytes() for path in root.rglob("*.md")}
    run("scripts/check.py", str(root), "--fix", "--select", "GL607")
    assert {path: path.read_bytes() for path in root.rglob("*.md")} == before


def test_the_real_guideline_has_nothing_to_repair():
    assert run("scripts/check.py", "--diff", "--unsafe").stdout == ""
    assert run("scripts/check.py", str(ROOT), "--diff").returncode == 0
