"""The PDF of a language, from the joined document of the built site; the only importer of WeasyPrint."""

import gc
import json
import logging
import os
import shutil
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pydyf
import weasyprint
from weasyprint import HTML
from weasyprint.text.fonts import get_hb_object_data
from weasyprint.urls import FatalURLFetchingError, URLFetcher

from guideline import config, faces, files, proof, tags, textlayer
from guideline.errors import BuildError


def _page_references(document):
    """Return the references of all pages; pydyf counts them anew for each tag, which makes long documents quadratic."""
    kids = document.pages["Kids"]
    if len(document.__dict__.get("references", ())) != len(kids[::3]):
        document.references = tuple(f"{number} 0 R".encode() for number in kids[::3])
    return document.references


pydyf.PDF.page_references = property(_page_references)

KEEP = 30 * 24 * 3600
"""Seconds a PDF stays in the cache."""


@dataclass(frozen=True, slots=True)
class Result:
    """What was made: pages, size in bytes, share of words found again."""

    pages: int
    size: int
    found: float


class _SiteFetcher(URLFetcher):
    """Reads files of the built site and nothing else: no network, no other file of the machine."""

    def __init__(self, folder, sources):
        super().__init__(allowed_protocols=("file",), allow_redirects=False, fail_on_errors=True)
        self.folder, self.sources = folder.resolve(), sources

    def fetch(self, url, headers=None):
        scheme = urlsplit(url).scheme.lower()
        if scheme == "data":
            return URLFetcher(allowed_protocols=("data",)).fetch(url, headers)
        if scheme != "file":
            raise BuildError(self._refusal(url, "the PDF may use files of docs/ only, never another address"))
        path = Path(unquote(urlsplit(url).path))
        if not path.resolve().is_relative_to(self.folder):
            raise BuildError(self._refusal(url, "it lies outside the site, and the PDF may not read other files of this machine"))
        if not path.is_file():
            raise BuildError(self._refusal(url, "no such file is in the site"))
        return super().fetch(url, headers)

    def _refusal(self, url, why):
        shown = url.removeprefix(self.folder.as_uri() + "/")
        return f'{_page_with(self.sources, url)}: cannot use "{shown}": {why}; put the file into docs/assets/ and name it there'


def _page_with(sources, url):
    """Return path:line of the Markdown that names a resource, as well as it can be told."""
    name = unquote(url).rstrip("/").rsplit("/", 1)[-1]
    for needle in (url, unquote(url), name):
        for path, text in sources.items():
            if needle and needle in text:
                return f"{path}:{text[: text.index(needle)].count(chr(10)) + 1}"
    return "a style sheet of docs/assets/css"


class _Loud(logging.Handler):
    """Keeps what WeasyPrint warns of, so that nothing is printed half wrong in silence."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines = []

    def emit(self, record):
        self.lines.append(record.getMessage())


def pages(folder, language):
    """Return the documents of a language that are printed, by the names of their PDFs: the guideline and the cards of playbooks."""
    home = folder / ("" if language == config.LANGUAGES[0] else language) / "print"
    cards = {f"{path.parent.name}-{language}.pdf": path for path in sorted(home.glob("*/index.html"))}
    return {f"guideline-{language}.pdf": home / "index.html", **cards}


def cached(folder, page, name, language, sources, cache):
    """Make the PDF of a page of the site under pdf/, or copy it from the cache folder where its like was made before."""
    target = folder / "pdf" / name
    style = [*files.everything(folder / "assets" / "fonts"), folder / "assets" / "css" / "print.css", page]
    code = files.fingerprint(files.everything(Path(__file__).parent), Path(__file__).parent)
    key = files.fingerprint([*style, *_pictures(folder)], folder, code, weasyprint.__version__, language)
    kept, facts = cache / f"{key}.pdf", cache / f"{key}.json"
    if kept.is_file() and facts.is_file():
        shutil.copyfile(kept, target)
        return Result(**json.loads(facts.read_text()))
    made = write(folder, page, language, target, sources)
    cache.mkdir(parents=True, exist_ok=True)
    for old in cache.glob("*"):
        if time.time() - old.stat().st_mtime > KEEP:
            old.unlink(missing_ok=True)
    shutil.copyfile(target, kept)
    facts.write_text(json.dumps(asdict(made)))
    return made


def _pictures(folder):
    return (path for path in files.everything(folder) if path.suffix in {".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif"})


def write(folder, page, language, target, sources):
    """Write the PDF of one page.

    `folder` is the built site, `sources` maps the Markdown files of the language to their text (to name the page of an
    error). Returns a `Result`; raises `BuildError` and leaves no file where the PDF is not good enough.
    """
    gc.set_threshold(200_000)  # a tenth faster: most objects live until the end
    loud, logger = _Loud(), logging.getLogger("weasyprint")
    logger.handlers, logger.propagate = [loud], False
    partial = target.with_suffix(".part")
    try:
        html = HTML(filename=page, url_fetcher=_SiteFetcher(folder, sources))
        document = html.render(pdf_variant="pdf/ua-1")
        document.write_pdf(partial, finisher=_finisher(language), pdf_variant="pdf/ua-1")
        if loud.lines:
            raise BuildError("the PDF was not made, since its maker complained:\n  " + "\n  ".join(dict.fromkeys(loud.lines)))
        share = proof.share(partial, page.read_text(encoding="utf-8"))
        result = Result(len(document.pages), partial.stat().st_size, share)
        os.replace(partial, target)
        return result
    except FatalURLFetchingError as error:
        raise BuildError(str(error.__cause__)) from None
    finally:
        partial.unlink(missing_ok=True)


def _finisher(language):
    """Return the last step of WeasyPrint's writing: reading direction, title bar, page labels."""

    def finish(document, pdf):
        exact_text(document, pdf)
        tags.mend(pdf)
        reading = {"DisplayDocTitle": "true"}
        if config.direction(language) == "rtl":
            reading["Direction"] = "/R2L"
        pdf.catalog["ViewerPreferences"] = pydyf.Dictionary(reading)
        body = next((number for number, page in enumerate(document.pages) if "part-1" in page.anchors), None)
        if body is not None:
            labels = [0, pydyf.Dictionary({"S": "/r"}), body, pydyf.Dictionary({"S": "/D", "St": body + 1})]
            pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array(labels)})

    return finish


def exact_text(document, pdf):
    """Make the text under the glyphs exact: see `textlayer`."""
    pages = pdf.objects[pdf.pages["Kids"][0]]
    resources = pdf.objects[_number(pages["Resources"])]
    fonts = pdf.objects[_number(resources["Font"])]
    found = {}
    for font in document.fonts.values():
        found[font.hash] = faces.Face(get_hb_object_data(font.hb_face), font.widths, font.to_unicode)
    textlayer.mend(pdf, found, resources, config.direction(document.metadata.lang) == "rtl")
    for name, reference in fonts.items():
        textlayer.describe(pdf, pdf.objects[_number(reference)], found[name])


def _number(reference):
    """Return the number of the object a reference such as b"12 0 R" names."""
    return int(reference.split()[0])
