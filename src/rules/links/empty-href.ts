import type { LinkRole, LinkUse } from "../../model/link.ts";
import type { PageLink } from "../../model/post.ts";
import { defineRule } from "../../rule.ts";

const page = (body: string) => ({ "page.html": `<title>Bread</title>\n${body}` });

export default defineRule({
  scope: "post",
  summary: "Links and pictures have an address.",
  why: "A link with an empty address loads the page that the reader is on once more; an empty picture is a hole.",
  source: "HTML Standard: an empty address is that of the page, and an empty src is an error.",
  severity: "warning",
  forms: ["html", "markdown"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    link: "The address of the link “{text}” is empty, so it leads to this page again. Write where it leads, or make it plain text.",
    loaded: "The address of the {kind} is empty, so nothing is loaded. Write the address, or remove the element.",
  },
  examples: [
    {
      good: page(
        '<a href="#">Up</a> <a id="rye">Rye</a> <a href="" onclick="more()">More</a> <a href="" role="button">Menu</a>',
      ),
    },
    // A script knows the address.
    {
      good: page(
        '<img src="" data-src="rye.jpg" alt="Rye"> <img src="" id="enlarged" alt=""> <iframe src=""></iframe>',
      ),
    },
    // Where a menu shows the page that it stands on.
    { good: page('<nav><a href="/">Bread</a> <a href="">Rye</a></nav>') },
    // The address of the home page.
    { good: page('<base href="https://bread.example/"><a href="">Bread</a>') },
    {
      bad: page('<a href="⟦⟧">Rye</a>'),
      says: "The address of the link “Rye” is empty, so it leads to this page again. Write where it leads, or make it plain text.",
    },
    {
      bad: "See [the notes](⟦⟧).",
      says: "The address of the link “the notes” is empty, so it leads to this page again. Write where it leads, or make it plain text.",
    },
    {
      bad: page('<img src="⟦⟧" alt="Rye">\n<script src="⟦ ⟧"></script>'),
      says: [
        "The address of the image is empty, so nothing is loaded. Write the address, or remove the element.",
        "The address of the file is empty, so nothing is loaded. Write the address, or remove the element.",
      ],
    },
  ],

  check(post, { report }) {
    const empty = post.uses.filter(({ value }) => value.trim() === "");
    if (empty.length === 0) return;
    const links = new Map(post.links.map((link) => [link.href, link]));
    for (const use of empty) {
      const link = links.get(use);
      const kind = kinds[use.role];
      if (kind) report({ at: use, message: "loaded", data: { kind }, subject: kind });
      else if (isLink(use) && post.base === undefined && !(link && isMeant(link))) {
        const text = link?.value || "…";
        report({ at: use, message: "link", data: { text }, subject: text });
      }
    }
  },
});

/** Buttons are told by post/link-uncrawlable, and in a menu generators write the page itself so. */
function isMeant({ scripted, control, furniture }: PageLink): boolean {
  return scripted || control || furniture;
}

const kinds: Readonly<Partial<Record<LinkRole, string>>> = {
  image: "image",
  media: "media file",
  resource: "file",
};

function isLink({ role }: LinkUse): boolean {
  return role === "link";
}
