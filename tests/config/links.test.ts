import { describe, expect, it } from "vitest";
import { linkFilter } from "../../src/config/addresses.ts";
import { loadConfig } from "../../src/config/load.ts";
import { mistakeLine } from "../../src/config/mistake.ts";
import { filledHeaders } from "../../src/config/secrets.ts";
import { folderOf } from "./folder.ts";
import { rules } from "./rules.ts";

const environment = {
  CONTENTLINT_TOKEN: "s3cret",
  CONTENTLINT_EMPTY: "",
  CONTENTLINT_LINE: "s3cret\n",
  CONTENTLINT_PADDED: "s3cret ",
  GITHUB_TOKEN: "s3cret",
};

async function mistakes(links: string): Promise<string[]> {
  const cwd = folderOf({ ".contentlintrc.json": `{ "links": ${links} }` });
  const loaded = await loadConfig({ cwd, rules, env: environment });
  return loaded.mistakes.map(mistakeLine).map((line) => line.replace(/^\.contentlintrc\.json:/, ""));
}

const headers = (host: string, values: unknown) =>
  mistakes(JSON.stringify({ headers: { [host]: values } })).then((lines) =>
    lines.map((line) => line.replace(/^\d+:\d+: /, "")),
  );

describe("headers by host", () => {
  it.each([
    ["api.example.com", { authorization: "Bearer ${CONTENTLINT_TOKEN}" }],
    ["*.example.com", { Cookie: "a=${CONTENTLINT_TOKEN}; theme=dark" }],
    ["localhost:4000", { "accept-language": "de", "x-empty": "" }],
    ["[::1]:4000", { "X-API-Key": "${CONTENTLINT_TOKEN}${CONTENTLINT_TOKEN}" }],
    ["bücher.example", { "user-agent": "a robot (+https://example.org/) caf\u00e9" }],
  ])("%s: %j", async (host, values) => {
    expect(await headers(host, values)).toEqual([]);
  });

  it.each([
    "https://api.example.com/v1",
    "api.example.com/v1",
    "*",
    "*.com",
    "a.*.example.com",
    "a b",
    "user@example.com",
    "example.com:0x50",
    "example.com:65536",
    "",
  ])("%j is not a host", async (host) => {
    expect(await headers(host, {})).toEqual([expect.stringMatching(/in “links\.headers” is not a host\. Write .*\.$/)]);
  });

  it.each([
    [
      { authorization: "Bearer s3cret" },
      '“links.headers["a.example"].authorization” has its secret in the open. Write it like “Bearer ${CONTENTLINT_TOKEN}”, and set that variable where contentlint runs.',
    ],
    [
      { "X-Api-Key": "s3cret" },
      '“links.headers["a.example"]["X-Api-Key"]” has its secret in the open. Write it like “${CONTENTLINT_X_API_KEY}”, and set that variable where contentlint runs.',
    ],
    [
      { "private-token": "$GITHUB_TOKEN" },
      '“links.headers["a.example"]["private-token"]” has its secret in the open. Write it like “${CONTENTLINT_PRIVATE_TOKEN}”, and set that variable where contentlint runs.',
    ],
    [
      { authorization: "Bearer ${GITHUB_TOKEN}" },
      '“links.headers["a.example"].authorization” reads the variable GITHUB_TOKEN, but only those that begin with CONTENTLINT_ may be read. Write ${CONTENTLINT_GITHUB_TOKEN} and set that one.',
    ],
    [
      { authorization: "${CONTENTLINT_NONE}" },
      '“links.headers["a.example"].authorization” reads the variable CONTENTLINT_NONE, which is not set. Set it, or remove the header.',
    ],
    [
      { authorization: "${CONTENTLINT_EMPTY}" },
      '“links.headers["a.example"].authorization” reads the variable CONTENTLINT_EMPTY, which is empty. Set it, or remove the header.',
    ],
    [
      { authorization: "${CONTENTLINT_LINE}" },
      '“links.headers["a.example"].authorization” reads the variable CONTENTLINT_LINE, which has a character that no header may have, such as the end of a line. Set it without.',
    ],
    [
      { authorization: "${CONTENTLINT_PADDED}" },
      '“links.headers["a.example"].authorization” begins or ends with white space, which no header may. Remove it.',
    ],
    [
      { authorization: "Bearer ${CONTENTLINT_TOKEN" },
      '“links.headers["a.example"].authorization” has “${” without its end. Write ${CONTENTLINT_…}.',
    ],
    [
      { "x-a": "${s3cret s3cret}" },
      '“links.headers["a.example"]["x-a"]” has ${…} without the name of a variable. Write ${CONTENTLINT_…}.',
    ],
    [
      { "x-a": "a\r\nb: c" },
      '“links.headers["a.example"]["x-a"]” has a character that no header may have. Write visible ASCII in one line.',
    ],
    [{ "x a": "b" }, "“x a” is no name of a header: letters, digits and dashes make one."],
    [{ "": "b" }, "“” is no name of a header: letters, digits and dashes make one."],
    [{ "x-a": "b", "X-A": "c" }, '“links.headers["a.example"]["X-A"]” stands here twice.'],
    [
      { "Proxy-Authorization": "${CONTENTLINT_TOKEN}" },
      "The header “proxy-authorization” is for a proxy. Write its credentials in the variable HTTPS_PROXY, as part of its address.",
    ],
    ...["Host", "Content-Length", "Connection", "Keep-Alive", "TE", "Transfer-Encoding", "Upgrade", "Trailer"].map(
      (name): [Record<string, string>, string] => [
        { [name]: "1" },
        `The header “${name.toLowerCase()}” belongs to the connection and is set for each. Remove it.`,
      ],
    ),
    [{ authorization: 12345 }, '“links.headers["a.example"].authorization” must be text.'],
    ["s3cret", '“links.headers["a.example"]” must be an object.'],
  ])("%j", async (values, expected) => {
    const found = await headers("a.example", values);
    expect(found).toEqual([expected]);
    expect(found.join()).not.toMatch(/s3cret|12345/);
  });

  it.each([
    ["cookie", "a=b"],
    ["x-auth-token", "abc"],
    ["x-session-id", "abc"],
    ["CF-Access-Client-Secret", "abc"],
    ["Ocp-Apim-Subscription-Key", "abc"],
    ["x-vercel-protection-bypass", "abc"],
    ["x-password", "abc"],
    ["x-whatever", "Bearer abc"],
  ])("%s: %s is a secret", async (name, value) => {
    expect(await headers("a.example", { [name]: value })).toEqual([expect.stringContaining("in the open")]);
  });

  it.each([
    ["CF-Access-Client-Id", "abc"],
    ["x-author", "jo"],
    ["accept", "text/html"],
    ["x-keyboard", "abc"],
    ["x-note", "token"],
  ])("%s: %s is none", async (name, value) => {
    expect(await headers("a.example", { [name]: value })).toEqual([]);
  });

  it("have their mistakes told with all others, each at its place", async () => {
    const text = `{
  "timeout": "10s",
  "headers": {
    "https://api.example.com": {
      "authorization": "Bearer abc",
      "host": "b"
    },
    "b.example": { "x-a": 1 }
  },
  "allowPrivate": ["10.0.0.0/33"]
}`;
    const lines = await mistakes(text);
    expect(lines.map((line) => line.slice(0, line.indexOf(": ")))).toEqual([
      "2:14",
      "4:5",
      "5:24",
      "6:7",
      "8:27",
      "10:20",
    ]);
    expect(lines[1]).toBe("4:5: “https://api.example.com” in “links.headers” is not a host. Write “api.example.com”.");
  });

  it("are filled in for the hosts alone, from the variables that they name", () => {
    const written = { "a.example": { Authorization: "Bearer ${CONTENTLINT_TOKEN}", "x-b": "${GITHUB_TOKEN}" } };
    expect(filledHeaders(written, environment)).toEqual({
      "a.example": { authorization: "Bearer s3cret", "x-b": "${GITHUB_TOKEN}" },
    });
  });

  it("stand in the configuration as they are written", async () => {
    const links = { headers: { "a.example": { authorization: "Bearer ${CONTENTLINT_TOKEN}" } } };
    const cwd = folderOf({ ".contentlintrc.json": JSON.stringify({ links }) });
    const { config } = await loadConfig({ cwd, rules, env: environment });
    expect(config.links.headers).toEqual(links.headers);
  });
});

describe("what may be private", () => {
  const allowed = (text: string) => mistakes(JSON.stringify({ allowPrivate: [text] }));

  it.each([
    "10.0.0.0/8",
    "10.1.2.3/32",
    "0.0.0.0/0",
    "127.0.0.1",
    "127.0.0.1:8080",
    "::1",
    "fd00::/8",
    "[::1]:4000",
    "[::1]",
    "localhost",
    "localhost:4000",
    "intranet.example.com",
    "Preview.Example.com:8080",
  ])("%s", async (text) => {
    expect(await allowed(text)).toEqual([]);
  });

  it.each([
    ["10.0.0.0/33", " The prefix of 10.0.0.0 is at most 32."],
    ["fd00::/129", " The prefix of fd00:: is at most 128."],
    ["10.0.0.0/", " The prefix of 10.0.0.0 is at most 32."],
    ["10.0.0.0/a", " The prefix of 10.0.0.0 is at most 32."],
    ["10.0/8", ""],
    ["10.0", ""],
    ["10.0.0.256", ""],
    ["fe80::1::2", ""],
    ["localhost/8", ""],
    ["*.example.com", ""],
    ["http://localhost:4000/", " Write “localhost:4000”."],
    ["localhost:99999", ""],
  ])("not %s", async (text, hint) => {
    const forms = "10.0.0.0/8, fd00::/8, 192.168.0.7, localhost or localhost:4000";
    expect(await allowed(text)).toEqual([
      `1:29: “links.allowPrivate[0]” must be a network or a host like ${forms}, not “${text}”.${hint}`,
    ]);
  });
});

describe("links that are left out", () => {
  const isLeftOut = (exclude: string[], include: string[], url: string, value = url) =>
    linkFilter({ exclude, include })(url, value);

  it.each([
    [[], [], "https://a.example/", false],
    [["https://a.example/"], [], "https://a.example/b", true],
    [["https://a.example/c"], [], "https://a.example/b", false],
    [["https://*/b"], [], "https://a.example/b/c", true],
    [["*.pdf"], [], "https://a.example/b.pdf?c", true],
    [["*"], [], "https://a.example/", true],
    [["*"], ["https://a."], "https://a.example/", false],
    [["https://a.example/"], ["https://a.example/*/keep"], "https://a.example/b/keep", false],
    [["https://a.example/"], ["https://a.example/*/keep"], "https://a.example/keep", true],
    [["https://a*b*b"], [], "https://a/b", false],
    [["mailto:"], [], "mailto:jo@example.org", true],
  ])("%j but %j: %s", (exclude, include, url, expected) => {
    expect(isLeftOut(exclude, include, url)).toBe(expected);
  });

  it("are held against the address as written too", () => {
    expect(isLeftOut(["/draft/"], [], "https://a.example/draft/b", "/draft/b")).toBe(true);
    expect(isLeftOut(["*#old"], [], "https://a.example/b", "/b#old")).toBe(true);
    expect(isLeftOut(["https://a.example/"], ["/b"], "https://a.example/b", "/b")).toBe(false);
  });

  it("are told in a time that grows with the address alone", () => {
    const address = `https://a.example/${"ab".repeat(500_000)}`;
    const patterns = [`https:${"*a".repeat(5_000)}*c`, `*${"ab".repeat(2_000)}c`, `${"*".repeat(5_000)}z`];
    const start = performance.now();
    expect(isLeftOut(patterns, patterns, address)).toBe(false);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
