"""The only file that MkDocs loads: it wires its events to the package and decides nothing."""

import sys
from pathlib import Path

from mkdocs.plugins import CombinedEvent, event_priority

sys.path.insert(0, str(Path(__file__).parent))

from guideline import bidi, paper, parse, site
from guideline.config import LANGUAGES, direction
from guideline.strings import say

isolation, decoration = bidi.Isolation(), site.Decoration()
state = {}


def on_config(config):
    extensions = [one for one in config.markdown_extensions if isinstance(one, str)]
    config.markdown_extensions = [*extensions, isolation, decoration]


def on_pre_build(config):
    state.update(guideline=parse.read(Path(config.config_file_path).parent), chapters={})


@event_priority(100)
def keep_assets(files, config):
    state["assets"] = [file for file in files if file.src_uri.startswith("assets/")]


@event_priority(-200)
def give_assets_back(files, config):
    """Let both languages use docs/assets: static-i18n, told not to fall back, hides it from all but the first."""
    for file in state["assets"]:
        if file.src_uri not in files.src_uris:
            files.append(file)
    return files


on_files = CombinedEvent(keep_assets, give_assets_back)


def on_nav(nav, config, files):
    state["language"] = language = next(file.locale for file in files.documentation_pages())
    for section in (item for item in nav.items if item.is_section):
        section.title = say(f"nav.{section.title.lower()}", language)
    state["order"] = [page.file.src_uri for page in nav.pages]


def on_page_markdown(markdown, page, config, files):
    isolation.right_to_left = direction(page.file.locale) == "rtl"
    decoration.page = site.Shown(state["guideline"], f"docs/{page.file.src_uri}")


def on_page_content(html, page, config, files):
    html = site.name_boxes(html, page.file.locale)
    page.meta.setdefault("description", site.summary(html))
    part = page.parent.title if page.parent else say("nav.start", page.file.locale)
    state["chapters"][page.file.src_uri] = paper.Chapter(page.url, page.file.src_uri, page.title, part, html)
    return html


def on_env(env, config, files):
    env.globals.update(t=lambda key, other=None: say(key, state["language"], other), say=say, dir_of=direction, languages=LANGUAGES)
    state["env"] = env


def on_post_page(output, page, config):
    print(f"page {page.file.src_uri}", flush=True)  # scripts/build.py counts them
    return site.with_direction(output, page.file.locale)


def on_post_template(output_content, template_name, config):
    if template_name == "404.html":
        html = site.with_direction(output_content, state["language"])
        return site.missing_page(html, state["language"], Path(config.site_dir))


def on_post_build(config):
    if config.extra["preview"]:
        return
    chapters = [state["chapters"][path] for path in state["order"]]
    template = state["env"].get_template("print.html")
    paper.write(template, chapters, state["language"], config.extra, Path(config.site_dir), config.site_url, config.site_name)
