"""Each slip of the pen that the catalogue names is found in the real guideline, once and at its place; harmless edits are not.

Slips are planted several at a time on different pages, so that it is also shown that none hides another.
"""

import pytest
from guideline import rules
from mutations.plant import CATALOGUE, HARMLESS, plant, planters
from mutations.runner import Bench

SEEDS = 1
CODES = [*CATALOGUE, HARMLESS]
WAITING = [code for code in CATALOGUE if code not in rules.catalogue()]


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    return Bench(tmp_path_factory.mktemp("guideline"))


@pytest.fixture(scope="module")
def outcomes(bench):
    """What became of every slip, by code."""
    chosen = [one for one in planters if one.code not in WAITING]
    found = {}
    for seed in range(SEEDS):
        for one in bench.outcomes([two for planter in chosen if (two := plant(planter, bench.tree, seed))]):
            found.setdefault(one.plant.planter.code, []).append(one)
    return found


def test_every_code_of_the_catalogue_has_a_planter():
    assert {one.code for one in planters} == set(CODES)


def test_no_class_waits_for_its_rule():
    assert WAITING == []


def test_the_guideline_is_clean_before_anything_is_planted(bench):
    assert not bench.baseline


@pytest.mark.parametrize("code", [code for code in CODES if code not in WAITING])
def test_slips_are_found_exactly(code, bench, outcomes):
    if code in ("GL902", "GL904") and not bench.tree.exists(".github/ISSUE_TEMPLATE"):
        pytest.skip("the repository has no issue forms yet")
    told = [bench.told(one) for one in outcomes.get(code, ()) if not one.good]
    assert not told, "\n".join(told)
    assert code in outcomes, f"nothing was planted for {code}"
