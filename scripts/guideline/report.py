"""Findings as text, JSON, GitHub annotations, SARIF 2.1.0 or JUnit; the same findings give the same bytes."""

import hashlib
import json
import os
from collections import Counter
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

from guideline import changes, config, rules

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
    """SARIF 2.1.0 with the whole catalogue of rules; each result carries a fingerprint that stays when lines move."""
    known = [_described(rule, language) for rule in rules.catalogue().values()]
    order = {rule["id"]: index for index, rule in enumerate(known)}
    marks = fingerprints(findings)
    results = [
        {
            "ruleId": f.code,
            "ruleIndex": order[f.code],
            "level": _SARIF[f.severity],
            "message": {"text": f.text(language)},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": quote(f.path)},
                        "region": {"startLine": f.line, "startColumn": f.column},
                    }
                }
            ],
            "partialFingerprints": {"guidelineFinding/v1": mark},
        }
        for f, mark in zip(findings, marks, strict=True)
    ]
    run = {"tool": {"driver": {"name": "guideline-check", "rules": known}}, "columnKind": "unicodeCodePoints", "results": results}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _described(rule, language):
    """A rule as SARIF describes it; the address of its page is known where SITE_URL says where the site is."""
    site = os.environ.get("SITE_URL", "").rstrip("/")
    page = f"{site}/{config.rules_home(language)}{rule.code}/"
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.summary_ar if language == "ar" else rule.summary},
        "fullDescription": {"text": rule.explanation},
        "defaultConfiguration": {"level": _SARIF[rule.severity]},
        **({"helpUri": page} if site else {}),
    }


def fingerprints(findings):
    """Return a mark for each finding: of its file, rule and message without places, and of how many alike came before it."""
    seen, marks = Counter(), []
    for finding in findings:
        name = changes.lasting_name(finding)
        marks.append(hashlib.sha256("\0".join((*name, str(seen[name]))).encode("utf-8", "surrogateescape")).hexdigest()[:32])
        seen[name] += 1
    return marks


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
