import { describe, expect, test } from "vitest";
import { hostOf, isPrivateHost, isSameHost, isSameSite } from "../../src/values/host.ts";

test.each([
  ["https://A.Example/rye", "a.example"],
  ["http://ada:secret@a.example:8080?x#y", "a.example"],
  ["http://[::1]:80/", "[::1]"],
  ["https://", ""],
  ["mailto:ada@a.example", ""],
  ["/rye", ""],
  ["", ""],
])("the host of %s is “%s”", (url, host) => {
  expect(hostOf(url)).toBe(host);
});

test("it takes its time for nothing", () => {
  const start = performance.now();
  hostOf(`https://${"a".repeat(1_000_000)}`);
  hostOf("a".repeat(1_000_000));
  expect(performance.now() - start).toBeLessThan(200);
});

test("www makes no other host, a part of a site is no other site", () => {
  expect(isSameHost("www.a.example", "a.example")).toBe(true);
  expect(isSameHost("blog.a.example", "a.example")).toBe(false);
  expect(isSameSite("blog.a.example", "www.a.example")).toBe(true);
  expect(isSameSite("a.example", "blog.a.example")).toBe(true);
  expect(isSameSite("ba.example", "a.example")).toBe(false);
});

describe("who knows a host", () => {
  test.each(
    "localhost app.localhost 127.0.0.1 0.0.0.0 10.1.2.3 192.168.0.7 172.16.0.1 172.31.9.9 169.254.1.1 [::1] [fd00::1] [fe80::1] bread.local bread.test nas router.lan a.home.arpa".split(
      " ",
    ),
  )("%s: this machine or network", (host) => {
    expect(isPrivateHost(host)).toBe(true);
  });

  test.each(
    "a.example example.com localhost.a.example 11.0.0.1 172.15.0.1 172.32.0.1 192.169.0.1 100.64.0.1 [2001:db8::1] local.com test.dev http fd.example".split(
      " ",
    ),
  )("%s: everybody", (host) => {
    expect(isPrivateHost(host)).toBe(false);
  });
});
