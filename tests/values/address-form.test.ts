import { expect, test } from "vitest";
import { hostForms, pathForms } from "../../src/values/address-form.ts";

const formsOf = (address: string, file: string): string =>
  [...hostForms, ...pathForms]
    .flatMap(({ id, has }) => {
      const found = has(new URL(address), file);
      return found === undefined ? [] : `${found ? "+" : "-"}${id}`;
    })
    .join(" ");

test("a page in a folder of its own", () => {
  expect(formsOf("https://a.example/rye/", "rye/index.html")).toBe("+scheme -www -index +slash");
  expect(formsOf("http://www.a.example/rye?a=b/#c/", "rye/index.html")).toBe("-scheme +www -slash");
  expect(formsOf("https://a.example/rye/index.html", "rye/index.html")).toBe("+scheme -www +index");
  expect(formsOf("https://a.example/", "index.html")).toBe("+scheme -www -index");
});

test("a page in a file of its own has no slash to judge", () => {
  expect(formsOf("https://a.example/rye.html", "rye.html")).toBe("+scheme -www +extension");
  expect(formsOf("https://a.example/rye", "rye.html")).toBe("+scheme -www -extension");
});

test("addresses as they are written, with a form or without", () => {
  const write = (id: string, value: string, wanted: boolean): string | undefined =>
    [...hostForms, ...pathForms].find((form) => form.id === id)?.write(value, wanted);
  expect(write("slash", " /rye?a=b#c ", true)).toBe("/rye/?a=b#c");
  expect(write("slash", "../rye/#c", false)).toBe("../rye#c");
  expect(write("index", "index.html", false)).toBe("./");
  expect(write("index", "/rye/index.htm?a", false)).toBe("/rye/?a");
  expect(write("index", "/rye/", true)).toBe("/rye/index.html");
  expect(write("extension", "rye.html#c", false)).toBe("rye#c");
  expect(write("extension", "rye", true)).toBe("rye.html");
  expect(write("www", "//a.example/rye", true)).toBe("//www.a.example/rye");
  expect(write("www", "https://www.a.example/", false)).toBe("https://a.example/");
  expect(write("scheme", "http://a.example/", true)).toBe("https://a.example/");
});
