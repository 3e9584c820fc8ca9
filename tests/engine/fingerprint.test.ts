import { expect, test } from "vitest";
import type { Finding } from "../../src/engine/finding.ts";
import { Fingerprints } from "../../src/engine/fingerprint.ts";

const finding = (start: number, end: number, subject?: string): Finding => ({
  rule: "feed/x",
  messageId: "m",
  severity: "error",
  message: "Wrong.",
  span: { file: "a", start, end },
  related: [],
  fix: [],
  fixSafe: false,
  subject,
});

const over = (text: string) => new Fingerprints([], ({ start, end }) => text.slice(start, end));

test("moving the blamed text keeps its fingerprint", () => {
  expect(over("bad").take(finding(0, 3))).toBe(over("new line\nbad").take(finding(9, 12)));
});

test("white space does not count, words do", () => {
  const before = over("so  bad").take(finding(0, 7));
  expect(over("so\nbad").take(finding(0, 6))).toBe(before);
  expect(over("so sad").take(finding(0, 6))).not.toBe(before);
});

test("equal findings are numbered, so that each has its own", () => {
  const fingerprints = over("bad bad");
  const taken = [fingerprints.take(finding(0, 3)), fingerprints.take(finding(4, 7))];
  expect(new Set(taken).size).toBe(2);
  expect(taken[0]).toMatch(/^[0-9a-f]{16}$/);
});
