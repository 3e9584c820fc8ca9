import { describe, expect, test } from "vitest";
import { distance, hoursApart, readMoment } from "../../src/values/moment.ts";

function read(text: string): string {
  const moment = readMoment(text);
  return moment ? [moment.from, moment.to].map((time) => new Date(time).toISOString().slice(0, 16)).join(" ") : "none";
}

describe("dates of pages and front matter", () => {
  test.each([
    ["2024-05-01T10:00:00+02:00", "2024-05-01T08:00 2024-05-01T08:00"],
    ["2024-05-01 10:00:00 +0200", "2024-05-01T08:00 2024-05-01T08:00"],
    ["2024-05-01T10:00Z", "2024-05-01T10:00 2024-05-01T10:00"],
    ["Wed, 01 May 2024 10:00:00 +0200", "2024-05-01T08:00 2024-05-01T08:00"],
    // Without a zone nobody knows when that was.
    ["2024-05-01T10:00:00", "2024-05-01T00:00 2024-05-02T00:00"],
    [" 2024-05-01 ", "2024-05-01T00:00 2024-05-02T00:00"],
    ["May 1, 2024", "2024-05-01T00:00 2024-05-02T00:00"],
    ["May 1, 2024 at 10:00", "2024-05-01T00:00 2024-05-02T00:00"],
    ["{{ page.date }}", "none"],
    ["2024-02-30", "none"],
    ["", "none"],
  ])("%s", (text, moment) => {
    expect(read(text)).toBe(moment);
  });
});

test("how far two are apart: nothing where they may be the same", () => {
  const [day, noon, later] = ["2024-05-01", "2024-05-01T12:00:00Z", "2024-05-03T00:00:00Z"].map(readMoment);
  if (!day || !noon || !later) throw new Error("these are dates");
  expect([distance(day, noon), distance(noon, day), distance(day, later), distance(later, day)]).toEqual([
    0, 0, 86_400_000, 86_400_000,
  ]);
});

test("whole hours between two moments, as a lost time zone makes them", () => {
  const hours = (one: string, other: string): number | undefined => {
    const [a, b] = [readMoment(one), readMoment(other)];
    return a && b && hoursApart(a, b);
  };
  expect(hours("2024-05-01T10:00:00Z", "2024-05-01T11:00:00Z")).toBe(1);
  expect(hours("2024-05-02T00:00:00Z", "2024-05-01T10:00:00Z")).toBe(14);
  expect(hours("2024-05-02T01:00:00Z", "2024-05-01T10:00:00Z")).toBeUndefined();
  expect(hours("2024-05-01T10:00:00Z", "2024-05-01T10:00:00Z")).toBeUndefined();
  expect(hours("2024-05-01T10:00:00Z", "2024-05-01T11:00:01Z")).toBeUndefined();
  expect(hours("2024-05-01", "2024-05-01T11:00:00Z")).toBeUndefined();
});
