import { expect, test } from "vitest";
import { mended } from "../../src/values/fault.ts";
import { checkMailto } from "../../src/values/mailto.ts";
import fc from "../fast-check.ts";

test.each([
  "mailto:",
  "MAILTO:ada@a.example",
  "mailto:ada@a.example,bob@b.example",
  "mailto:ada@a.example, bob@b.example",
  "mailto:?to=ada@a.example&cc=bob@b.example,cy@c.example",
  "mailto:?subject=Rye%20%26%20oats&body=a%0D%0Ab",
  "mailto:?body=https://a.example/?a=1",
  "mailto:ada@a.example?subject=Rye&",
  "mailto:ada@a.example?subject=",
  "mailto:ada%2Bbread@a.example",
  "mailto:%22not%40me%22@a.example",
  "mailto:jörg@bücher.example",
  "mailto:ada@[192.0.2.1]",
  "mailto:{{ email }}",
  "https://a.example/",
])("%s is right", (value) => expect(checkMailto(value)).toBeUndefined());

test.each([
  ["mailto:mailto:ada@a.example", "scheme", "mailto:ada@a.example"],
  ["mailto://ada@a.example", "scheme", "mailto:ada@a.example"],
  ["mailto:%20ada@a.example", "space-around", "mailto:ada@a.example"],
  ["mailto:ada@a.example ?subject=Rye", "space-around", "mailto:ada@a.example?subject=Rye"],
  ["mailto:ada@a.example; bob@b.example", "separator", "mailto:ada@a.example,bob@b.example"],
  ["mailto:Ada%20%3Cada@a.example%3E", "name", undefined],
  ["mailto:ada", "address", undefined],
  ["mailto:ada@", "address", undefined],
  ["mailto:@a.example", "address", undefined],
  ["mailto:ada@a", "address", undefined],
  ["mailto:ada@a.example,", "address", undefined],
  ["mailto:?cc=ada", "address", undefined],
  ["mailto:ada@a.example&subject=Rye", "address", undefined],
  ["mailto:ada@a.example?subject=Q&A", "field", undefined],
  ["mailto:ada@a.example?subject=Rye&amp;body=Oats", "field", undefined],
  ["mailto:ada@a.example?subject=Rye?body=Oats", "question", "mailto:ada@a.example?subject=Rye&body=Oats"],
  ["mailto:ada@a.example?subject=50% off", "percent", undefined],
  ["mailto:ada@a.example?subject=Dark rye", "space-within", "mailto:ada@a.example?subject=Dark%20rye"],
])("%s: %s", (value, code, right) => {
  const fault = checkMailto(value);
  expect(fault?.code).toBe(code);
  if (right !== undefined && fault) expect(mended(value, fault)).toBe(right);
});

test("any text is read, and the place is within it", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      const value = `mailto:${text}`;
      const fault = checkMailto(value);
      if (fault) expect(fault.from >= 0 && fault.from <= fault.to && fault.to <= value.length).toBe(true);
    }),
  );
});
