"""The command line of check.py: output formats, exit codes, selection."""

import json
import shutil
import xml.etree.ElementTree as ElementTree

import pytest
from conftest import ROOT, run
from guideline import rules

BAD = ROOT / "tests" / "fixtures" / "GL101" / "bad"


@pytest.fixture
def tree(tmp_path):
    shutil.copytree(BAD, tmp_path / "docs")
    return tmp_path


def check(*arguments):
    return run("scripts/check.py", *map(str, arguments))


def test_the_guideline_itself_is_clean():
    done = check()
    assert (done.returncode, done.stdout) == (0, "")


def test_text_has_path_line_column_code_severity_and_message(tree):
    done = check(tree)
    assert done.returncode == 1
    first = done.stdout.splitlines()[0]
    assert first == 'docs/ar/access.md:16:1: GL101 error: "SEC-3" is not an ID like SEC-03; write "SEC-03"'


def test_json_is_stable_and_relative_to_the_root(tree):
    one, two = check(tree, "--format", "json"), check(tree, "--format", "json")
    assert one.stdout == two.stdout
    findings = json.loads(one.stdout)["findings"]
    assert {tuple(sorted(row)) for row in findings} == {("code", "column", "line", "message", "path", "severity")}
    assert {row["path"] for row in findings} == {"docs/ar/access.md", "docs/en/access.md"}


def test_github_annotations_name_file_and_line(tree):
    assert check(tree, "--format", "github").stdout.startswith("::error file=docs/ar/access.md,line=16,col=1,title=GL101::")


def test_sarif_lists_every_rule_and_each_result_once(tree):
    log = json.loads(check(tree, "--format", "sarif").stdout)["runs"][0]
    assert [rule["id"] for rule in log["tool"]["driver"]["rules"]] == list(rules.catalogue())
    assert len(log["results"]) == len(json.loads(check(tree, "--format", "json").stdout)["findings"])


def test_junit_counts_failures(tree):
    suite = ElementTree.fromstring(check(tree, "--format", "junit").stdout)
    assert suite.get("failures") == str(len(suite.findall("testcase/failure"))) != "0"


def test_messages_come_in_arabic_too(tree):
    assert 'ليس معرّفًا على هيئة SEC-03؛ اكتب "SEC-03"' in check(tree, "--lang", "ar").stdout


def test_select_and_ignore_take_codes_and_families(tree):
    assert check(tree, "--select", "GL3").returncode == 0
    assert check(tree, "--ignore", "GL101").returncode == 0
    assert check(tree, "--select", "GL1,GL302").returncode == 1


def test_warnings_fail_unless_told_otherwise(tmp_path):
    shutil.copytree(ROOT / "tests" / "fixtures" / "GL002" / "bad", tmp_path / "docs")
    assert check(tmp_path).returncode == 1
    assert check(tmp_path, "--fail-on", "error").returncode == 0


@pytest.mark.parametrize("wrong", [["--select", "GL9999"], ["--explain", "GL9999"], ["--format", "html"], ["/no/such/folder"]])
def test_misuse_is_told_apart_from_findings(wrong):
    done = check(*wrong)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_list_and_explain_show_the_catalogue():
    listed = check("--list").stdout.splitlines()
    assert [line.split()[0] for line in listed] == list(rules.catalogue())
    assert "Why:" in check("--explain", "gl101").stdout


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"---\n", b"---\n: : :\n---\n", b"[" * 5000, b"`" * 5001, b"# \x00 {#", b"<!-- "]
)
def test_odd_files_are_findings_and_never_a_traceback(tmp_path, content):
    for language in ("ar", "en"):
        (tmp_path / "docs" / language).mkdir(parents=True)
        (tmp_path / "docs" / language / "x.md").write_bytes(content)
    done = check(tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_a_page_that_is_a_link_out_of_docs_is_a_finding(tmp_path):
    (tmp_path / "secret.md").write_text("secret")
    for language in ("ar", "en"):
        (tmp_path / "docs" / language).mkdir(parents=True)
        (tmp_path / "docs" / language / "x.md").symlink_to(tmp_path / "secret.md")
    done = check(tmp_path, "--select", "GL001")
    assert done.stdout.count("GL001") == 2
