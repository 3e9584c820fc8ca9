import { defineRule } from "../../rule.ts";
import { mended } from "../../values/fault.ts";
import { type IriCode, type IriWanted, iriFaults } from "../../values/iri.ts";
import { fieldsOf } from "../../vocabulary/fields.ts";
import { examples } from "./url.examples.ts";

/** What is wrong, to follow the address in a sentence. */
const problems: Readonly<Partial<Record<IriCode, string>>> = {
  wrapped: "is wrapped in brackets or quotes",
  "double-scheme": "begins with two schemes",
  slashes: "does not have its two slashes behind the scheme",
  "no-scheme": "has no scheme, so readers take its host for a path",
  scheme: "does not begin with a scheme",
  "unknown-scheme": "begins with a scheme that nobody knows",
  host: "has no host that can exist",
  port: "has no port that can exist",
  "space-within": "has white space in it",
  character: "has a character that addresses must not have",
  percent: "has a % that begins no percent-encoding",
  fragment: "has two fragments",
  bracket: "has a bracket outside its host",
};
/** Every browser and most readers make something of these all the same. */
const tolerated: ReadonlySet<IriCode> = new Set(["character", "percent", "fragment", "bracket"]);

export default defineRule({
  scope: "feed",
  summary: "Addresses in the feed are whole, and written by the rules.",
  why: "A reader resolves no address that it cannot parse: the link, image or file is dead for its user.",
  source: "RFC 3986 and RFC 3987; RSS 2.0, “link”; RFC 4287, sections 2 and 4.2.6; JSON Feed 1.1.",
  severity: "error",
  options: {},
  messages: {
    relative: "The {name} is “{value}”, but readers do not know what it is relative to. Write the whole address.",
    wrong: "The {name} “{value}” {problem}. Correct it.",
    mended: "The {name} “{value}” {problem}. Write “{right}”.",
    encoded: { text: "The {name} “{value}” {problem}. Write “{right}”.", severity: "warning" },
    nonAscii: {
      text: "The {name} has characters beyond ASCII, which RSS readers may not ask for rightly. Write “{right}”.",
      severity: "warning",
    },
    userInfo: {
      text: "The {name} “{value}” names a user or password, which every subscriber can read. Remove it.",
      severity: "warning",
    },
    unregistered: {
      text: "The scheme of the {name} “{value}” is not registered, so hardly any program opens it. Use a registered one.",
      severity: "warning",
    },
  },
  examples,

  check(feed, { report }) {
    for (const { name, form, text, element } of fieldsOf(feed, "url", "reference", "id")) {
      const { value } = text;
      if (plainAddress.test(value)) continue;
      // Tags and URNs have a grammar of their own, which feed/atom-id knows.
      if (element?.name === "atom:id" && /^(?:tag|urn):/i.test(value)) continue;
      const absolute = form.kind !== "reference";
      const ascii = feed.format !== "atom" && form.kind !== "id";
      const wanted = { absolute, ascii };
      const [fault] = iriFaults(value, wanted);
      if (!fault) continue;
      const { code, from, to } = fault;
      const at = to > from ? text.span(from, to) : text;
      const right = mendedAddress(value, wanted);
      const fix = right === undefined ? undefined : [text.replace(0, value.length, right)];
      const problem = problems[code];
      const about = { at, fix, fixSafe: code === "non-ascii" || code === "percent" || code === "character" };
      const data = { name, value };
      if (code === "relative") report({ ...about, message: "relative", data });
      else if (code === "non-ascii")
        report({ ...about, message: "nonAscii", data: { name, right: right ?? "it in ASCII" } });
      else if (code === "user-info") report({ at, message: "userInfo", data });
      else if (problem === undefined) report({ ...about, message: "unregistered", data });
      else if (right === undefined) report({ ...about, message: "wrong", data: { ...data, problem } });
      else report({ ...about, message: tolerated.has(code) ? "encoded" : "mended", data: { ...data, problem, right } });
    }
  },
});

/** More faults than this have no certain repair. */
const mostRepairs = 20;

/** The address with all mended that can be; undefined where its worst fault cannot be. */
function mendedAddress(value: string, wanted: IriWanted): string | undefined {
  const [worst] = iriFaults(value, wanted);
  let address = value;
  for (let repairs = 0; repairs < mostRepairs; repairs++) {
    const faults = iriFaults(address, wanted);
    const fault = faults.find(({ fix }) => fix !== undefined);
    if (!fault) return faults[0]?.code === worst?.code ? undefined : address;
    address = mended(address, fault);
  }
  return undefined;
}

/** Most addresses, told without reading them part by part. */
const plainAddress =
  /^https?:\/\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*(?:[/?][\w/.~!$&'()*+,;=:@?-]*)?(?:#[\w/.~!$&'()*+,;=:@?-]*)?$/;
