import { expect, it } from "vitest";
import { secondAddress } from "../../src/values/second-address.ts";

it.each([
  ["https://a.examplehttps://a.example/rye/", "https://a.example/rye/"],
  ["http:/https://a.example/rye/", "https://a.example/rye/"],
  ["https://https://a.example/", "https://a.example/"],
  ["https://a.example/bloghttps://a.example/blog/", "https://a.example/blog/"],
])("finds the address behind another one in %s", (value, second) => {
  expect(secondAddress(value)).toBe(second);
});

it.each([
  "https://a.example/?from=https://b.example/",
  "https://web.archive.org/web/2020/https://a.example/",
  "https://a.example/rye#https://",
  "/rye/",
  "",
])("finds one address in %s", (value) => {
  expect(secondAddress(value)).toBeUndefined();
});
