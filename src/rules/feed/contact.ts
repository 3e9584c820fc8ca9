import { defineRule } from "../../rule.ts";
import { checkEmail } from "../../values/email.ts";
import { mended } from "../../values/fault.ts";
import { checkContact } from "../../values/person.ts";
import { fieldsOf } from "../../vocabulary/fields.ts";

const rss = (author: string): string =>
  `<rss version="2.0"><channel><item><author>${author}</author></item></channel></rss>`;
const atom = (email: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Ada</name><email>${email}</email></author></feed>`;

export default defineRule({
  scope: "feed",
  summary: "People are named with an address that mail reaches, in the form that the format asks for.",
  why: "Readers and directories take mail and name from a fixed form: written otherwise, they show the one for the other.",
  source:
    "RSS 2.0, author, managingEditor and webMaster; RSS Advisory Board, RSS Best Practices Profile; RFC 5322, section 3.4.1; RFC 4287, section 3.2.3.",
  severity: "error",
  options: {},
  messages: {
    noAddress: {
      text: "The {name} “{value}” holds no mail address, which RSS puts there. Write “mail@example.org (Name)”, or name people in <dc:creator>.",
      severity: "warning",
    },
    form: { text: "The {name} is “{value}”. RSS puts the address first: write “{right}”.", severity: "warning" },
    several: { text: "The {name} “{value}” names more than one address. Name one.", severity: "warning" },
    brokenContact: { text: "No mail reaches “{part}” in the {name}. Correct the address.", severity: "warning" },
    noName: { text: "The {name} “{value}” is an address without a name. Write “{value} (Name)”.", severity: "info" },
    email: "The {name} “{value}” is no mail address. Write one like “ada@example.org”, or leave the element out.",
  },
  examples: [
    { good: rss("ada@a.example (Ada)") },
    { good: { "feed.xml": atom("ada@a.example") } },
    {
      bad: rss("⟦Ada⟧"),
      says: "The <author> “Ada” holds no mail address, which RSS puts there. Write “mail@example.org (Name)”, or name people in <dc:creator>.",
    },
    {
      bad: rss("⟦Ada &lt;ada@a.example&gt;⟧"),
      says: "The <author> is “Ada <ada@a.example>”. RSS puts the address first: write “ada@a.example (Ada)”.",
      fixed: rss("ada@a.example (Ada)"),
    },
    {
      bad: rss("⟦ada@a.example, bob@a.example⟧"),
      says: "The <author> “ada@a.example, bob@a.example” names more than one address. Name one.",
    },
    {
      bad: rss("ada@⟦a..example⟧ (Ada)"),
      says: "No mail reaches “a..example” in the <author>. Correct the address.",
    },
    {
      bad: rss("⟦ada@a.example⟧"),
      says: "The <author> “ada@a.example” is an address without a name. Write “ada@a.example (Name)”.",
    },
    {
      bad: { "feed.xml": atom("⟦Ada⟧") },
      says: "The <email> “Ada” is no mail address. Write one like “ada@example.org”, or leave the element out.",
    },
  ],

  check(feed, { report }) {
    for (const { name, text } of fieldsOf(feed, "email")) {
      const { value } = text;
      if (checkEmail(value)) report({ at: text, message: "email", data: { name, value }, subject: `${name} ${value}` });
    }
    const known = new Map<string, ReturnType<typeof checkContact>>();
    for (const { name, text } of fieldsOf(feed, "contact")) {
      const { value } = text;
      // One person writes most of the entries.
      if (!known.has(value)) known.set(value, checkContact(value));
      const fault = known.get(value);
      if (!fault) continue;
      const { code, from, to, fix } = fault;
      const about = { at: from < to ? text.span(from, to) : text, subject: `${name} ${value}` };
      const right = mended(value, fault);
      const data = { name, value };
      if (code === "no-address" || code === "obfuscated") report({ ...about, message: "noAddress", data });
      else if (code === "several") report({ ...about, message: "several", data });
      else if (code === "no-name") report({ ...about, message: "noName", data });
      else if (fix === undefined)
        report({ ...about, message: "brokenContact", data: { name, part: value.slice(from, to) } });
      else report({ ...about, message: "form", data: { ...data, right }, fix: [text.replace(from, to, fix)] });
    }
  },
});
