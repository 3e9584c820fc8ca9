import { expect, test } from "vitest";
import { lint, type World } from "../../src/lint.ts";
import type { Answer } from "../../src/model/link.ts";
import { type AnyRule, defineRule } from "../../src/rule.ts";
import { rules } from "../../src/rules/index.ts";
import { memoryDisk } from "../../src/sources/memory-disk.ts";

type Files = Readonly<Record<string, string>>;

/** Lints a site in memory; the web answers as `ask` says. */
function lintSite(files: Files, which: Readonly<Record<string, AnyRule>>, ask: World["ask"]) {
  const choices = new Map(
    Object.entries(which).map(([id, { options }]) => {
      const values = Object.entries(options).map(([name, option]) => [name, option.default] as const);
      return [id, { severity: "warning" as const, options: Object.fromEntries(values) }];
    }),
  );
  const request = {
    inputs: [],
    site: { dir: "public", url: "https://a.example/" },
    maxFeedSize: 1_000_000,
    patternFor: () => undefined,
    isIgnored: () => false,
    isLinkLeftOut: () => false,
    offline: undefined,
    rules: which,
    choose: () => choices,
    now: 0,
    links: "all" as const,
    remoteFragments: false,
  };
  return lint(request, { disk: memoryDisk(files), fetch: async () => ({ failure: "was not asked" }), ask });
}

const page = (body: string): string => `<!doctype html>\n<title>Home</title>\n${body}`;

test("all rules together ask the web once for each address", async () => {
  const asked: string[] = [];
  const links = Object.fromEntries(Object.entries(rules).filter(([id]) => id.startsWith("links/")));
  const body =
    '<a href="https://b.example/x">x</a> <a href="https://b.example/x#y">x</a> <a href="https://b.example/z">z</a>';
  const { diagnostics } = await lintSite({ "public/index.html": page(body) }, links, async (url) => {
    asked.push(url);
    return { outcome: "unknown", reason: "answers 403", status: 403, own: false };
  });
  expect(asked.sort()).toEqual(["https://b.example/x", "https://b.example/z"]);
  expect(diagnostics.filter(({ rule }) => rule.startsWith("links/"))).toMatchObject([
    { rule: "links/unknown", related: [{}, {}] },
  ]);
});

test("what there was no time for is told once", async () => {
  const late: Answer = {
    outcome: "unchecked",
    reason: "was not reached within the 1 s of the run",
    own: false,
    late: true,
  };
  const body = [1, 2, 3].map((at) => `<a href="https://b.example/${at}">${at}</a>`).join("\n");
  const { notices, diagnostics } = await lintSite({ "public/index.html": page(body) }, rules, async () => late);
  expect(notices).toContainEqual({
    id: "out-of-time",
    message: "3 links to other sites were not checked: the time for the web was over. Allow more with links.deadline.",
  });
  expect(diagnostics.filter(({ rule }) => rule.startsWith("links/"))).toEqual([]);
});

/** What becomes of addresses of a site whose pages and redirects lead on to one another. */
async function answersOf(addresses: readonly string[]): Promise<readonly Answer[]> {
  const answers = new Map<string, Answer>();
  const probe = defineRule({
    scope: "link",
    summary: "Nothing.",
    why: "Nothing.",
    severity: "warning",
    options: {},
    messages: {},
    examples: [{ good: "" }, { good: "" }],
    check({ url }, { target }) {
      const answer = target(url);
      if (!(answer instanceof Promise)) answers.set(url, answer);
    },
  });
  const stub = (to: string): string => `<html><head><meta http-equiv="refresh" content="0; url=${to}"></head></html>`;
  const files = {
    "public/index.html": page(addresses.map((address) => `<a href="${address}">x</a>`).join("\n")),
    "public/rye/index.html": page("<h1>Rye</h1>"),
    "public/stub/index.html": stub("/rye/"),
    "public/second/index.html": stub("/stub/"),
    "public/itself/index.html": stub("/itself/"),
    "public/one/index.html": stub("/other/"),
    "public/other/index.html": stub("/one/"),
    "public/nowhere/index.html": stub("/nothing/"),
    "public/away/index.html": stub("https://b.example/"),
    "public/_redirects": "/rule /second/ 301\n/now /rule 302\n/lost /nothing/\n/part /rye/ 302 Country=de",
  };
  await lintSite(files, { "test/probe": probe }, async () => ({ outcome: "ok", reason: "answers 200", own: false }));
  return addresses.map((address) => answers.get(new URL(address, "https://a.example/").href) ?? missing);
}

const missing: Answer = { outcome: "unchecked", reason: "was not asked", own: false };

test("own addresses are followed through rules, stubs and aliases to their end", async () => {
  const end = "https://a.example/rye/";
  const [stub, second, rule, now, itself, one, nowhere, away, lost, part] = await answersOf(
    "/stub/ /second/ /rule /now /itself/ /one/ /nowhere/ /away/ /lost /part".split(" "),
  );
  const hop = (path: string, status = 200) => ({ url: `https://a.example${path}`, status });
  expect(stub).toMatchObject({ outcome: "moved", finalUrl: end, redirects: [hop("/stub/")] });
  expect(second).toMatchObject({ outcome: "moved", finalUrl: end, redirects: [hop("/second/"), hop("/stub/")] });
  const ofRule = [hop("/rule", 301), hop("/second/"), hop("/stub/")];
  expect(rule).toMatchObject({ outcome: "moved", finalUrl: end, redirects: ofRule });
  expect(now).toMatchObject({ outcome: "ok", finalUrl: end, redirects: [hop("/now", 302), ...ofRule] });
  expect(itself).toMatchObject({ outcome: "ok" });
  expect(itself).not.toHaveProperty("finalUrl");
  expect(one).toMatchObject({ outcome: "broken", reason: "redirects in a circle", finalUrl: "https://a.example/one/" });
  // The page that leads nowhere is told of, not who links to it.
  expect(nowhere).toMatchObject({ outcome: "ok", finalUrl: "https://a.example/nothing/" });
  expect(away).toMatchObject({ outcome: "moved", finalUrl: "https://b.example/" });
  expect(lost).toMatchObject({ outcome: "broken", finalUrl: "https://a.example/nothing/" });
  expect(part).toMatchObject({ outcome: "unknown" });
});
