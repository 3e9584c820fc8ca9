import { describe, expect, test } from "vitest";
import { bypass } from "../../../src/engine/web/proxy/bypass.ts";
import { proxyChoice } from "../../../src/engine/web/proxy/choice.ts";

const choice = (environment: Record<string, string>, url: string) => proxyChoice(environment)(new URL(url));
const name = (environment: Record<string, string>, url = "https://example.com/") => choice(environment, url)?.name;

describe("the proxy of an address", () => {
  test.each([
    [{}, "http://example.com/", undefined],
    [{ HTTP_PROXY: "http://a:1" }, "http://example.com/", "a:1"],
    [{ HTTP_PROXY: "http://a:1" }, "https://example.com/", undefined],
    [{ HTTPS_PROXY: "http://a:1" }, "https://example.com/", "a:1"],
    [{ HTTPS_PROXY: "http://a:1" }, "http://example.com/", undefined],
    [{ http_proxy: "http://a:1", HTTP_PROXY: "http://b:1" }, "http://example.com/", "a:1"],
    [{ https_proxy: "http://a:1", HTTPS_PROXY: "http://b:1" }, "https://example.com/", "a:1"],
    [{ ALL_PROXY: "http://a:1" }, "http://example.com/", "a:1"],
    [{ ALL_PROXY: "http://a:1" }, "https://example.com/", "a:1"],
    [{ all_proxy: "http://a:1", ALL_PROXY: "http://b:1" }, "https://example.com/", "a:1"],
    [{ ALL_PROXY: "http://a:1", HTTPS_PROXY: "http://b:1" }, "https://example.com/", "b:1"],
    [{ HTTPS_PROXY: "", ALL_PROXY: "http://a:1" }, "https://example.com/", "a:1"],
    [{ HTTP_PROXY: "http://a:1", REQUEST_METHOD: "GET" }, "http://example.com/", undefined],
    [{ http_proxy: "http://a:1", REQUEST_METHOD: "GET" }, "http://example.com/", "a:1"],
    [{ HTTPS_PROXY: "http://a:1", REQUEST_METHOD: "GET" }, "https://example.com/", "a:1"],
    [{ HTTP_PROXY: "http://a:1", NO_PROXY: "example.com" }, "http://example.com/", undefined],
    [{ HTTP_PROXY: "http://a:1", no_proxy: "", NO_PROXY: "example.com" }, "http://example.com/", undefined],
    [{ HTTP_PROXY: "http://a:1", no_proxy: "a.test", NO_PROXY: "example.com" }, "http://example.com/", "a:1"],
    [{ HTTP_PROXY: "http://a:1", NO_PROXY: "*" }, "http://example.com/", undefined],
    [{ ALL_PROXY: "http://a:1" }, "http://localhost:4000/", undefined],
    [{ ALL_PROXY: "http://a:1" }, "http://127.8.0.1/", undefined],
    [{ ALL_PROXY: "http://a:1" }, "http://[::1]/", undefined],
    [{ ALL_PROXY: "http://a:1" }, "http://10.0.0.1/", "a:1"],
  ])("%j, %s: %s", (environment, url, expected) => {
    expect(name(environment as Record<string, string>, url)).toBe(expected);
  });

  test("is written with and without a scheme, and with credentials that nobody sees", () => {
    const of = (HTTPS_PROXY: string) => choice({ HTTPS_PROXY }, "https://example.com/");
    expect(of("proxy.test:3128")).toEqual({
      name: "proxy.test:3128",
      origin: "http://proxy.test:3128",
      authorization: undefined,
    });
    expect(of("https://proxy.test/")).toMatchObject({ name: "proxy.test", origin: "https://proxy.test" });
    const authorization = `Basic ${Buffer.from("jo:p@ss").toString("base64")}`;
    expect(of("http://jo:p%40ss@proxy.test:3128")).toEqual({
      name: "proxy.test:3128",
      origin: "http://proxy.test:3128",
      authorization,
    });
    expect(of("jo:p%40ss@proxy.test:3128")).toMatchObject({ name: "proxy.test:3128", authorization });
    expect(of("socks5://jo:pass@proxy.test:1080")).toMatchObject({
      name: "socks5://proxy.test:1080",
      origin: undefined,
    });
    expect(of("http://")).toMatchObject({ name: "", origin: undefined });
  });
});

describe("NO_PROXY", () => {
  test.each([
    ["example.com", "example.com", "80"],
    ["example.com", "a.b.example.com", "80"],
    ["example.com.", "example.com", "80"],
    ["example.com", "example.com.", "80"],
    [".example.com", "example.com", "80"],
    ["*.example.com", "a.example.com", "80"],
    ["EXAMPLE.com", "example.com", "80"],
    ["a.test, example.com", "example.com", "80"],
    ["a.test example.com", "example.com", "80"],
    ["example.com:8080", "a.example.com", "8080"],
    ["10.0.0.1", "10.0.0.1", "80"],
    ["10.0.0.0/8", "10.9.9.9", "80"],
    ["10.0.0.1:8080", "10.0.0.1", "8080"],
    ["fd00::/8", "fd12::1", "80"],
    ["[fd00::1]", "fd00::1", "80"],
    ["[fd00::1]:8080", "fd00::1", "8080"],
    ["a.test,*", "example.com", "80"],
  ])("%j holds %s at %s", (list, hostname, port) => {
    expect(bypass(list)(hostname, port)).toBe(true);
  });

  test.each([
    ["", "example.com", "80"],
    ["example.com", "notexample.com", "80"],
    ["example.com", "example.com.evil.test", "80"],
    ["a.example.com", "example.com", "80"],
    ["example.com:8080", "example.com", "80"],
    ["10.0.0.0/8", "11.0.0.1", "80"],
    ["10.0.0.0/99", "10.0.0.1", "80"],
    ["0.0.1", "10.0.0.1", "80"],
    ["10.0.0.0/8", "example.com", "80"],
    [", ,", "example.com", "80"],
  ])("%j does not hold %s at %s", (list, hostname, port) => {
    expect(bypass(list)(hostname, port)).toBe(false);
  });
});
