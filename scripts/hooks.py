"""The only file that MkDocs loads: it wires its events to the package and decides nothing."""

import sys
from functools import partial
from pathlib import Path

from mkdocs.commands.build import get_context
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File
from mkdocs.structure.nav import Link

sys.path.insert(0, str(Path(__file__).parent))

from guideline import annex, bidi, diagrams, forms, paper, parse, rulepages, site
from guideline.config import LANGUAGES, direction, rules_home
from guideline.strings import say

isolation, decoration = bidi.Isolation(), site.Decoration()
state = {}


def on_config(config):
    extensions = [one for one in config.markdown_extensions if isinstance(one, str)]
    config.markdown_extensions = [*extensions, isolation, decoration]


def on_pre_build(config):
    docs = Path(config.docs_dir)
    drawn = {(name, one): diagrams.draw(docs, name, one) for name in diagrams.names(docs) for one in LANGUAGES}
    state.update(guideline=parse.read(Path(config.config_file_path).parent), chapters={}, drawn=drawn)


@event_priority(100)
def keep_assets(files, config):
    state["assets"] = [file for file in files if file.src_uri.startswith("assets/")]


@event_priority(-200)
def give_assets_back(files, config):
    """Let both languages use docs/assets: static-i18n, told not to fall back, hides it from all but the first."""
    for file in state["assets"]:
        if file.src_uri not in files.src_uris:
            files.append(file)
    for (name, language), svg in state["drawn"].items():
        files.append(File.generated(config, diagrams.file_name(name, language), content=svg))
    return files


on_files = CombinedEvent(keep_assets, give_assets_back)


def on_nav(nav, config, files):
    state["language"] = language = next(file.locale for file in files.documentation_pages())
    for section in site.sections(nav.items):
        section.title = say(f"nav.{section.title.lower()}", language)
    state.update(order=[page.file.src_uri for page in nav.pages], context=partial(get_context, nav, files, config))
    if not config.extra["preview"]:
        nav.items.append(Link(say("nav.contribute", language), rules_home(language)))


def on_page_markdown(markdown, page, config, files):
    isolation.right_to_left = direction(page.file.locale) == "rtl"
    decoration.page = site.Shown(state["guideline"], f"docs/{page.file.src_uri}")
    return annex.gather(markdown, state["guideline"], page.file.locale, state["order"])


def on_page_content(html, page, config, files):
    html = site.name_boxes(html, page.file.locale)
    page.meta.setdefault("description", site.summary(html))
    part = page.ancestors[-1].title if page.ancestors else say("nav.start", page.file.locale)
    state["chapters"][page.file.src_uri] = paper.Chapter(page.url, page.file.src_uri, page.title, part, html)
    return diagrams.inline(html, state["drawn"])


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
    chapters, extra, folder = [state["chapters"][path] for path in state["order"]], config.extra, Path(config.site_dir)
    forms.write(chapters, state["language"], folder, extra["edition"], extra["date"])
    template = state["env"].get_template
    paper.write_cards(template("card.html"), chapters, state["language"], extra, folder, config.site_url)
    paper.write(template("print.html"), chapters, state["language"], extra, folder, config.site_url, config.site_name)
    rulepages.write(template, state["context"], state["language"], folder, config.site_url)
