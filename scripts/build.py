"""Build the site and the PDFs: check, render, print, and only then replace site/ in one step.

Exit codes: 0 built or up to date, 1 the guideline has a mistake or the build failed, 2 wrong call, 130 stopped.
"""

import argparse
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children, get_context
from pathlib import Path

from guideline import config, edition, files, parse, report, rules
from guideline.errors import BuildError

ROOT = Path(__file__).parents[1]
INPUTS = ("docs", "overrides", "scripts", "mkdocs.yml", "requirements.txt")
CACHE = ROOT / ".cache"
_NOISE = re.compile(r"^(?:INFO|page )|MkDocs 2\.0|NO_MKDOCS_2_WARNING|^\s*(?:│|┃|\x1b|$)")


class Progress:
    """Says what is being done, how far it is, and how long it took."""

    def __init__(self):
        self.start, self.live = time.monotonic(), sys.stdout.isatty()

    def show(self, text):
        if self.live:
            print(f"\r\033[K{text} ({time.monotonic() - self.start:.0f} s)", end="", flush=True)

    def done(self, text):
        clear = "\r\033[K" if self.live else ""
        print(f"{clear}{text} ({time.monotonic() - self.start:.1f} s)", flush=True)


def inputs(settings):
    """Return the fingerprint of all that the site is made from."""
    paths = [path for name in INPUTS for path in files.everything(ROOT / name)]
    said = {**settings, **{key: os.environ.get(key, "") for key in ("SITE_URL", "REPO_URL")}}
    return files.fingerprint(paths, ROOT, *(f"{key}={value}" for key, value in sorted(said.items())))


def check(guideline):
    """Refuse to build a guideline with errors or warnings, or with links out of docs/.

    A translation that is behind (GL5) or a review that is due (GL805) is no reason to refuse: readers are told of the first,
    and what could be built yesterday can be built today.
    """
    findings = rules.run(guideline)
    sys.stdout.write(report.text(findings, "en"))
    stopping = [one for one in findings if one.severity != "notice" and not one.code.startswith(("GL5", "GL805"))]
    if stopping:
        raise BuildError(f"{len(stopping)} findings (above); nothing was built, site/ is as it was. `make check` shows them again")
    for link in files.leading_out(ROOT / config.DOCS):
        name = link.relative_to(ROOT).as_posix()
        pages = [f"{one.path}:{ref.at.line}" for one in guideline.pages.values() for ref in one.links if ref.file == name]
        where = pages[0] if pages else name
        raise BuildError(f"{where}: {name} is a symbolic link that leads outside docs/; put the file itself there")


def render(site, settings, guideline, progress):
    """Let MkDocs render both languages into a folder."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(ROOT / "mkdocs.yml")]
    environment = {**os.environ, **settings, "SITE_DIR": str(site), "PYTHONDONTWRITEBYTECODE": "1"}
    output, done, total = [], 0, len(guideline.pages)
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "encoding": "utf-8", "errors": "replace"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, **pipes) as mkdocs:
        for line in mkdocs.stdout:
            output.append(line.rstrip())
            done += line.startswith("page ")
            progress.show(f"site: {done} of {total} pages")
    if mkdocs.returncode:
        raise BuildError(f"MkDocs could not build the site:\n  {complaint(output)}")
    progress.done(f"site: {done} of {total} pages")


def complaint(output):
    """Return what MkDocs complains of: its warnings, and of a stack of calls the places in our files and the error itself."""
    said = [line for line in output if not _NOISE.search(line)]
    if (stack := "Traceback (most recent call last):") in said:
        start = said.index(stack)
        ours = [line.strip() for line in said[start:] if re.search(r'File ".*/(?:overrides|scripts)/', line)]
        said = [*said[:start], *ours[-2:], said[-1]]
    return "\n  ".join(said) or "it said nothing"


def print_language(site, language, sources, cache):
    """Make the PDFs of a language, or take them from the cache when nothing in them changed; runs in a process of its own.

    Returns (name of the PDF, its `Result`) for each, the guideline first.
    """
    from guideline import pdf  # WeasyPrint is slow to import and needs Pango

    return [(name, pdf.cached(site, page, name, language, sources, cache)) for name, page in pdf.pages(site, language).items()]


def print_all(site, guideline, progress):
    """Make the PDFs of all languages side by side."""
    (site / "pdf").mkdir()
    progress.show("PDF: laying out")
    with ProcessPoolExecutor(len(config.LANGUAGES), mp_context=get_context("spawn")) as pool:
        jobs = {}
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # the processes inherit it: Ctrl-C is for this one alone
        for language in config.LANGUAGES:
            sources = {page.path: page.text for page in guideline.in_language(language)}
            jobs[language] = pool.submit(print_language, site, language, sources, CACHE / "pdf")
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        try:
            for language, job in jobs.items():
                (_, made), *cards = job.result()
                progress.done(f"PDF {language}: {made.pages} pages, {made.found:.2%} of the words read back; {len(cards)} cards")
        except BaseException:
            for one in active_children():  # nobody waits for a PDF that will not be used
                one.terminate()
            raise


def build(force):
    """Build what changed; return nothing, raise BuildError."""
    progress, guideline = Progress(), parse.read(ROOT)
    settings = edition.settings(ROOT)
    stamp, wanted = CACHE / "built", inputs(settings)
    if not force and stamp.is_file() and stamp.read_text() == f"{wanted} {files.state(ROOT / 'site')}":
        progress.done("site: nothing changed since the last build")
        return
    check(guideline)
    count = sum(1 for page in guideline.in_language(config.LANGUAGES[0]) for one in page.requirements if one.level)
    progress.done(f"check: {len(guideline.pages)} pages, {count} requirements")
    CACHE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE, prefix="building-", ignore_cleanup_errors=True) as folder:
        site = Path(folder, "site")
        render(site, settings, guideline, progress)
        print_all(site, guideline, progress)
        files.swap(site, ROOT / "site")
    stamp.write_text(f"{wanted} {files.state(ROOT / 'site')}")


def made():
    """Print the addresses of what was made, and the sizes."""
    site = ROOT / "site"
    total = sum(path.stat().st_size for path in files.everything(site))
    rows = [(site / "index.html", None), (site / "en" / "index.html", None)]
    rows += [(path, path.stat().st_size) for path in sorted((site / "pdf").glob("*.pdf"))]
    for path, size in rows:
        print(f"  {path.relative_to(ROOT)}{f'  {size / 1000:,.0f} kB' if size else ''}")
    print(f"  site/ as a whole  {total / 1e6:.1f} MB; look at it with `make serve`")


def main():
    parser = argparse.ArgumentParser(prog="build.py", description="Build the site and the PDFs into site/.")
    parser.add_argument("--force", action="store_true", help="build even if nothing changed")
    given = parser.parse_args()
    try:
        build(given.force)
        made()
    except KeyboardInterrupt:
        print("\nstopped; site/ is as it was", file=sys.stderr)
        return 130
    except BuildError as error:
        print(f"\nerror: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"\nerror: {error.filename or 'a file'}: {error.strerror or error}; site/ is as it was", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stderr.reconfigure(encoding="utf-8")
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job begins with Ctrl-C ignored
    signal.signal(signal.SIGTERM, lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    sys.exit(main())
