import { defineRule } from "../../rule.ts";
import { mended } from "../../values/fault.ts";
import { checkDecimal, checkInteger, type NumberCode } from "../../values/numbers.ts";
import { type Field, fieldsOf } from "../../vocabulary/fields.ts";

const rss = (inside: string): string => `<rss version="2.0"><channel>${inside}</channel></rss>`;
const image = (inside: string): string => rss(`<image>${inside}</image>`);

export default defineRule({
  scope: "feed",
  summary: "Numbers are written as numbers, within their limits.",
  why: "Readers and players that expect a number drop what they cannot read: a size, an order, a position is lost.",
  source: "RSS 2.0, cloud, enclosure, image and ttl; RFC 4287, section 4.2.7.6; JSON Feed 1.1; the module's own page.",
  severity: "error",
  options: {},
  messages: {
    notANumber: "The {name} is “{value}”, which is no number. Write {wanted}.",
    mended: "The {name} is “{value}”, which readers cannot take for a number. Write {right}.",
    below: "The {name} is {value}; it must be at least {limit}.",
    above: "The {name} is {value}; it must be at most {limit}.",
    overflow: "The {name} is {value}, more than programs can hold. Write the real number.",
  },
  examples: [
    { good: image("<width>1</width><height>400</height>") },
    { good: image("<width>144</width>") },
    {
      bad: image("<width>⟦1,440⟧</width>"),
      says: "The <width> is “1,440”, which is no number. Write a whole number from 1 to 144.",
    },
    {
      bad: rss("<ttl>⟦hourly⟧</ttl>"),
      says: "The <ttl> is “hourly”, which is no number. Write a whole number of at least 1.",
    },
    {
      bad: rss('<item><enclosure url="https://a.example/rye.mp3" length="⟦1,234,567⟧" type="audio/mpeg"/></item>'),
      says: "The length of <enclosure> is “1,234,567”, which readers cannot take for a number. Write 1234567.",
      fixed: rss('<item><enclosure url="https://a.example/rye.mp3" length="1234567" type="audio/mpeg"/></item>'),
    },
    { bad: image("<width>⟦0⟧</width>"), says: "The <width> is 0; it must be at least 1." },
    { bad: image("<width>⟦145⟧</width>"), says: "The <width> is 145; it must be at most 144." },
    {
      bad: rss("<ttl>⟦99999999999999999999⟧</ttl>"),
      says: "The <ttl> is 99999999999999999999, more than programs can hold. Write the real number.",
    },
  ],

  check(feed, { report }) {
    for (const field of fieldsOf(feed, "integer", "number")) {
      const { name, form, text } = field;
      const { value } = text;
      const check = form.kind === "integer" ? checkInteger : checkDecimal;
      const fault = check(value, form);
      if (!fault) continue;
      const { code, from, to, fix } = fault;
      const about = { at: text, subject: `${name} ${value}` };
      const limit = fault.detail;
      if (code === "below" || code === "above") report({ ...about, message: code, data: { name, value, limit } });
      else if (code === "overflow") report({ ...about, message: "overflow", data: { name, value } });
      else {
        const right = mended(value, fault);
        if (fix === undefined || check(right, form)) {
          report({ ...about, message: "notANumber", data: { name, value, wanted: wantedOf(field) } });
          continue;
        }
        const edits = [text.replace(from, to, fix)];
        report({ ...about, message: "mended", data: { name, value, right }, fix: edits, fixSafe: certain.has(code) });
      }
    }
  },
});

/** A fraction or a unit left out may change what was meant. */
const certain: ReadonlySet<NumberCode> = new Set(["space", "sign", "separators"]);

function wantedOf({ form: { kind, min, max } }: Field): string {
  const number = kind === "integer" ? "a whole number" : "a number";
  if (min !== undefined && max !== undefined) return `${number} from ${min} to ${max}`;
  if (min !== undefined) return `${number} of at least ${min}`;
  return max === undefined ? number : `${number} of at most ${max}`;
}
