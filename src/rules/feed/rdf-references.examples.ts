import type { Example } from "../../rule.ts";

interface Parts {
  readonly list?: readonly string[];
  readonly channel?: string;
  readonly items?: readonly string[];
  readonly beside?: string;
}

const rye = "https://a.example/rye";
const item = (about: string, link = about): string => `<item rdf:about="${about}"><link>${link}</link></item>`;
const li = (uri: string): string => `<rdf:li rdf:resource="${uri}" />`;
const logo = '<image rdf:about="https://a.example/logo.png"></image>';

function rdf({ list = [li(rye)], channel = "", items = [item(rye)], beside = "" }: Parts): string {
  return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="https://a.example/feed.rdf">${channel}<items><rdf:Seq>${list.join("")}</rdf:Seq></items></channel>
${beside}${items.join("\n")}
</rdf:RDF>`;
}

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: rdf({ channel: '<image rdf:resource="https://a.example/logo.png" />', beside: logo }) },
  { good: rdf({ items: [item(rye, "https://a.example/1")] }) },
  {
    bad: rdf({ list: [li(rye), "⟦<rdf:li />⟧"] }),
    says: "This <rdf:li> names no item. Give it the rdf:about of one as rdf:resource.",
  },
  {
    bad: rdf({ items: [item(rye), '⟦<item rdf:about="https://a.example/spelt">⟧</item>'] }),
    says: "1 of 2 items are missing from the list in <items>, this one first. Add an <rdf:li> for each.",
  },
  {
    bad: rdf({ list: [li(rye), li("⟦https://a.example/spelt⟧")] }),
    says: "The list in <items> names “https://a.example/spelt”, but no item has that rdf:about. Write that of an item, or remove it.",
  },
  {
    bad: rdf({ channel: '<image rdf:resource="⟦https://a.example/old.png⟧" />', beside: logo }),
    says: "The channel refers to the image “https://a.example/old.png”, but the rdf:about of that in the feed is “https://a.example/logo.png”. Write the same.",
    fixed: rdf({ channel: '<image rdf:resource="https://a.example/logo.png" />', beside: logo }),
  },
  {
    bad: rdf({ channel: '⟦<image rdf:resource="https://a.example/logo.png" />⟧' }),
    says: "The <image> that the channel refers to is not in the feed. Add it beside the channel.",
  },
  {
    bad: rdf({ beside: logo.replace(/<image[^>]*>/, "⟦$&⟧") }),
    says: "The channel does not refer to this <image>. Name its rdf:about there, as rdf:resource of another <image>.",
  },
];
