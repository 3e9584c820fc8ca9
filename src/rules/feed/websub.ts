import { defineRule } from "../../rule.ts";
import { resolveUrl } from "../../values/url.ts";
import { linksOf } from "../../vocabulary/atom-links.ts";

const atom = (links: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${links}</feed>`;
const hub = (href: string): string => `<link rel="hub" href="${href}"/>`;
const self = '<link rel="self" href="https://a.example/feed.xml"/>';

export default defineRule({
  scope: "feed",
  summary: "A feed that names a WebSub hub gives the hub's full address and, once, its own.",
  why: "Subscribers ask the hub for the feed by the address it gives as its own: without both, nobody is told of new posts.",
  source: "W3C WebSub, section 4: a rel=hub, and exactly one rel=self.",
  severity: "error",
  options: {},
  messages: {
    hub: "The hub “{href}” is no full http or https address. Write it in full.",
    noSelf: "The feed names a hub and not its own address, by which it is subscribed to. Add a link with rel=self.",
    severalSelf: {
      text: "The feed names a hub and {count} addresses as its own: it is not certain which to subscribe to. Keep one link with rel=self.",
      severity: "warning",
    },
  },
  examples: [
    { good: atom(`${hub("https://hub.example/")}${self}`) },
    { good: atom(self) },
    {
      bad: atom(`${hub("⟦hub.example/push⟧")}${self}`),
      says: "The hub “hub.example/push” is no full http or https address. Write it in full.",
    },
    {
      bad: `<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel>⟦<a:link rel="hub" href="https://hub.example/"/>⟧</channel></rss>`,
      says: "The feed names a hub and not its own address, by which it is subscribed to. Add a link with rel=self.",
    },
    {
      bad: atom(`${hub("https://hub.example/")}${self}⟦${self.replace("feed", "atom")}⟧`),
      says: "The feed names a hub and 2 addresses as its own: it is not certain which to subscribe to. Keep one link with rel=self.",
    },
  ],

  check({ element }, { report }) {
    const hubs = linksOf("hub", element);
    const [first] = hubs;
    if (!first) return;
    for (const { href } of hubs) {
      if (href && !/^https?:\/\/[^/]/i.test(resolveUrl(href.value) ?? "")) {
        report({ at: href, message: "hub", data: { href: href.value } });
      }
    }
    const [self, second, ...more] = linksOf("self", element);
    if (!self) report({ at: first.element.span, message: "noSelf" });
    else if (second) {
      const related = [{ at: self.element.span, note: "The first one." }];
      report({ at: second.element.span, message: "severalSelf", data: { count: more.length + 2 }, related });
    }
  },
});
