import { readFileSync } from "node:fs";
import { LinkChecker, LinkState } from "linkinator";
import { expect, test } from "vitest";
import { runCli } from "../run-cli.ts";

interface Found {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}

/** Another link checker, which serves the folder and asks for every page, as a second opinion on the offline look-up. */
test("the pages of the sample blog: every local link that linkinator finds broken is found without a server", async () => {
  // Its server knows nothing of the redirects that the site's host is told of.
  const rules = readFileSync("fixtures/blog/public/_redirects", "utf8");
  const redirected = [...rules.matchAll(/^\/\S+/gm)].map(([path]) => path);
  const { links } = await new LinkChecker().check({
    path: "fixtures/blog/public",
    recurse: true,
    retry: false,
    linksToSkip: async (link) => !/^http:\/\/localhost:\d+/.test(link),
  });
  const theirs = links
    .filter(({ state }) => state === LinkState.BROKEN)
    .map(({ url }) => url.replace(/^.*fixtures\/blog\/public|^http:\/\/localhost:\d+/, ""))
    .filter((path) => !redirected.includes(path));
  const { out } = await runCli(["--offline", "--format", "json", "--fail-on", "never"], { cwd: "." });
  const { diagnostics } = JSON.parse(out) as { readonly diagnostics: readonly Found[] };
  const told = diagnostics.filter(({ rule }) => rule === "links/broken" || rule === "links/malformed");
  expect(theirs.length).toBeGreaterThan(0);
  for (const path of new Set(theirs)) {
    expect(
      told.filter(({ message }) => message.includes(`“${path}”`) || path.endsWith(`/${quoted(message)}`)),
      path,
    ).not.toEqual([]);
  }
});

/** What links/malformed quotes is the address as it is written, not where it leads. */
function quoted(message: string): string {
  return /“([^”]+)”/.exec(message)?.[1] ?? "";
}
