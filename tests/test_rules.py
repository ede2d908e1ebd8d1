"""Every rule finds what its bad fixture declares, at that line and nothing else, and is silent on its good one.

A bad line declares itself in a comment: `<!-- expect next GL101 -->` on the line before it, or `<!-- expect 3 GL804 -->` anywhere
(`# expect next GL811` in YAML). A fixture is a docs/ folder, or a whole repository where it has docs/ inside.
"""

import re
import shutil
from pathlib import Path

import pytest
from guideline import parse, rules

FIXTURES = Path(__file__).parent / "fixtures"
EXPECTED = re.compile(r"(?:<!--|#) expect (next|\d+) (GL\d{3})\b")
CODES = sorted(rules.catalogue())


def declared(root):
    for path in sorted(one for one in root.rglob("*") if one.is_file()):
        for number, line in enumerate(path.read_bytes().decode("utf-8", "replace").split("\n"), 1):
            for place, code in EXPECTED.findall(line):
                yield path.relative_to(root).as_posix(), number + 1 if place == "next" else int(place), code


def found_in(tree, tmp_path):
    whole = (tree / "docs").is_dir()
    shutil.copytree(tree, tmp_path if whole else tmp_path / "docs", dirs_exist_ok=True)
    return rules.run(parse.read(tmp_path))


def found(tree, tmp_path):
    return [(one.path, one.line, one.code) for one in found_in(tree, tmp_path)]


@pytest.mark.parametrize("code", CODES)
def test_bad_fixture_is_found_exactly(code, tmp_path):
    result = found(FIXTURES / code / "bad", tmp_path)
    assert result == sorted(declared(tmp_path))
    assert code in {one for _, _, one in result}


@pytest.mark.parametrize("code", CODES)
def test_good_fixture_is_silent(code, tmp_path):
    assert found(FIXTURES / code / "good", tmp_path) == []


@pytest.mark.parametrize("code", CODES)
def test_rule_documents_itself(code):
    rule = rules.catalogue()[code]
    lines = rule.explanation.split("\n")
    assert len(rule.summary) <= 80 and rule.summary.endswith(".")
    assert re.search("[\u0621-\u064a]", rule.summary_ar)
    assert {"Why", "Bad", "Good"} <= {line.partition(":")[0] for line in lines}
    assert rule.severity in rules.SEVERITIES


def test_every_fixture_belongs_to_a_rule():
    assert sorted(path.name for path in FIXTURES.iterdir()) == CODES
