"""What a check found out about pages that have not changed since: read again instead of computed again."""

import hashlib
import os
import pickle
import sys
from dataclasses import dataclass, field
from pathlib import Path

from guideline import config

_HOME = Path(__file__).parents[2]


@dataclass
class Store:
    """Pages by digest, and the findings on single pages by digest of page and glossary."""

    pages: dict = field(default_factory=dict)
    findings: dict = field(default_factory=dict)


def _file(root):
    name = hashlib.sha256(os.fsencode(Path(root).resolve())).hexdigest()[:16]
    return _HOME / ".cache" / "check" / f"{name}.pickle"


def _program():
    """Return what the stored results depend on besides the pages: the interpreter, the packages and our own code."""
    files = [*Path(__file__).parent.rglob("*.py"), _HOME / "requirements.txt"]
    code = sorted((path.as_posix(), path.stat().st_size, path.stat().st_mtime_ns) for path in files)
    return sys.version, config.DOCS, code


def load(root):
    """Return what is stored for a root; nothing where it is absent, damaged or made by other code."""
    try:
        with _file(root).open("rb") as file:
            if pickle.load(file) == _program():
                return Store(*pickle.load(file))
    except Exception:  # whatever is wrong with a cache, it is only a cache
        pass
    return Store()


def save(root, store, guideline):
    """Store what belongs to the pages of a guideline; a folder that cannot be written is no fault."""
    digests = {page.digest for page in guideline.pages.values()}
    pages = {digest: page for digest, page in store.pages.items() if digest in digests}
    findings = {key: found for key, found in store.findings.items() if key[0] in digests}
    path = _file(root)
    new = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with new.open("wb") as file:
            pickle.dump(_program(), file, 5)
            pickle.dump((pages, findings), file, 5)
        os.replace(new, path)
    except OSError:
        new.unlink(missing_ok=True)
