import { oneFinding } from "../../findings/one-finding.ts";
import type { FeedElement } from "../../model/element.ts";
import type { Feed } from "../../model/feed.ts";
import type { Text } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { examples } from "./rdf-references.examples.ts";

const messages = {
  noResource: "This <rdf:li> names no item. Give it the rdf:about of one as rdf:resource.",
  unlisted: {
    text: "{count} of {total} items are missing from the list in <items>, this one first. Add an <rdf:li> for each.",
    severity: "warning",
  },
  dangling: {
    text: "The list in <items> names “{uri}”, but no item has that rdf:about. Write that of an item, or remove it.",
    severity: "warning",
  },
  other: {
    text: "The channel refers to the {name} “{uri}”, but the rdf:about of that in the feed is “{about}”. Write the same.",
    severity: "warning",
  },
  absent: {
    text: "The <{name}> that the channel refers to is not in the feed. Add it beside the channel.",
    severity: "warning",
  },
  unreferenced: {
    text: "The channel does not refer to this <{name}>. Name its rdf:about there, as rdf:resource of another <{name}>.",
    severity: "warning",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "feed",
  summary: "In RSS 1.0, the channel refers to every item, image and text input of the feed by its rdf:about.",
  why: "A reader that takes the feed as RDF finds items by these references alone: what the channel does not name belongs to no feed.",
  source: "RSS 1.0, sections 5.3.4 to 5.3.6 and 5.5.",
  severity: "error",
  options: {},
  messages,
  examples,

  check(feed, { report }) {
    const { format, version, root, element } = feed;
    if (format !== "rdf" || version !== "1.0" || !root || !element) return;
    reportList(feed, report);
    for (const name of ["image", "textinput"]) {
      const reference = element.child(name);
      const resource = reference?.attribute("rdf:resource")?.value.trim();
      const meant = element === root ? undefined : root.child(name);
      const about = meant && aboutOf(meant);
      if (reference && !meant && resource) report({ at: reference.opening, message: "absent", data: { name } });
      if (meant && !reference) report({ at: meant.opening, message: "unreferenced", data: { name } });
      if (resource?.value && about?.value && resource.value !== about.value) {
        const fix = [resource.replace(0, resource.value.length, about.value)];
        const data = { name, uri: resource.value, about: about.value };
        report({ at: resource, message: "other", data, related: [{ at: about, note: "It stands here." }], fix });
      }
    }
  },
});

function aboutOf(element: FeedElement): Text | undefined {
  return (element.attribute("rdf:about") ?? element.attribute("about"))?.value.trim();
}

/** The list of items holds every item and nothing else. */
function reportList({ element, entries }: Feed, report: Report): void {
  const list = element?.child("items")?.children[0];
  if (!list) return;
  const abouts = new Set(entries.map((entry) => (entry.element && aboutOf(entry.element)?.value) ?? ""));
  const listed = new Set<string>();
  const dangling: Text[] = [];
  for (const member of list.children.filter(({ name }) => name === "rdf:li")) {
    const uri = (member.attribute("rdf:resource") ?? member.attribute("resource"))?.value.trim();
    // An item may stand in the list itself.
    if (!uri && member.children.length === 0) report({ at: member.opening, message: "noResource" });
    else if (uri && !abouts.has(uri.value)) dangling.push(uri);
    listed.add(uri?.value ?? "");
  }
  const places = oneFinding(dangling, "This one neither.");
  if (places) report({ ...places, message: "dangling", data: { uri: dangling[0]?.value ?? "" } });
  const unlisted = entries.filter((entry) => {
    const about = entry.element && aboutOf(entry.element)?.value;
    return about !== undefined && about !== "" && !listed.has(about);
  });
  const items = oneFinding(
    unlisted.map(({ opening }) => opening),
    "This one, too.",
  );
  const data = { count: unlisted.length, total: entries.length };
  if (items) report({ ...items, message: "unlisted", data });
}
