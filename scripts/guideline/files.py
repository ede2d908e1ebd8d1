"""Folders and files of a build: fingerprints, symbolic links that lead out, and the swap that publishes a site."""

import ctypes
import hashlib
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD, _RENAME_EXCHANGE, _RENAME_SWAP = -100, 2, 2


def everything(folder):
    """Yield all files below a folder in a fixed order, or the file itself."""
    if folder.is_file():
        yield folder
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(one for one in folders if one != "__pycache__")
        yield from (Path(parent, name) for name in sorted(names))


def fingerprint(paths, root, *more):
    """Return a hash over the names and contents of files, and over further strings."""
    digest = hashlib.sha256()
    for path in paths:
        content = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
        digest.update(content)
    digest.update("\0".join(more).encode())
    return digest.hexdigest()


def state(folder):
    """Return a hash over names, sizes and times of a folder's files: changes whenever somebody touches one."""
    digest = hashlib.sha256()
    for path in everything(folder):
        stat = path.stat()
        digest.update(f"{path.relative_to(folder)}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def leading_out(folder):
    """Yield the symbolic links below a folder whose target lies outside it."""
    home = Path(folder).resolve()
    for parent, folders, names in os.walk(folder):
        for name in sorted([*folders, *names]):
            path = Path(parent, name)
            if path.is_symlink() and not path.resolve().is_relative_to(home):
                yield path


def swap(new, old):
    """Put the folder `new` in the place of `old` in one step; what was there is deleted afterwards."""
    if not old.exists():
        os.rename(new, old)
        return
    if not _exchange(new, old):  # no such call on this system: two steps, undone when the second fails
        aside = old.with_name(f"{old.name}.old-{os.getpid()}")
        os.rename(old, aside)
        try:
            os.rename(new, old)
        except OSError:
            os.rename(aside, old)
            raise
        new = aside
    shutil.rmtree(new, ignore_errors=True)


def _exchange(one, two):
    """Exchange two folders atomically; tell whether the system could."""
    libc = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(two)
    try:
        if sys.platform == "darwin":
            return libc.renamex_np(*names, _RENAME_SWAP) == 0
        return libc.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0
    except AttributeError:
        return False
