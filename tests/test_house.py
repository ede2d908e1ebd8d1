"""The house keeps its own rules: one-way imports, one place per fact, nothing of a machine or another site inside."""

import ast
import re
import subprocess

import pytest
import yaml
from conftest import ROOT

PACKAGE = ROOT / "scripts" / "guideline"
MODULES = sorted(PACKAGE.rglob("*.py"))
TRACKED = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
FILES = [ROOT / name for name in TRACKED.decode().split("\0") if name and (ROOT / name).is_file()]
TEXTS = [path for path in FILES if path.suffix not in {".ttf", ".woff2", ".png"} and "fixtures" not in path.parts]


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)


def importers(name):
    scripts = [*MODULES, *(ROOT / "scripts").glob("*.py")]
    return {path.relative_to(ROOT / "scripts").as_posix() for path in scripts if any(re.match(rf"{name}\b", one) for one in imported(path))}


def test_only_the_hook_file_belongs_to_mkdocs():
    assert importers("mkdocs") == {"hooks.py"}
    assert len((ROOT / "scripts" / "hooks.py").read_text().splitlines()) <= 100


def test_only_pdf_imports_weasyprint():
    assert importers("weasyprint") == {"guideline/pdf.py"}


def test_nothing_imports_a_script():
    verbs = "|".join(path.stem for path in (ROOT / "scripts").glob("*.py"))
    assert importers(rf"(?:{verbs})\Z") == set()


def test_rules_know_neither_site_nor_output():
    for path in (PACKAGE / "rules").glob("gl*.py"):
        assert not {one for one in imported(path) if re.match(r"guideline\.(site|paper|pdf|report|files)|sys|print", one)}, path


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_public_things_have_docstrings(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_") and not node.name.startswith("check"):
            assert ast.get_docstring(node), f"{path.name}: {node.name}"


def test_interface_strings_exist_in_both_languages_and_are_used():
    strings = yaml.safe_load((ROOT / "overrides" / "strings.yml").read_text(encoding="utf-8"))
    assert all(set(texts) == {"ar", "en"} and all(texts.values()) for texts in strings.values())
    used = "".join(path.read_text(encoding="utf-8") for path in [*ROOT.glob("overrides/**/*.html"), *ROOT.glob("scripts/**/*.py")])
    used += (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    families = ("nav.", "level.", "status.", "owner.", "download.", "behind.", "severity.", "family.")
    assert [key for key in strings if not key.startswith(families) and key not in used] == []


def test_every_template_word_comes_from_the_strings():
    for path in ROOT.glob("overrides/**/*.html"):
        text = re.sub(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}|<[^>]*>", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert "languages" in path.parts or not re.search(r"[A-Za-z\u0600-\u06ff]{3,}", text), path


def test_no_file_names_a_machine_or_a_registry():
    path = re.compile(r"(?<![\w.])/(?:work|root|home|Users)/[a-z]")
    host = re.compile(r"\b(?:pypi\.org|pythonhosted|registry\.npmjs|deb\.debian\.org|files\.python)")
    for file in TEXTS:
        text = file.read_text(encoding="utf-8")
        assert file.name == "test_house.py" or (not path.search(text) and not host.search(text)), file


def test_locked_requirements_carry_hashes_and_every_direct_one_a_reason():
    for name in ("requirements", "requirements-dev"):
        direct = [line for line in (ROOT / f"{name}.in").read_text().splitlines() if line and line[0].isalpha()]
        assert all(re.search(r"==\S+ +# \w", line) for line in direct), direct
        locked = (ROOT / f"{name}.txt").read_text()
        for line in direct:
            assert re.search(rf"^{re.escape(line.split()[0])} .*\n +--hash=sha256:", locked, re.MULTILINE), line


def test_every_font_has_its_licence_beside_it():
    fonts = ROOT / "docs" / "assets" / "fonts"
    families = {path.stem.split("-")[0].lower() for path in fonts.glob("*.[tw][to]*f*")}
    licences = {"plex": "LICENSE-plex.txt", "noto": "LICENSE-noto.txt"}
    assert families
    for family in families:
        licence = next(file for name, file in licences.items() if family.startswith(name))
        assert "SIL OPEN FONT LICENSE" in (fonts / licence).read_text().upper()


def test_ci_runs_the_tests_and_nothing_cleverer():
    assert (ROOT / ".ci" / "run").read_text().strip().splitlines()[-1] == "exec make test"


def test_validation_is_as_strict_as_mkdocs_can():
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert "strict: true" in text
    for option in ("omitted_files", "absolute_links", "unrecognized_links", "anchors", "not_found"):
        assert f"  {option}: warn" in text
