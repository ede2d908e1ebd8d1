"""Findings as text, JSON, GitHub annotations, SARIF 2.1.0 or JUnit; the same findings give the same bytes."""

import json
from xml.sax.saxutils import quoteattr

from guideline import rules

_GITHUB = {"error": "error", "warning": "warning", "notice": "notice"}
_SARIF = {"error": "error", "warning": "warning", "notice": "note"}


def text(findings, language):
    """One line a finding: path:line:column: CODE severity: message."""
    return "".join(f"{f.path}:{f.line}:{f.column}: {f.code} {f.severity}: {f.text(language)}\n" for f in findings)


def as_json(findings, language):
    """An object with a list `findings`, paths relative to the root."""
    rows = [
        {"path": f.path, "line": f.line, "column": f.column, "code": f.code, "severity": f.severity, "message": f.text(language)}
        for f in findings
    ]
    return json.dumps({"findings": rows}, ensure_ascii=False, indent=2) + "\n"


def github(findings, language):
    """Workflow commands that GitHub shows beside the lines of a pull request."""
    return "".join(
        f"::{_GITHUB[f.severity]} file={_escape(f.path, True)},line={f.line},col={f.column},title={f.code}::{_escape(f.text(language))}\n"
        for f in findings
    )


def _escape(value, in_property=False):
    value = value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return value.replace(":", "%3A").replace(",", "%2C") if in_property else value


def sarif(findings, language):
    """SARIF 2.1.0 with the whole catalogue of rules."""
    known = [
        {
            "id": rule.code,
            "shortDescription": {"text": rule.summary},
            "fullDescription": {"text": rule.explanation},
            "defaultConfiguration": {"level": _SARIF[rule.severity]},
        }
        for rule in rules.catalogue().values()
    ]
    results = [
        {
            "ruleId": f.code,
            "level": _SARIF[f.severity],
            "message": {"text": f.text(language)},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": f.path},
                        "region": {"startLine": f.line, "startColumn": f.column},
                    }
                }
            ],
        }
        for f in findings
    ]
    run = {"tool": {"driver": {"name": "guideline-check", "rules": known}}, "columnKind": "unicodeCodePoints", "results": results}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def junit(findings, language):
    """JUnit XML: one test case a finding, or one that passed where there is none."""
    cases = [
        f"  <testcase classname={quoteattr(f.code)} name={quoteattr(f'{f.path}:{f.line}:{f.column}')}>\n"
        f"    <failure type={quoteattr(f.severity)} message={quoteattr(f.text(language))}/>\n  </testcase>\n"
        for f in findings
    ] or ['  <testcase classname="guideline" name="check"/>\n']
    head = f'<testsuite name="guideline" tests="{len(cases)}" failures="{len(findings)}">\n'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}{"".join(cases)}</testsuite>\n'


def statistics(findings):
    """Count the findings by rule, most frequent first."""
    counts = {}
    for finding in findings:
        counts[finding.code] = counts.get(finding.code, 0) + 1
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return "".join(f"{count:6d}  {code}  {rules.catalogue()[code].summary}\n" for code, count in ordered)


FORMATS = {"text": text, "json": as_json, "github": github, "sarif": sarif, "junit": junit}
