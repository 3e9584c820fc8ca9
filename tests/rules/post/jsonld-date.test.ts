import { expect, it } from "vitest";
import rule from "../../../src/rules/post/jsonld-date.ts";
import { saidOf } from "./said.ts";

const said = async (date: string) =>
  (await saidOf(rule, `<script type="application/ld+json">{ "datePublished": ${date} }</script>`)).map(
    (finding) => finding.split(" ")[0],
  );

it.each([
  "2024-05-01",
  "2024-05",
  "2024",
  "20240501",
  "2024-05-01T10:00Z",
  "2024-05-01T10:00:00Z",
  "2024-05-01T10:00:00.123456+02:00",
  "2024-05-01T10:00:00+0200",
  "2024-05-01T10:00:00+02",
  "20240501T100000Z",
])("%s is ISO 8601", async (date) => {
  expect(await said(`"${date}"`)).toEqual([]);
});

it.each([
  ["2024-05-01T10:00:00", "zone"],
  ["20240501T1000", "zone"],
  ["2024-05-01 10:00:00 +0000", "grammar"],
  ["2024-05-01T10:00:00 +02:00", "grammar"],
  ["2024-05-01 10:00:00 +0000 UTC", "unreadable"],
  ["Wed, 01 May 2024 10:00:00 GMT", "grammar"],
  ["2024-05-01 10:00:00", "unreadable"],
  ["May 1, 2024", "unreadable"],
  ["2024-13-01", "unreadable"],
  ["2024-05-01T25:00:00Z", "unreadable"],
  ["1714550400", "unreadable"],
  ["", "unreadable"],
  ["0001-01-01T00:00:00Z", "early"],
  ["1970-01-01", "early"],
  ["2027-01-01", "future"],
])("“%s”: %s", async (date, message) => {
  expect(await said(`"${date}"`)).toEqual([message]);
});

it("reads numbers as texts", async () => {
  expect(await said("2024")).toEqual([]);
  expect(await said("1714550400000")).toEqual(["unreadable"]);
});
