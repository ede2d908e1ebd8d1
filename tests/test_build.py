"""The built site, and what happens when a build goes wrong. Everything here looks at real output."""

import os
import posixpath
import re
import signal
import subprocess
import sys
import time
from urllib.parse import unquote, urlsplit

import pytest
from conftest import ROOT, run
from guideline import config, files, parse
from lxml import html

LANGUAGES = {"ar": ("", "rtl"), "en": ("en/", "ltr")}


def documents(site):
    return {
        path.relative_to(site).as_posix(): html.parse(str(path), html.HTMLParser(encoding="utf-8")).getroot()
        for path in site.rglob("*.html")
    }


def test_every_page_of_the_guideline_is_in_the_site(site):
    for path in parse.read(ROOT).pages.values():
        name = path.name.removesuffix(".md")
        folder = LANGUAGES[path.language][0]
        assert (site / folder / ("index.html" if name == "index" else f"{name}/index.html")).is_file(), path.path


def test_root_element_has_language_and_direction(site):
    for name, root in documents(site).items():
        language = "en" if name.startswith("en/") else "ar"
        assert (root.get("lang"), root.get("dir")) == (language, LANGUAGES[language][1]), name


def test_alternates_are_absolute_complete_and_mutual(site):
    for name, root in documents(site).items():
        links = {link.get("hreflang"): link.get("href") for link in root.xpath("//link[@rel='alternate'][@hreflang]")}
        if name.endswith("404.html") or "print/" in name:
            continue
        assert set(links) == {"ar", "en", "x-default"}, name
        assert links["x-default"] == links["ar"]
        base = links["ar"].removesuffix(name.removeprefix("en/").removesuffix("index.html"))
        assert urlsplit(base).scheme == "https" and links["en"] == f"{base}en/{links['ar'].removeprefix(base)}"
        (canonical,) = root.xpath("//link[@rel='canonical']/@href")
        assert canonical == links["en" if name.startswith("en/") else "ar"]


def test_every_link_and_anchor_of_the_site_leads_somewhere(site):
    pages, broken = documents(site), []
    anchors = {name: {*root.xpath("//@id"), *root.xpath("//a/@name")} for name, root in pages.items()}
    for name, root in pages.items():
        for value in [*root.xpath("//@href"), *root.xpath("//@src")]:
            url = urlsplit(value)
            if url.scheme or url.netloc or value.startswith("#__"):
                continue
            path = unquote(url.path)
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
                if path and not path.startswith("/")
                else path.lstrip("/") or name
            )
            target = f"{target}/index.html".removeprefix("./") if (site / target).is_dir() else target
            if not (site / target).is_file() or (url.fragment and unquote(url.fragment) not in anchors.get(target, ())):
                broken.append(f"{name}: {value}")
    assert broken == []


def test_links_of_a_page_stay_in_its_language(site):
    for name, root in documents(site).items():
        for link in root.xpath("//article[contains(@class, 'md-content__inner')]//a[not(ancestor::div[@lang])]/@href"):
            if not urlsplit(link).scheme and not re.search(r"(?:assets|pdf|files)/", link) and "404" not in name:
                target = posixpath.normpath(posixpath.join(posixpath.dirname(name), urlsplit(link).path))
                assert target.startswith("en") == name.startswith("en/") or target == ".", f"{name}: {link}"


def test_both_languages_have_their_own_404_page(site):
    arabic, english = (site / "404.html").read_text(encoding="utf-8"), (site / "en" / "404.html").read_text(encoding="utf-8")
    assert "الصفحة غير موجودة" in arabic and "Page not found" in arabic
    assert arabic.index("الصفحة غير موجودة") < arabic.index("Page not found")
    assert english.index("Page not found") < english.index("الصفحة غير موجودة")


def test_each_page_offers_its_own_source_for_editing_and_says_when_it_was_reviewed(site):
    for page in parse.read(ROOT).pages.values():
        name = "" if page.name == "index.md" else page.name.removesuffix(".md") + "/"
        text = (site / LANGUAGES[page.language][0] / name / "index.html").read_text(encoding="utf-8")
        assert f'/edit/main/{page.path}"' in text
        assert str(page.front.values["reviewed"]) in text
        assert re.search(r'<meta name="description" content="[^"]{40,}"', text)


def test_requirements_show_level_and_controls(site):
    text = (site / "secure-access" / "index.html").read_text(encoding="utf-8")
    requirement = next(one for one in parse.read(ROOT).pages["docs/ar/secure-access.md"].requirements if one.level == "must" and one.maps)
    after = text.partition(f'id="{requirement.heading.anchor}"')[2]
    assert re.search(r'class="level level-must"[^>]*>يجب</span>', after[:2000])
    assert f'<bdi dir="ltr">{requirement.maps[0]}</bdi>' in after[:2000]


def test_glossary_entries_show_the_term_of_the_other_language(site):
    guideline = parse.read(ROOT)
    english = {term.anchor: term.term for term in guideline.pages["docs/en/glossary.md"].terms}
    root = documents(site)["glossary/index.html"]
    shown = {entry.get("id"): entry.xpath("string(bdi[@lang='en'])") for entry in root.xpath("//dt[@id]")}
    assert shown == english and len(shown) >= 88


def test_requirement_ids_are_isolated_in_arabic(site):
    root = documents(site)["risk-register/index.html"]
    cells = [cell for cell in root.xpath("//td") if re.fullmatch(r"R-\d\d", cell.text_content().strip())]
    assert cells and all(cell.xpath("string(bdi[@dir='ltr'])") for cell in cells)


def test_check_boxes_have_names(site):
    for name, root in documents(site).items():
        for box in root.xpath("//li[contains(@class, 'task-list-item')]//input"):
            words = box.xpath("string(ancestor::li[1])").strip()
            item = re.match(r"[A-Z][A-Z0-9]{2}-[\d.]+", words)
            assert (item[0] if item else words[:20]) in (box.get("aria-label") or ""), name


def test_second_build_with_nothing_changed_makes_nothing(site):
    before = files.state(site)
    done = run("scripts/build.py")
    assert done.returncode == 0 and "nothing changed" in done.stdout
    assert files.state(site) == before


@pytest.fixture
def built(project):
    """A copy of the project with a last good site."""
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("the last good site")
    return project


def refused(project, *expected):
    """Build, and ask that it fails in words, names what is expected, and leaves the last good site."""
    done = run("scripts/build.py", cwd=project)
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    assert "Traceback" not in said
    for one in expected:
        assert one in said, said
    assert (project / "site" / "index.html").read_text() == "the last good site"
    assert [path.name for path in (project / "site").iterdir()] == ["index.html"]
    assert not list((project / ".cache").glob("building-*"))


def add(project, text, name="about"):
    for language in config.LANGUAGES:
        path = project / "docs" / language / f"{name}.md"
        path.write_text(path.read_text(encoding="utf-8") + f"\n{text}\n", encoding="utf-8")


def test_a_broken_link_is_refused_with_file_and_line(built):
    add(built, "[x](nowhere.md)")
    line = len((built / "docs/ar/about.md").read_text(encoding="utf-8").splitlines())
    refused(built, f"docs/ar/about.md:{line}:1: GL301", "nothing was built")


def test_front_matter_that_does_not_parse_is_refused(built):
    path = built / "docs/en/about.md"
    path.write_text(path.read_text(encoding="utf-8").replace("title: ", "title: a: ", 1), encoding="utf-8")
    refused(built, "docs/en/about.md:2:", "GL804")


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/x.png",
        "https://entity.example/x.png",
        "ftp://127.0.0.1:9/x.png",
        "file:///etc/passwd",
        "../../../../../etc/passwd",
    ],
)
def test_the_pdf_reads_nothing_but_the_site(built, address):
    add(built, f'<!-- gl-ignore-next GL307: what the check would refuse first -->\n<img src="{address}" alt="x">')
    lines = len((built / "docs/ar/about.md").read_text(encoding="utf-8").splitlines())
    refused(built, f"docs/ar/about.md:{lines}", "docs/assets/")


def test_a_style_that_leads_outside_is_refused_and_names_its_page(built):
    add(built, '<!-- gl-ignore-next GL008: what the check would refuse first -->\n<p style="background: url(file:///etc/hostname)">x</p>')
    refused(built, "about.md:", "file:///etc/hostname")


def test_a_symbolic_link_out_of_docs_is_refused_and_names_its_page(built):
    (built / "docs/assets/leak.png").symlink_to("/etc/hostname")
    add(built, "![x](../assets/leak.png)")
    refused(built, "docs/ar/about.md:", "docs/assets/leak.png is a symbolic link")


def test_a_page_missing_in_one_language_is_refused(built):
    (built / "docs/en/glossary.md").unlink()
    refused(built, "docs/ar/glossary.md:1:1: GL405", "docs/en/glossary.md")


def test_a_template_that_breaks_is_told_without_a_traceback(built):
    (built / "overrides/partials/copyright.html").write_text("{{ t('no.such.key') }}")
    refused(built, "no.such.key")


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_stopping_leaves_the_last_good_site(built, stop):
    add(built, "\n\n".join(["`A long page.` " * 60] * 800))
    process = subprocess.Popen(
        [sys.executable, "scripts/build.py"],
        cwd=built,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )
    while "pages (" not in (process.stdout.readline() or "pages ("):
        pass  # until the site is rendered and the PDFs are being made
    time.sleep(1)
    os.killpg(process.pid, stop)
    said = process.communicate(timeout=60)[0]
    assert process.returncode == 130, said
    assert "Traceback" not in said and "site/ is as it was" in said
    assert (built / "site" / "index.html").read_text() == "the last good site"
    assert not list((built / ".cache").glob("building-*"))


def test_swap_puts_the_new_folder_in_place_and_removes_the_old(tmp_path):
    for name in ("new", "old"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(name)
    files.swap(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old" / "file").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["old"]


def test_an_image_of_docs_assets_is_shown_in_both_languages_and_in_the_pdfs(built):
    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="#0b5d57"/></svg>'
    (built / "docs/assets/square.svg").write_text(picture)
    add(built, "![square](../assets/square.svg)")
    done = run("scripts/build.py", cwd=built)
    assert done.returncode == 0, done.stdout + done.stderr
    site = built / "site"
    assert 'src="../assets/square.svg"' in (site / "about" / "index.html").read_text(encoding="utf-8")
    assert 'src="../../assets/square.svg"' in (site / "en" / "about" / "index.html").read_text(encoding="utf-8")
    assert not (site / "en" / "assets").exists()
    assert run("scripts/build.py", cwd=built).stdout.count("nothing changed") == 1
