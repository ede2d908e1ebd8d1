"""The guideline keeps the promises of its shape: maps, messages, playbooks, exercises."""

import re

import pytest
from conftest import ROOT
from guideline import config, parse

GUIDELINE = parse.read(ROOT)
PAIRS = [(page, GUIDELINE.twin(page)) for page in GUIDELINE.in_language("ar")]
_BLOCK = re.compile(r"((?:^(?!\s*$|///|#|\{).*\n)+)\{:? ?[^}\n]*lang=\"?(\w\w)\b[^}\n]*\}", re.MULTILINE)


@pytest.mark.parametrize("language", config.LANGUAGES)
def test_the_map_of_controls_and_the_requirements_say_the_same(language):
    pages = {page.name: page for page in GUIDELINE.in_language(language)}
    mapped = {(one.removeprefix("OSMACC "), unit.id) for page in pages.values() for unit in page.requirements for one in unit.maps}
    mapped = {(control, unit) for control, unit in mapped if re.fullmatch(r"\d(?:-\d)+", control)}
    rows = [line for line in pages["osmacc-map.md"].text.split("\n") if line.startswith("| **OSMACC ")]
    shown = {(control, unit) for line in rows for control in re.findall(r"\*\*OSMACC ([\d-]+)\*\*", line) for unit in _ids(line)}
    assert mapped - shown == set()
    assert {(control, unit) for control, unit in shown if control.count("-") == 3} - mapped == set()
    assert len({line.split("{")[0] for line in rows}) == len(rows)


def _ids(line):
    return re.findall(r"\[([A-Z][A-Z0-9]{2}-\d\d)\]", line.split("|")[3])


@pytest.mark.parametrize("page, twin", PAIRS, ids=lambda page: page.name)
def test_a_text_ready_to_send_is_the_same_on_both_pages(page, twin):
    blocks = [[(language, " ".join(text.split())) for text, language in _BLOCK.findall(one.text)] for one in (page, twin)]
    for language in config.LANGUAGES:
        here, there = ([text for one, text in found if one == language] for found in blocks)
        if here and there:
            assert here == there


def test_every_playbook_has_messages_in_both_languages():
    playbooks = [page for page in GUIDELINE.pages.values() if any(one.id.startswith("PBK-") for one in page.requirements)]
    assert playbooks
    for page in playbooks:
        assert {language for _, language in _BLOCK.findall(page.text)} == set(config.LANGUAGES), page.path


def test_every_exercise_has_a_sheet_a_handout_and_a_key():
    exercises = [page for page in GUIDELINE.pages.values() if re.fullmatch(r"exercise-\d\d\.md", page.name)]
    assert exercises
    for page in exercises:
        assert [one.anchor.partition("-")[2] for one in page.headings if "sheet" in one.classes] == ["sheet", "handout", "key"], page.path


def test_the_annex_gathers_every_checklist_item(site):
    for language in config.LANGUAGES:
        folder = site / ("" if language == "ar" else "en") / "checklists" / "index.html"
        shown = re.findall(r"<strong><a[^>]*>(?:<bdi[^>]*>)?([A-Z][A-Z0-9]{2}-[\d.]+)", folder.read_text(encoding="utf-8"))
        wanted = [item.id for page in GUIDELINE.in_language(language) for item in page.items]
        assert sorted(shown) == sorted(wanted) and wanted
