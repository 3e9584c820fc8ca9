import { isIndexable } from "../../facts/robots.ts";
import { Occurrences } from "../../findings/occurrences.ts";
import type { PageLink } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";

const page = (body: string) => ({ "page.html": `<title>Bread</title>\n${body}` });

export default defineRule({
  scope: "post",
  summary: "Links have an address, not only a script.",
  why: "Search engines follow addresses and run no clicks; readers cannot open such a link in a new tab, or without scripts.",
  source:
    "Google, “Link best practices” (https://developers.google.com/search/docs/crawling-indexing/links-crawlable).",
  severity: "warning",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    script: "The link “{text}” leads to a script, “{href}”. Give it an address, or make it a button.",
    onclick: "The link “{text}” has no address, only a script. Give it one in href, or make it a button.",
  },
  examples: [
    { good: page('<a href="/rye/" onclick="count()">Rye</a> <a href="#rye">Rye</a> <a id="rye">Rye</a>') },
    { good: page('<a href="#">Up</a> <a>This page</a> <button onclick="more()">More loaves</button>') },
    {
      good: page('<a role="button" href="javascript:menu()">Menu</a> <a role="tab" href="#" onclick="show()">Rye</a>'),
    },
    // Something to be dragged to the bookmarks.
    { good: page("<a href=\"javascript:(function(){document.body.style.color='brown'})()\">Brown</a>") },
    {
      bad: page("<a href=\"javascript:open('rye')\">⟦Rye⟧</a>"),
      says: "The link “Rye” leads to a script, “javascript:open('rye')”. Give it an address, or make it a button.",
    },
    {
      bad: page("<a href=\"JavaScript:open('rye')\">⟦Rye⟧</a>"),
      says: "The link “Rye” leads to a script, “JavaScript:open('rye')”. Give it an address, or make it a button.",
    },
    {
      bad: page('<a onclick="go(\'rye\')">⟦Rye⟧</a> <a href="#" onclick="go(\'spelt\')">⟦Spelt⟧</a>'),
      says: [
        "The link “Rye” has no address, only a script. Give it one in href, or make it a button.",
        "The link “Spelt” has no address, only a script. Give it one in href, or make it a button.",
      ],
    },
  ],

  check(post, { report }) {
    if (!isIndexable(post)) return;
    const found = new Occurrences<Uncrawlable>();
    for (const at of post.links) {
      const href = at.href?.value.trim() ?? "";
      // What is declared to be a button does something, and leads nowhere.
      if (at.control) continue;
      const isScript = /^javascript:/i.test(href);
      // What is called is the cause, whatever it is called with.
      if (isScript && !isBookmarklet(href)) found.add(href.replace(/\(.*/s, ""), { at, href });
      else if (!isScript && hasOnlyScript(at, href)) found.add(`onclick ${at.value}`, { at, href: undefined });
    }
    for (const { first, related } of found.gathered()) {
      const { at, href } = first;
      const text = at.value || "…";
      if (href === undefined) report({ at, message: "onclick", data: { text }, related, subject: text });
      else report({ at, message: "script", data: { text, href }, related, subject: href.replace(/\(.*/s, "") });
    }
  },
});

interface Uncrawlable {
  readonly at: PageLink;
  /** The script; undefined where it stands in onclick. */
  readonly href: string | undefined;
}

function hasOnlyScript({ scripted }: PageLink, href: string): boolean {
  return scripted && (href === "" || href === "#");
}

/** A program of its own, not the call of something on the page. */
function isBookmarklet(href: string): boolean {
  return (
    href.length > 150 || /^javascript:(?:\s|%20)*(?:[(!]|%28|void\s*(?:function|\(\s*function)|var |let )/i.test(href)
  );
}
