"""What people write in Markdown, as HTML that cannot do harm: no pictures, no raw HTML, links without a way back."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

TAGS = {"p", "br", "em", "strong", "s", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a"}
TAGS |= {"h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto"}
HEADINGS_FROM = 3  # the page's own headings stand above those in a text

# A table's short rows are filled up, to 65,536 cells if need be: three seconds for each look at a page.
vars(import_module("markdown_it.rules_block.table")).update(MAX_AUTOCOMPLETED_CELLS=1000)


def heading(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """A heading three levels further down, so that the page's outline stays whole."""
    token = tokens[index]
    token.tag = f"h{min(6, int(token.tag[1]) + HEADINGS_FROM)}"
    rendered: str = self.renderToken(tokens, index, options, env)
    return rendered


READER = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"]).disable("image")
READER.add_render_rule("heading_open", heading)
READER.add_render_rule("heading_close", heading)


def markdown(text: str | None) -> Markup:
    """The text as safe HTML."""
    html = READER.render(text or "")
    clean = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener nofollow")
    return Markup(clean)  # noqa: S704  cleaned by nh3 in the line above
