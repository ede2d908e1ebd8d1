"""`check.py --changed-since`: the whole tree is read, and only what the older state did not have is shown."""

import json
import os
import shutil
import subprocess

import pytest
from conftest import ROOT, run

WHO = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b.example", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b.example"}


def git(tree, *arguments):
    environment = {**os.environ, **WHO, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *arguments], cwd=tree, check=True, capture_output=True, env=environment)


def save(tree, message):
    git(tree, "add", "-A")
    git(tree, "commit", "-q", "-m", message)


@pytest.fixture
def tree(tmp_path):
    """A repository whose main branch has one old defect, with a branch checked out."""
    shutil.copytree(ROOT / "tests" / "small", tmp_path / "docs")
    git(tmp_path, "init", "-q", "-b", "main")
    edit(tmp_path, "en/about.md", "status: approved", "status: aproved")
    save(tmp_path, "old")
    git(tmp_path, "checkout", "-q", "-b", "work")
    return tmp_path


def edit(root, path, old, new):
    file = root / "docs" / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def new(tree, reference="main"):
    done = run("scripts/check.py", str(tree), "--format", "json", "--changed-since", reference)
    assert "Traceback" not in done.stderr
    return done.returncode, [(one["code"], one["path"]) for one in json.loads(done.stdout)["findings"]]


def test_old_findings_are_not_shown_even_where_lines_moved(tree):
    edit(tree, "en/about.md", "# About", "# About\n\nOne more line.")
    save(tree, "more")
    assert run("scripts/check.py", str(tree)).returncode == 1
    assert new(tree) == (0, [])


def test_new_findings_are_shown_committed_or_not(tree):
    edit(tree, "ar/about.md", "{ #gov-01 data-level=must }", "{ #gov-01 data-level=mst }")
    code, found = new(tree)
    assert code == 1 and ("GL803", "docs/ar/about.md") in found
    save(tree, "mistake")
    assert new(tree) == (code, found)


def test_a_removal_that_breaks_an_untouched_page_is_shown(tree):
    edit(tree, "en/about.md", "{ #about-checklist .checklist }", "{ #about-checks .checklist }")
    edit(tree, "ar/about.md", "{ #about-checklist .checklist }", "{ #about-checks .checklist }")
    edit(tree, "en/index.md", "\n# ", "\n[the list](about.md#about-checklist)\n\n# ")
    save(tree, "both")
    assert ("GL302", "docs/en/index.md") in new(tree)[1]


def test_what_the_other_branch_gained_meanwhile_does_not_count(tree):
    git(tree, "checkout", "-q", "main")
    edit(tree, "en/about.md", "status: aproved", "status: approved")
    save(tree, "mended")
    git(tree, "checkout", "-q", "work")
    assert new(tree) == (0, [])


@pytest.mark.parametrize("reference", ["no-such-branch", "--help", ""])
def test_an_unknown_state_is_misuse(tree, reference):
    done = run("scripts/check.py", str(tree), f"--changed-since={reference}")
    assert "Traceback" not in done.stderr
    assert (done.returncode, "git" in done.stderr) == ((2, True) if reference else (1, False))


def test_outside_git_it_says_so(tmp_path):
    shutil.copytree(ROOT / "tests" / "small", tmp_path / "docs")
    done = run("scripts/check.py", str(tmp_path), "--changed-since", "main", env={"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)})
    assert done.returncode == 2 and "git" in done.stderr and "Traceback" not in done.stderr
