"""Show how far the two languages are in step, and record that units say the same.

`status` prints a table per page; `confirm GOV-11 …`, `confirm --page secure-access …` and `confirm --all` write the record,
which is a statement of a person: confirm only what somebody has read in both languages.
Exit codes: 0 done, 2 wrong call.
"""

import argparse
import json
import os
import sys
from difflib import get_close_matches
from pathlib import Path

from guideline import config, parse, translation

SHORT = ("in step", "ar behind", "en behind", "both", "unconfirmed")


def arguments():
    parser = argparse.ArgumentParser(prog="translation.py", description=__doc__.split("\n")[0])
    parser.add_argument("--root", default=Path(__file__).parents[1], type=Path, help="folder that holds docs/")
    verbs = parser.add_subparsers(dest="verb", required=True)
    status = verbs.add_parser("status", help="a table per page: in step, behind, unconfirmed")
    status.add_argument("--format", choices=("text", "json"), default="text")
    confirm = verbs.add_parser("confirm", help="record that units say the same in both languages")
    confirm.add_argument("units", nargs="*", metavar="UNIT", help="ID or anchor, such as GOV-11 or rol-roles")
    confirm.add_argument("--page", nargs="+", default=[], metavar="PAGE", help="all units of these pages, such as secure-access")
    confirm.add_argument("--all", action="store_true", help="all units of all pages")
    given = parser.parse_args()
    if not (given.root / config.DOCS).is_dir():
        parser.error(f'"{given.root}" has no folder {config.DOCS}/; name the folder that holds it')
    if given.verb == "confirm" and not (given.units or given.page or given.all):
        parser.error("say what to confirm: units (GOV-11), --page PAGE, or --all")
    return parser, given


def status(tables, form):
    total = [pair for pairs in tables.values() for pair in pairs]
    rows = [(path.split("/", 2)[2], *translation.share(pairs)) for path, pairs in tables.items()]
    rows.append(("all pages", *translation.share(total)))
    if form == "json":
        print(json.dumps([{"page": name, **counts, "percent in step": share} for name, counts, share in rows], indent=2))
        return
    width = max(len(name) for name, _, _ in rows)
    print(" " * width, *(f"{name:>11}" for name in SHORT), "   %")
    for name, counts, share in rows:
        print(f"{name:<{width}}", *(f"{counts[state]:>11}" for state in translation.STATES), f"{share:>4}")


def chosen(parser, given, tables):
    """Return path of Arabic page -> names of its units to confirm, None for all; an unknown unit or page ends the program."""
    if given.all:
        return dict.fromkeys(tables)
    wanted, pages = {}, {name: path for path in tables for name in names(path)}
    for name in given.page:
        if name not in pages:
            parser.error(f'there is no page "{name}" in both languages{hint(name, pages)}')
        wanted[pages[name]] = None
    owners = {pair.arabic.anchor: path for path, pairs in tables.items() for pair in pairs if pair.arabic.heading}
    for unit in given.units:
        name = unit.lower().replace(".", "-") if unit.isupper() else unit
        if name not in owners:
            parser.error(f'there is no unit "{unit}" in both languages{hint(name, owners)}; introductions are confirmed with --page')
        if wanted.get(owners[name], True) is not None:
            wanted.setdefault(owners[name], set()).add(name)
    return wanted


def names(path):
    """Return what a page may be called."""
    name = path.split("/", 2)[2]
    return name, name.removesuffix(".md"), path, config.twin_path(path, "en")


def hint(name, known):
    near = get_close_matches(name, list(known), 1, 0.6)
    return f'; did you mean "{near[0]}"?' if near else ""


def check(parser, page):
    """Refuse a page whose front matter is missing or broken, so that nothing is lost."""
    if not page.front.present or page.front.error or page.carriage_returns or page.byte_order_mark or page.conflicts:
        parser.error(f"{page.path}: the record cannot be written into its front matter; `make check` says what is wrong with the page")


def write(path, text):
    """Replace a file in one step."""
    new = path.with_name(f".{path.name}.{os.getpid()}")
    new.write_text(text, encoding="utf-8", newline="")
    os.replace(new, path)


def main():
    parser, given = arguments()
    guideline = parse.read(given.root)
    tables = {page.path: translation.pairs(guideline, page) for page in guideline.in_language("ar")}
    if given.verb == "status":
        status(tables, given.format)
        return 0
    for path, units in chosen(parser, given, tables).items():
        page = guideline.pages[path]
        check(parser, page)
        if (text := translation.confirmed(page, tables[path], units)) != page.text:
            write(given.root / path, text)
            print(f"{path}: recorded")
    return 0


if __name__ == "__main__":
    sys.exit(main())
