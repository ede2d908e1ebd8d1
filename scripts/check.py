"""Check the guideline: run the rules over docs/ and say what is wrong, where, and what to do.

Exit codes: 0 clean, 1 findings, 2 wrong call, 3 a bug of ours.
"""

import argparse
import gc
import sys
import traceback
from pathlib import Path

from guideline import config, fixes, parse, report, rules, store

ROUNDS = 5
"""Times that repairs are made: one repair may uncover another."""


def arguments(argv):
    parser = argparse.ArgumentParser(prog="check.py", description="Check the guideline.")
    parser.add_argument("root", nargs="?", default=Path(__file__).parents[1], type=Path, metavar="ROOT", help="folder that holds docs/")
    parser.add_argument("--select", default="", metavar="CODES", help="only these rules or families, such as GL1,GL302")
    parser.add_argument("--ignore", default="", metavar="CODES", help="not these rules or families")
    parser.add_argument("--format", choices=report.FORMATS, default="text")
    parser.add_argument("--lang", choices=config.LANGUAGES, default="en", help="language of the messages")
    parser.add_argument("--fail-on", choices=("error", "warning"), default="warning", help="least severity that makes the exit code 1")
    parser.add_argument("--fix", action="store_true", help="repair what can be repaired safely, then check")
    parser.add_argument("--unsafe", action="store_true", help="with --fix or --diff: also repairs that an editor should look at")
    parser.add_argument("--diff", action="store_true", help="show the repairs and change nothing")
    parser.add_argument("--changed-since", metavar="REF", help="only findings that are new against a git branch, tag or commit")
    parser.add_argument("--statistics", action="store_true", help="count the findings by rule")
    parser.add_argument("--list", action="store_true", help="list the rules and stop")
    parser.add_argument("--explain", metavar="CODE", help="explain a rule and stop")
    return parser, parser.parse_args(argv)


def chosen(parser, select, ignore):
    """Return the codes that --select and --ignore leave."""
    codes = set(rules.catalogue())
    for option in filter(None, [*select.upper().split(","), *ignore.upper().split(",")]):
        if not any(code.startswith(option) for code in codes):
            parser.error(f'no rule begins with "{option}"; --list shows them all')
    wanted = tuple(filter(None, select.upper().split(","))) or ("GL",)
    unwanted = tuple(filter(None, ignore.upper().split(",")))
    return {code for code in codes if code.startswith(wanted) and not (unwanted and code.startswith(unwanted))}


def found(given, codes):
    """Return the findings in the tree as it is now; what is known about unchanged pages is not computed again."""
    stored = store.load(given.root)
    before = len(stored.pages), len(stored.findings)
    guideline = parse.read(given.root, stored.pages)
    findings = rules.run(guideline, codes, stored.findings)
    if before != (len(stored.pages), len(stored.findings)):
        store.save(given.root, stored, guideline)
    if given.changed_since:
        from guideline import changes  # loads what else nobody needs

        return changes.new(given.root, findings, given.changed_since, codes)
    return findings


def summary(findings):
    if not findings:
        return "the guideline is clean"
    safe = sum(1 for one in findings if one.fix and one.fix.safe)
    return f"{len(findings)} findings" + (f"; --fix repairs {safe} of them, --diff shows how" if safe else "")


def main(argv=None):
    parser, given = arguments(argv)
    codes = chosen(parser, given.select, given.ignore)
    if given.list:
        for rule in rules.catalogue().values():
            print(f"{rule.code} {rule.severity:7} {rule.summary}")
        return 0
    if given.explain:
        rule = rules.catalogue().get(given.explain.upper())
        if rule is None:
            parser.error(f'there is no rule "{given.explain}"; --list shows them all')
        print(f"{rule.code} ({rule.severity})\n\n{rule.explanation}")
        return 0
    if not (given.root / config.DOCS).is_dir():
        parser.error(f'"{given.root}" has no folder {config.DOCS}/; name the folder that holds it')
    if not any((given.root / config.DOCS / language).is_dir() for language in config.LANGUAGES):
        parser.error(f'"{given.root / config.DOCS}" has no folder of a language ({", ".join(config.LANGUAGES)})')
    try:
        findings = found(given, codes)
        changed = fixes.planned(given.root, findings, given.unsafe) if given.diff or given.fix else {}
        if given.diff:
            sys.stdout.write(fixes.differences(changed))
            print(f"{len(changed)} files would change", file=sys.stderr)
            return 1 if changed else 0
        for _ in range(ROUNDS if given.fix else 0):
            fixes.write(given.root, changed)
            findings = found(given, codes)
            changed = fixes.planned(given.root, findings, given.unsafe)
    except OSError as fault:
        parser.error(str(fault))
    sys.stdout.write(report.FORMATS[given.format](findings, given.lang))
    if given.statistics:
        sys.stderr.write(report.statistics(findings))
    failing = rules.SEVERITIES[: 1 + rules.SEVERITIES.index(given.fail_on)]
    failed = any(finding.severity in failing for finding in findings)
    if given.format == "text":
        print(summary(findings), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    gc.disable()  # a short life with many small objects: collecting them takes a fifth of the time
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        sys.exit(main())
    except Exception:
        traceback.print_exc()
        print("check.py: this is a bug of ours, not a mistake of yours; please report the lines above", file=sys.stderr)
        sys.exit(3)
