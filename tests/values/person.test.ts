import { expect, test } from "vitest";
import { checkContact } from "../../src/values/person.ts";
import { expectLinear, expectSound, fixed, fromPieces } from "./faults.ts";

test.each([
  "geo@herald.com (George Matesky)",
  " ann@a.example (Ann (Lee))\n",
  "noreply@a.example (李)",
  "ann@a.example  (Ann @ Work)",
])("%j is right", (value) => {
  if (value.includes("@ Work")) expect(checkContact(value)?.code).toBe("several");
  else expect(checkContact(value)).toBeUndefined();
});

test.each([
  [" ", "empty", undefined],
  ["Ann Lee", "no-address", undefined],
  ["ann at a dot example (Ann Lee)", "obfuscated", undefined],
  ["ann@a.example, bob@a.example", "several", undefined],
  ["ann@a.example", "no-name", undefined],
  ["ann@a.example ()", "form", "ann@a.example"],
  ["Ann Lee <ann@a.example>", "name-first", "ann@a.example (Ann Lee)"],
  ['"Lee, Ann" <ann@a.example>', "name-first", "ann@a.example (Lee, Ann)"],
  [" Ann Lee (ann@a.example) ", "name-first", " ann@a.example (Ann Lee) "],
  ["Ann Lee, ann@a.example", "name-first", "ann@a.example (Ann Lee)"],
  ["Ann (Editor) <ann@a.example>", "name-first", undefined],
  ["<ann@a.example>", "form", "ann@a.example"],
  ["mailto:ann@a.example", "form", "ann@a.example"],
  ["mailto:ann@a.example (Ann Lee)", "form", "ann@a.example (Ann Lee)"],
  ["ann@a.example(Ann Lee)", "form", "ann@a.example (Ann Lee)"],
  ["ann@a.example, Ann Lee", "form", "ann@a.example (Ann Lee)"],
  ["ann@a.example <Ann Lee>", "form", "ann@a.example (Ann Lee)"],
  ["ann@localhost (Ann Lee)", "host", undefined],
  [".ann@a.example (Ann Lee)", "local", undefined],
])("%j is %s", (value, code, right) => {
  expect(checkContact(value)?.code).toBe(code);
  expect(fixed(checkContact, value)).toBe(right);
});

test("blames the host alone where the address is wrong", () => {
  const value = " Ann <ann@a..example>";
  const fault = checkContact(value);
  expect(value.slice(fault?.from, fault?.to)).toBe("a..example");
});

test("any value", () => {
  expectSound(
    checkContact,
    fromPieces("ann@a.example", "Ann", "Lee", " ", "(", ")", "<", ">", '"', ",", "mailto:", "@", "[", "]"),
  );
  expectLinear(checkContact, "a", "@", "(", ")", " ", "<", "a@b ", "a ", '"', "[", ",", "(( ", '" ');
});
