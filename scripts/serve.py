"""Show the site while it is being written: a saved page is rebuilt at once. Both languages, or one with --only ar|en."""

import argparse
import os
import signal
import subprocess
import sys
from pathlib import Path

from guideline import config, edition

ROOT = Path(__file__).parents[1]


def main():
    parser = argparse.ArgumentParser(prog="serve.py", description="Preview the site; Ctrl-C ends it.")
    parser.add_argument("--only", choices=config.LANGUAGES, help="build this language alone, which is twice as fast")
    parser.add_argument("--address", default="127.0.0.1:8000", help="host:port (default 127.0.0.1:8000)")
    given = parser.parse_args()
    only = {} if given.only is None else {f"BUILD_{one.upper()}": str(one == given.only).lower() for one in config.LANGUAGES}
    first = given.only or config.LANGUAGES[0]
    firsts = {f"FIRST_{one.upper()}": str(one == first).lower() for one in config.LANGUAGES}
    settings = edition.settings(ROOT) | only | firsts | {"GUIDELINE_PREVIEW": "true", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict", "--dirty", "--dev-addr", given.address]
    command += ["--config-file", str(ROOT / "mkdocs.yml")]
    print(f"serve: http://{given.address}/ (Ctrl-C ends it)", flush=True)
    with subprocess.Popen(command, cwd=ROOT, env={**os.environ, **settings}) as mkdocs:
        signal.signal(signal.SIGTERM, lambda *_: mkdocs.terminate())
        while mkdocs.poll() is None:
            try:
                mkdocs.wait()
            except KeyboardInterrupt:
                continue  # MkDocs got it too and is shutting down
    return 0 if mkdocs.returncode in (0, -signal.SIGINT, -signal.SIGTERM) else 1


if __name__ == "__main__":
    sys.exit(main())
