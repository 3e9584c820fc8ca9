import { describe, expect, test } from "vitest";
import { writtenDays } from "../../src/values/written-day.ts";
import fc from "../fast-check.ts";

/** The lines with their days, each in brackets. */
function days(line: string): readonly string[] {
  return writtenDays(line).map(({ from, to, day }) => `${line.slice(from, to)} = ${day}`);
}

describe("the days of a line", () => {
  test.each([
    ["2024-05-01", "2024-05-01 = 2024-05-01"],
    ["Posted 2024-05-01T10:00:00Z by Wren", "2024-05-01 = 2024-05-01"],
    ["5 January 2024", "5 January 2024 = 2024-01-05"],
    ["Friday, 5th of January, 2024 · 4 min", "5th of January, 2024 = 2024-01-05"],
    ["Jan 5, 2024", "Jan 5, 2024 = 2024-01-05"],
    ["Jan. 5th 2024.", "Jan. 5th 2024 = 2024-01-05"],
    ["05-Jan-2024", "05-Jan-2024 = 2024-01-05"],
    ["5 de enero de 2024", "5 de enero de 2024 = 2024-01-05"],
    ["1er août 2024", "1er août 2024 = 2024-08-01"],
    ["1. März 2024", "1. März 2024 = 2024-03-01"],
    ["1 MÄRZ 2024", "1 MÄRZ 2024 = 2024-03-01"],
    ["5 d’abril de 2024", "5 d’abril de 2024 = 2024-04-05"],
    ["12 października 2024", "12 października 2024 = 2024-10-12"],
    ["5 мая 2024 г.", "5 мая 2024 = 2024-05-05"],
    ["2024. január 5.", "2024. január 5 = 2024-01-05"],
    ["公開日2024年1月5日", "2024年1月5日 = 2024-01-05"],
    ["2024년 1월 5일", "2024년 1월 5일 = 2024-01-05"],
    ["2024 / 1 / 5", "2024 / 1 / 5 = 2024-01-05"],
    ["13/04/2024", "13/04/2024 = 2024-04-13"],
    ["04/13/2024", "04/13/2024 = 2024-04-13"],
    ["05.05.2024.", "05.05.2024 = 2024-05-05"],
    ["29 February 2024", "29 February 2024 = 2024-02-29"],
    ["31 December 2100", "31 December 2100 = 2100-12-31"],
    ["1 January 1990", "1 January 1990 = 1990-01-01"],
  ])("%s", (line, day) => {
    expect(days(line)).toEqual([day]);
  });

  test.each([
    "",
    "03/04/2024",
    "03.04.2024",
    "29 February 2023",
    "31 December 2101",
    "1 January 1989",
    "May 2024",
    "version 1.2024-05-01",
    "2024-05-01-2",
    "5 out of 2024 readers",
    "5 listopada 2024",
    "2024-5",
    "120240-05-01",
    "call 555-01-2024 now",
    "June 5",
  ])("no day in “%s”", (line) => {
    expect(days(line)).toEqual([]);
  });

  test("several in their order, none of them twice", () => {
    expect(days("1 May 2024, changed 3 June 2024 and 2024-07-08")).toEqual([
      "1 May 2024 = 2024-05-01",
      "3 June 2024 = 2024-06-03",
      "2024-07-08 = 2024-07-08",
    ]);
    expect(days("1 May 2024 May 3, 2024")).toEqual(["1 May 2024 = 2024-05-01", "May 3, 2024 = 2024-05-03"]);
  });

  test("in any text: within it, in order, real days", () => {
    const part = fc.constantFrom("1", "12", "31", "2024", " ", "-", "/", ".", ",", "May", "de", "月", "年", "th", "x");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const line = parts.join("");
        let end = 0;
        for (const { from, to, day } of writtenDays(line)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeLessThanOrEqual(line.length);
          expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
          end = to;
        }
      }),
    );
  });

  test("long lines take linear time", () => {
    const started = performance.now();
    writtenDays("May, ".repeat(200_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
