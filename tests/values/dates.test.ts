import { describe, expect, test } from "vitest";
import { parseDate } from "../../src/values/dates.ts";
import fc from "../fast-check.ts";

const noon = Date.UTC(2025, 4, 2, 12);

describe("RFC 822", () => {
  test.each([
    ["Fri, 02 May 2025 12:00:00 GMT", noon],
    ["Fri, 02 May 2025 12:00:00 +0000", noon],
    ["2 May 2025 12:00 UT", noon],
    ["Fri, 02 May 2025 08:00:00 EDT", noon],
    ["Fri, 02 May 2025 17:30:00 +0530", noon],
    ["fri, 02 may 2025 12:00:00 gmt", noon],
    ["Fri, 02 May 2025 12:00:00 Z", noon],
    ["Mon, 01 Jan 0001 00:00:00 +0000", Date.parse("0001-01-01T00:00:00Z")],
    ["Fri, 31 Dec 2016 23:59:60 GMT".replace("Fri", "Sat"), Date.UTC(2016, 11, 31, 23, 59, 59)],
  ])("%s is right", (value, time) => {
    expect(parseDate("rfc822", value)).toMatchObject({ time, fault: undefined });
  });

  test.each([
    ["", "empty"],
    ["soon", "unreadable"],
    ["Fri, 02 May 2025 12:00:00", "no-zone"],
    ["Fri, 02 May 2025", "no-zone"],
    ["Fri, 02 May 2025 12:00:00 CEST", "unknown-zone"],
    ["Fri, 02 May 2025 12:00:00 UTC", "unknown-zone"],
    ["Fri, 02 May 2025 12:00:00 +2500", "unknown-zone"],
    ["Fri, 02 May 2025 12:00:00 A", "letter-zone"],
    ["Thu, 02 May 2025 12:00:00 GMT", "weekday"],
    ["Friday, 02 May 2025 12:00:00 GMT", "weekday-word"],
    ["Fr, 02 May 2025 12:00:00 GMT", "weekday-word"],
    ["Fri, 02 August 2024 12:00:00 GMT", "month-word"],
    ["Fri, 02 Mai 2025 12:00:00 GMT", "month-word"],
    ["Fri, 02 May 25 12:00:00 GMT", "two-digit-year"],
    ["Fri, 31 Apr 2025 12:00:00 GMT", "impossible-day"],
    ["Sat, 29 Feb 2025 12:00:00 GMT", "impossible-day"],
    ["Fri, 02 May 2025 24:00:00 GMT", "impossible-time"],
    ["Fri, 02 May 2025 12:61:00 GMT", "impossible-time"],
    ["Fri 02 May 2025 12:00:00 GMT", "separators"],
    ["Fri, 02-May-2025 12:00:00 GMT", "separators"],
    ["May 2, 2025 12:00:00 GMT", "separators"],
    ["2025-05-02T12:00:00Z", "other-grammar"],
  ])("%s is %s", (value, fault) => {
    expect(parseDate("rfc822", value).fault).toBe(fault);
  });

  test("a canonical form names the same instant and has no fault", () => {
    const dates = fc.date({ min: new Date("1970-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        const { canonical = "" } = parseDate("rfc822", new Date(seconds).toISOString());
        expect(parseDate("rfc822", canonical)).toMatchObject({ time: seconds, fault: undefined });
      }),
    );
  });
});

describe("RFC 3339", () => {
  test.each([
    ["2025-05-02T12:00:00Z", noon],
    ["2025-05-02T17:30:00+05:30", noon],
    ["2025-05-02T12:00:00.5Z", noon + 500],
    ["2025-05-02T12:00:00.123456Z", noon + 123],
    ["2016-12-31T23:59:60Z", Date.UTC(2016, 11, 31, 23, 59, 59)],
    ["1990-12-31T15:59:60-08:00", Date.UTC(1990, 11, 31, 23, 59, 59)],
    ["2025-05-02T12:00:00-00:00", noon],
    ["2025-05-03T11:59:00+23:59", noon],
  ])("%s is right", (value, time) => {
    expect(parseDate("rfc3339", value)).toMatchObject({ time, fault: undefined });
  });

  test.each([
    ["2025-05-02", "no-zone"],
    ["2025-05-02T12:00:00", "no-zone"],
    ["2025-05-02T12:00Z", "separators"],
    ["2025-05-02 12:00:00Z", "separators"],
    ["2025-05-02t12:00:00z", "separators"],
    ["2025-05-02T12:00:00+0530", "separators"],
    ["2025-5-2T12:00:00Z", "separators"],
    ["2025-02-30T12:00:00Z", "impossible-day"],
    ["2025-13-01T12:00:00Z", "impossible-day"],
    ["2025-05-02T25:00:00Z", "impossible-time"],
    ["2025-05-02T12:00:60Z", "impossible-time"],
    ["2025-05-31T23:59:60+01:00", "impossible-time"],
    ["2025-05-02T12:00:00+24:00", "impossible-time"],
    ["2025-05-02T12:00:00-01:60", "impossible-time"],
    ["Fri, 02 May 2025 12:00:00 GMT", "other-grammar"],
    ["yesterday", "unreadable"],
    ["20250502", "unreadable"],
  ])("%s is %s", (value, fault) => {
    expect(parseDate("rfc3339", value).fault).toBe(fault);
  });

  test("what a strict parser cannot take is mended without moving the instant", () => {
    expect(parseDate("rfc3339", "2025-05-02 12:00Z").canonical).toBe("2025-05-02T12:00:00Z");
    expect(parseDate("rfc3339", "Fri, 02 May 2025 12:00:00 GMT").canonical).toBe("2025-05-02T12:00:00Z");
    expect(parseDate("rfc3339", "2025-05-02T12:00:00").canonical).toBeUndefined();
  });
});

describe("W3CDTF", () => {
  test.each(["2025", "2025-05", "2025-05-02", "2025-05-02T12:00Z", "2025-05-02T12:00:00.5+05:30"])(
    "%s is right",
    (value) => {
      expect(parseDate("w3cdtf", value).fault).toBeUndefined();
    },
  );

  test.each([
    ["2025-05-02T12:00", "no-zone"],
    ["2025-13", "impossible-day"],
    ["02 May 2025 12:00:00 GMT", "other-grammar"],
    ["spring", "unreadable"],
  ])("%s is %s", (value, fault) => {
    expect(parseDate("w3cdtf", value).fault).toBe(fault);
  });
});

test("no text makes a date parser throw or hang", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("rfc822", "rfc3339", "w3cdtf" as const),
      fc.string({ maxLength: 60 }),
      (grammar, value) => {
        const { time, fault } = parseDate(grammar, value);
        expect(time === undefined ? fault : "read").toBeDefined();
      },
    ),
  );
  parseDate("rfc822", `Fri,${" ".repeat(50_000)}02 May 2025`);
  parseDate("rfc3339", "9".repeat(50_000));
});
