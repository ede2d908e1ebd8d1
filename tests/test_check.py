"""The command line of check.py: output formats, exit codes, selection."""

import json
import shutil
import xml.etree.ElementTree as ElementTree

import jsonschema
import pytest
from conftest import ROOT, run
from guideline import parse, rules

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


def sarif(tree, *more, **settings):
    done = run("scripts/check.py", str(tree), "--format", "sarif", *more, env=settings)
    schema = json.loads((ROOT / "tests" / "schemas" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER).validate(json.loads(done.stdout))
    return json.loads(done.stdout)["runs"][0]


def test_sarif_keeps_to_the_schema_of_its_standard(tree, tmp_path):
    assert sarif(tree)["results"]
    shutil.rmtree(tree / "docs")
    for language in ("ar", "en"):
        (tree / "docs" / language).mkdir(parents=True)
        (tree / "docs" / language / "a b ٪.md").write_text("<<<<<<< x\n", encoding="utf-8")
    (result, *_) = sarif(tree, "--lang", "ar")["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "docs/ar/a%20b%20%D9%AA.md"


def test_sarif_leads_to_the_page_of_a_rule_where_the_address_of_the_site_is_known(tree):
    assert "helpUri" not in sarif(tree, SITE_URL="")["tool"]["driver"]["rules"][0]
    (first, *_) = sarif(tree, SITE_URL="https://guideline.example/")["tool"]["driver"]["rules"]
    assert first["helpUri"] == f"https://guideline.example/en/contribute/rules/{first['id']}/"


def test_sarif_fingerprints_are_unique_and_stay_when_lines_move(tree):
    def marks():
        return [one["partialFingerprints"]["guidelineFinding/v1"] for one in sarif(tree)["results"]]

    before = marks()
    assert len(before) == len(set(before))
    for page in (tree / "docs").rglob("*.md"):
        page.write_text(page.read_text(encoding="utf-8").replace("\n# ", "\n\n\n# ", 1), encoding="utf-8")
    assert marks() == before


@pytest.mark.parametrize(
    "path",
    [
        "mkdocs.yml",
        "overrides/strings.yml",
        ".github/ISSUE_TEMPLATE/x-ar.yml",
        ".github/CODEOWNERS",
        "docs/assets/data/published.json",
        "docs/assets/data/osmacc.csv",
        "requirements.txt",
    ],
)
@pytest.mark.parametrize(
    "content",
    [
        b"<<<<<<< a\nx\n=======\n",
        b"\xff\xfe\x00",
        b"[" * 5000,
        b"{" * 5000,
        b"&a [*a]",
        b"- &a [x, x]\n- &b [*a, *a]\n" * 2,
        b"a: b: c",
        b"\x00",
        b"? [a]\n: b",
        b"x: !!python/object/apply:os.system [exit]\n",
        b"",
        b"[]",
        b"5",
        b"body: {a: 1}\nnav: {a: [[]]}\nvalidation: 3\nstrict: {}\nname: [x]\n",
        b"body: [1, {}, {type: {}, attributes: 3}, {type: dropdown, attributes: {options: {}}}]",
    ],
)
def test_a_damaged_file_of_the_repository_is_never_a_traceback(tree, path, content):
    (tree / path).parent.mkdir(parents=True, exist_ok=True)
    (tree / path).write_bytes(content)
    (tree / "scripts").mkdir()
    (tree / "scripts" / "lock.py").touch()
    found = rules.run(parse.read(tree))
    assert content not in (b"\xff\xfe\x00", b"<<<<<<< a\nx\n=======\n") or path in {one.path for one in found}


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
