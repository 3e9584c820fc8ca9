import { Occurrences } from "../../findings/occurrences.ts";
import type { Content, Entry, Feed } from "../../model/feed.ts";
import { attributeOf, type MarkupElement } from "../../model/markup.ts";
import type { Edit, Text } from "../../model/text.ts";
import { defineRule } from "../../rule.ts";
import { addressesOf } from "../../values/markup-addresses.ts";
import { resolveUrl } from "../../values/url.ts";
import { contentUrlExamples } from "./content-url.examples.ts";

export default defineRule({
  scope: "feed",
  summary: "Addresses in the HTML within the feed lead somewhere from any page: they are absolute, or have a base.",
  why: "A reader shows the post on its own page, where “/images/a.png” is an address of the reader: links lead nowhere, images stay empty.",
  source:
    "RSS Advisory Board, RSS Best Practices Profile; RFC 4287, section 2 (xml:base); HTML Standard for the attributes.",
  severity: "error",
  options: {},
  messages: {
    relative: "“{url}” is relative, and RSS says nothing of what to. Write the whole address.",
    noBase: {
      text: "“{url}” is relative, and no xml:base says what to. Write the whole address, or add an xml:base.",
      severity: "warning",
    },
    jsonRelative: {
      text: "“{url}” is relative: many readers of JSON Feed do not resolve it. Write the whole address.",
      severity: "warning",
    },
    protocolRelative: {
      text: "“{url}” has no scheme, so it gets that of the page it is shown on, which may be none. Write https: before it.",
      severity: "warning",
    },
    fragment: {
      text: "“{url}” names a place that is not in this post. Write the address of the page before it.",
      severity: "info",
    },
    empty: {
      text: "The {attribute} of “<{name}>” is empty. Write an address, or leave the attribute out.",
      severity: "warning",
    },
  },
  examples: contentUrlExamples,

  check(feed, { report }) {
    const faults = new Occurrences<AddressFault>();
    for (const content of feed.texts) collect(faults, content, { feed, entry: undefined });
    for (const entry of feed.entries) {
      for (const content of entry.texts) collect(faults, content, { feed, entry });
    }
    for (const { first, related, ...mending } of faults.gathered()) {
      const { at, message, attribute, name } = first;
      // What the generator never writes in full is one cause, whatever the addresses.
      const isHabit = message === "relative" || message === "noBase" || message === "jsonRelative";
      const about = { at, related, subject: isHabit ? message : at.value, ...mending };
      if (message === "empty") report({ ...about, message, data: { attribute, name } });
      else report({ ...about, message, data: { url: at.value } });
    }
  },
});

interface AddressFault {
  readonly at: Text;
  readonly message: "relative" | "noBase" | "jsonRelative" | "protocolRelative" | "fragment" | "empty";
  readonly attribute: string;
  /** Of the element. */
  readonly name: string;
  readonly fix: readonly Edit[] | undefined;
  readonly fixSafe: boolean;
}

interface Place {
  readonly feed: Feed;
  readonly entry: Entry | undefined;
}

/** Attributes that lead nowhere when they are empty; an empty cite or action is nobody's loss. */
const needed: ReadonlySet<string> = new Set(["href", "src", "poster", "data", "xlink:href"]);

function collect(faults: Occurrences<AddressFault>, content: Content, place: Place): void {
  const { elements } = content.markup;
  const [outermost] = elements;
  // XHTML may bring its own base in the div that it stands in.
  const hasBase =
    content.base !== undefined ||
    (content.type === "xhtml" && outermost !== undefined && attributeOf(outermost, "xml:base") !== undefined);
  let targets: ReadonlySet<string> | undefined;
  for (const element of elements) {
    if (element.attributes.length === 0) continue;
    for (const { attribute, text } of addressesOf(element)) {
      const { value } = text;
      if (/^[a-z][a-z0-9+.-]*:|[<>]|^[“”„″]/i.test(value)) continue;
      if (value.startsWith("#")) targets ??= targetsIn(elements);
      const message = faultOf(value, { attribute, element, targets, hasBase, format: place.feed.format });
      if (!message) continue;
      const mending = value === "" || value.startsWith("#") ? { fix: undefined, fixSafe: false } : mend(text, place);
      const fault = { at: text, message, attribute, name: element.name, ...mending };
      faults.add(`${message} ${value === "" ? `${element.name} ${attribute}` : value}`, fault);
    }
  }
}

interface Use {
  readonly attribute: string;
  readonly element: MarkupElement;
  readonly targets: ReadonlySet<string> | undefined;
  readonly hasBase: boolean;
  readonly format: Feed["format"];
}

function faultOf(value: string, use: Use): AddressFault["message"] | undefined {
  if (value === "") return needed.has(use.attribute) ? "empty" : undefined;
  if (value.startsWith("#")) {
    const isReference = use.element.foreign || use.targets?.has(decoded(value.slice(1)));
    return isReference || use.attribute !== "href" ? undefined : "fragment";
  }
  if (use.hasBase) return undefined;
  if (value.startsWith("//")) return "protocolRelative";
  if (use.format === "atom") return "noBase";
  return use.format === "json" ? "jsonRelative" : "relative";
}

function targetsIn(elements: readonly MarkupElement[]): ReadonlySet<string> {
  const names = elements.flatMap(({ attributes }) =>
    attributes.filter(({ name }) => name === "id" || name === "name").map(({ value }) => value.value),
  );
  return new Set(names);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** From the root of the site there is one address; from the page of the post it is likely, when that is of the site. */
function mend(text: Text, { feed, entry }: Place): Pick<AddressFault, "fix" | "fixSafe"> {
  const site = resolveUrl(feed.link?.value ?? feed.self?.value ?? "");
  if (!site || !/^https?:/.test(site)) return { fix: undefined, fixSafe: false };
  const isFromRoot = text.value.startsWith("/");
  const isOwn = entry?.url !== undefined && new URL(entry.url).origin === new URL(site).origin;
  const url = resolveUrl(text.value, isOwn && !isFromRoot ? entry.url : site);
  return { fix: url === undefined ? undefined : [text.replace(0, text.value.length, url)], fixSafe: isFromRoot };
}
