import { defineRule } from "../../rule.ts";
import { mended } from "../../values/fault.ts";
import { checkMimeType } from "../../values/mime-type.ts";
import { fieldsOf } from "../../vocabulary/fields.ts";

const item = (type: string): string =>
  `<rss version="2.0"><channel><item><enclosure url="https://a.example/1" length="9" type="${type}"/></item></channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "Media types are written type/subtype, by their registered names.",
  why: "Players choose by the media type whether they can play a file, readers whether they show it.",
  source: "RFC 6838, section 4.2; RFC 2045, section 5.1; IANA's registry of media types.",
  severity: "error",
  options: {},
  messages: {
    wrong: "The {name} is “{value}”, which is no media type. Write one like “audio/mpeg”.",
    mended: "The {name} is “{value}”, which is no media type. Write “{right}”.",
    parameter: {
      text: "What stands behind the semicolon in the {name} “{value}” is no parameter. Correct it, or leave it out.",
      severity: "warning",
    },
    misnamed: {
      text: "The {name} is “{value}”, a name that was never registered. Write “{right}”.",
      severity: "warning",
    },
  },
  examples: [
    { good: item("audio/mpeg") },
    { good: item("application/x-bread; crust=thin") },
    {
      bad: item("⟦sound⟧"),
      says: "The type of <enclosure> is “sound”, which is no media type. Write one like “audio/mpeg”.",
    },
    {
      bad: item("⟦mp3⟧"),
      says: "The type of <enclosure> is “mp3”, which is no media type. Write “audio/mpeg”.",
      fixed: item("audio/mpeg"),
    },
    {
      bad: item("audio/mpeg;⟦ thin⟧"),
      says: "What stands behind the semicolon in the type of <enclosure> “audio/mpeg; thin” is no parameter. Correct it, or leave it out.",
    },
    {
      bad: item("⟦audio/mp3⟧"),
      says: "The type of <enclosure> is “audio/mp3”, a name that was never registered. Write “audio/mpeg”.",
      fixed: item("audio/mpeg"),
    },
  ],

  check(feed, { report }) {
    for (const { name, text } of fieldsOf(feed, "mime-type")) {
      const { value } = text;
      const fault = checkMimeType(value);
      if (!fault) continue;
      const { code, from, to, fix } = fault;
      const right = mended(value, fault);
      const about = {
        at: text.span(from, to),
        fix: fix === undefined ? undefined : [text.replace(from, to, fix)],
        fixSafe: code === "space" || code === "misnamed",
        subject: `${name} ${value}`,
      };
      if (code === "parameter") report({ ...about, message: "parameter", data: { name, value } });
      else if (code === "misnamed") report({ ...about, message: "misnamed", data: { name, value, right } });
      else if (fix === undefined) report({ ...about, message: "wrong", data: { name, value } });
      else report({ ...about, message: "mended", data: { name, value, right } });
    }
  },
});
