"""Check the guideline: run the rules over docs/ and say what is wrong, where, and what to do.

Exit codes: 0 clean, 1 findings, 2 wrong call, 3 a bug of ours.
"""

import argparse
import sys
import traceback
from pathlib import Path

from guideline import config, parse, report, rules


def arguments(argv):
    parser = argparse.ArgumentParser(prog="check.py", description="Check the guideline.")
    parser.add_argument("root", nargs="?", default=Path(__file__).parents[1], type=Path, metavar="ROOT", help="folder that holds docs/")
    parser.add_argument("--select", default="", metavar="CODES", help="only these rules or families, such as GL1,GL302")
    parser.add_argument("--ignore", default="", metavar="CODES", help="not these rules or families")
    parser.add_argument("--format", choices=report.FORMATS, default="text")
    parser.add_argument("--lang", choices=config.LANGUAGES, default="en", help="language of the messages")
    parser.add_argument("--fail-on", choices=("error", "warning"), default="warning", help="least severity that makes the exit code 1")
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
    findings = rules.run(parse.read(given.root), codes)
    sys.stdout.write(report.FORMATS[given.format](findings, given.lang))
    if given.statistics:
        sys.stderr.write(report.statistics(findings))
    failing = rules.SEVERITIES[: 1 + rules.SEVERITIES.index(given.fail_on)]
    failed = any(finding.severity in failing for finding in findings)
    if given.format == "text":
        print(f"{len(findings)} findings" if findings else "the guideline is clean", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        sys.exit(main())
    except Exception:
        traceback.print_exc()
        print("check.py: this is a bug of ours, not a mistake of yours; please report the lines above", file=sys.stderr)
        sys.exit(3)
