import { defineRule } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";

const atom = (inside: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><author>${inside}</author></feed>`;

/** What stands before and behind the sign of a mail address, at its shortest. */
const before = /[\w.%+-]$/;
const behind = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+/i;
/** The longest name of a host. */
const longestHost = 253;

export default defineRule({
  scope: "feed",
  summary: "The name of a person is a name.",
  why: "Readers show the name beside every post: with a mail address in it the line is long, and the address is picked up for spam.",
  source: "RFC 4287, section 3.2.",
  severity: "warning",
  options: {},
  messages: {
    email:
      "The name “{name}” holds a mail address. Write the name alone, and the address, if readers may see it, in <email>.",
  },
  examples: [
    { good: atom("<name>Ada</name><email>ada@a.example</email>") },
    { good: atom("<name>@ada@social.example</name>") },
    { good: atom("<name>Rye @ home</name>") },
    {
      bad: atom("<name>⟦Ada &lt;ada@a.example&gt;⟧</name>"),
      says: "The name “Ada <ada@a.example>” holds a mail address. Write the name alone, and the address, if readers may see it, in <email>.",
    },
    {
      bad: `<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><a:author><a:name><![CDATA[⟦ada@a.example⟧]]></a:name></a:author></channel></rss>`,
      says: "The name “ada@a.example” holds a mail address. Write the name alone, and the address, if readers may see it, in <email>.",
    },
  ],

  check(feed, { report }) {
    for (const element of elementsNamed(feed, "atom:name")) {
      const name = element.text.trim();
      if (hasEmail(name.value)) report({ at: name, message: "email", data: { name: name.value } });
    }
  },
});

/** An account of the fediverse begins with a sign of its own. */
function hasEmail(name: string): boolean {
  const sign = name.indexOf("@");
  return (
    sign > 0 && before.test(name.slice(sign - 1, sign)) && behind.test(name.slice(sign + 1, sign + 1 + longestHost))
  );
}
