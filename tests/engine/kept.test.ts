import { describe, expect, it } from "vitest";
import { Kept } from "../../src/engine/kept.ts";

const origin = { id: "feed/ours", rule: { messages: { one: "Loaf {name} is wrong. Mend it.", other: "Other." } } };
const at = (start: number, file = "feed.xml") => ({ file, start, end: start + 1 });
const fix = [{ ...at(0), text: "x" }];

function report(kept: Kept, count: number, from = 0): void {
  for (let index = from; index < from + count; index++) {
    kept.add(origin, "error", { at: at(index), message: "one", data: { name: index }, fix });
  }
}

describe("findings", () => {
  it("are all kept up to 2,000 of a rule and message in a file", () => {
    const kept = new Kept();
    report(kept, 2000);
    for (let index = 0; index < 2000; index++) kept.add(origin, "error", { at: at(index), message: "other" });
    kept.add(origin, "error", { at: at(0, "atom.xml"), message: "one", data: { name: 1 } });
    expect(kept.all()).toHaveLength(4001);
    expect(kept.all().some(({ messageId }) => messageId === "more")).toBe(false);
  });

  it("past that are one that counts them and mends nothing", () => {
    const kept = new Kept();
    report(kept, 2000);
    kept.add(origin, "error", { at: at(5), message: "other" });
    report(kept, 3, 2000);
    const all = kept.all();
    expect(all).toHaveLength(2002);
    expect(all.at(-1)).toMatchObject({
      rule: "feed/ours",
      messageId: "more",
      severity: "error",
      message:
        "Loaf 2000 is wrong. Mend it. 2000 like it are listed before; this one and 2 more at least are neither listed nor fixed. Mend those first, then look again.",
      span: at(2000),
      fix: [],
      subject: "3",
    });
  });

  it("that are one too many are counted without others", () => {
    const kept = new Kept();
    report(kept, 2001);
    expect(kept.all().at(-1)?.message).toContain("listed before; this one is neither listed nor fixed.");
  });
});
