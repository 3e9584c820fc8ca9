import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { serveProxy } from "../engine/web/proxy-server.ts";
import { deadPort, listen } from "../engine/web/server.ts";
import { inFolder, runCli } from "../run-cli.ts";

interface Asked {
  readonly line: string;
  readonly headers: IncomingMessage["headers"];
}

async function serve(answer: (url: string, response: ServerResponse) => void) {
  const asked: Asked[] = [];
  const server = createServer(({ method, url = "", headers }, response) => {
    asked.push({ line: `${method} ${url}`, headers });
    answer(url, response);
  });
  return { origin: `http://127.0.0.1:${await listen(server)}`, asked };
}

interface Run {
  readonly links: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Lints a post with these settings of links. */
async function lint({ links, text, env = {} }: Run) {
  const config = JSON.stringify({ links: { allowPrivate: ["127.0.0.0/8"], ...links } });
  let result = { code: 0, out: "", err: "" };
  await inFolder({ "a.md": text, "b.md": "# B\n", ".contentlintrc.json": config }, async (cwd) => {
    result = await runCli(["a.md", "--level", "info", "--format", "json"], { cwd, env });
  });
  const report = result.out === "" ? { diagnostics: [], notices: [] } : JSON.parse(result.out);
  const ofLinks = report.diagnostics.filter(({ rule }: { rule: string }) => rule === "links/broken");
  return {
    ...result,
    notices: report.notices as { id: string; message: string }[],
    broken: ofLinks.map(({ message }: { message: string }) => message) as string[],
  };
}

const gone = (_: string, response: ServerResponse) => response.writeHead(404).end();

describe("links that are left out", () => {
  test("are neither asked nor judged, and may be taken back in", async () => {
    const { origin, asked } = await serve(gone);
    const text = `[a](${origin}/a) [b](${origin}/b/c) [d](${origin}/b/d) [own](c.md) [also](d.md#x)`;
    const links = { exclude: [`${origin}/b/`, "c.md", "*#x"], include: ["http://*/d"] };
    const { broken } = await lint({ links, text });
    expect(broken).toEqual([
      `“${origin}/a” answers 404. Correct the link or remove it.`,
      `“${origin}/b/d” answers 404. Correct the link or remove it.`,
    ]);
    expect(new Set(asked.map(({ line }) => line))).toEqual(new Set(["HEAD /a", "GET /a", "HEAD /b/d", "GET /b/d"]));
  });
});

describe("check", () => {
  test.each([
    ["all", 2],
    ["internal", 1],
    ["none", 0],
  ])("%s", async (check, findings) => {
    const { origin, asked } = await serve(gone);
    const config = JSON.stringify({ links: { check, allowPrivate: ["127.0.0.0/8"] } });
    const page = `<title>A</title><a href="/missing">x</a> <a href="${origin}/gone">y</a>`;
    await inFolder({ "site/index.html": page, ".contentlintrc.json": config }, async (cwd) => {
      const { out } = await runCli(["site", "--url", "https://example.org", "--format", "json"], { cwd });
      const { diagnostics } = JSON.parse(out);
      expect(diagnostics.filter(({ rule }: { rule: string }) => rule === "links/broken")).toHaveLength(findings);
    });
    expect(asked.length > 0).toBe(check === "all");
  });
});

describe("a request", () => {
  test("says what the settings say", async () => {
    const { origin, asked } = await serve(gone);
    const links = { userAgent: "a robot", accept: [404] };
    expect((await lint({ links, text: `[a](${origin}/a)` })).broken).toEqual([]);
    expect(asked.map(({ headers }) => headers["user-agent"])).toEqual(["a robot"]);
  });

  test("has the time that the settings give it, and the run its own", async () => {
    const { origin } = await serve((url, response) => {
      if (url !== "/never") gone(url, response);
    });
    const text = `[a](${origin}/never) [b](${origin}/gone)`;
    const start = performance.now();
    expect((await lint({ links: { timeout: 200 }, text })).broken).toHaveLength(1);
    await lint({ links: { deadline: 400 }, text });
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("keeps to the pause and to the numbers at once", async () => {
    let open = 0;
    let most = 0;
    const times: number[] = [];
    const { origin } = await serve((_, response) => {
      times.push(performance.now());
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.end();
      }, 60);
    });
    const text = [1, 2, 3, 4, 5, 6].map((at) => `[${at}](${origin}/${at})`).join(" ");
    await lint({ links: { perHost: 2, pause: 0 }, text });
    expect(most).toBe(2);
    most = 0;
    await lint({ links: { concurrency: 1 }, text });
    expect(most).toBe(1);
    times.length = 0;
    await lint({ links: { pause: 150 }, text: `[1](${origin}/1) [2](${origin}/2) [3](${origin}/3)` });
    expect(times[2]! - times[0]!).toBeGreaterThan(250);
  });
});

describe("headers of hosts", () => {
  const authorization = "Bearer ${CONTENTLINT_TOKEN}";
  const env = { CONTENTLINT_TOKEN: "s3cret" };

  test("open what is closed to others, and are in no output", async () => {
    const feed =
      '<rss version="2.0"><channel><title>A</title><link>ORIGIN/</link><description>B</description></channel></rss>';
    const { origin, asked } = await serve((url, response) => {
      if (asked.at(-1)?.headers.authorization !== "Bearer s3cret") response.writeHead(401);
      else if (url === "/gone") response.writeHead(404);
      response.end(feed.replace("ORIGIN", origin));
    });
    const config = JSON.stringify({ links: { headers: { "127.0.0.1": { authorization } } } });
    await inFolder({ "a.md": `[a](${origin}/gone)`, ".contentlintrc.json": config }, async (cwd) => {
      const outputs = [];
      for (const format of ["text", "json", "sarif"]) {
        const args = ["a.md", `${origin}/feed.xml`, "--verbose", "--level", "info", "--format", format];
        outputs.push(await runCli(args, { cwd, env }));
      }
      outputs.push(await runCli(["print-config"], { cwd, env }));
      expect(outputs.map(({ code }) => code)).toEqual([1, 1, 1, 0]);
      expect(outputs.at(-1)?.out).toContain(JSON.stringify(authorization));
      expect(JSON.stringify(outputs)).not.toContain("s3cret");
    });
    expect(asked.every(({ headers }) => headers.authorization === "Bearer s3cret")).toBe(true);
  });

  test("are not kept with what links answered", async () => {
    const { origin, asked } = await serve((_, response) => response.end());
    const links = { allowPrivate: ["127.0.0.0/8"], headers: { "127.0.0.1": { authorization } }, cache: "kept.jsonl" };
    await inFolder({ "a.md": `[a](${origin}/a)`, ".contentlintrc.json": JSON.stringify({ links }) }, async (cwd) => {
      await runCli(["a.md"], { cwd, env });
      const kept = readFileSync(join(cwd, "kept.jsonl"), "utf8");
      expect(kept).toContain(`${origin}/a`);
      expect(kept).not.toMatch(/s3cret|Bearer|CONTENTLINT_/);
    });
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(["Bearer s3cret"]);
  });

  test("are needed before anything is linted", async () => {
    const { code, out, err } = await lint({ links: { headers: { "a.example": { authorization } } }, text: "A" });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(
      '.contentlintrc.json:1:82: “links.headers["a.example"].authorization” reads the variable CONTENTLINT_TOKEN, which is not set. Set it, or remove the header.',
    );
  });
});

describe("a proxy of the environment", () => {
  test("is asked", async () => {
    const proxy = await serveProxy({ status: () => 404 });
    const { broken } = await lint({ links: {}, text: "[a](http://a.test/)", env: { http_proxy: proxy.host } });
    expect(proxy.requests).toEqual(["HEAD http://a.test/", "GET http://a.test/"]);
    expect(broken).toHaveLength(1);
  });

  test("that does not serve is said once, without its credentials", async () => {
    const host = `127.0.0.1:${await deadPort()}`;
    const env = { ALL_PROXY: `http://jo:s3cret@${host}` };
    const text = "[a](http://a.test/) [b](https://b.test/) [c](http://c.test/) [d](http://d.test/)";
    const { code, out, err, broken, notices } = await lint({ links: {}, text, env });
    expect(broken).toEqual([]);
    expect(notices.filter(({ id }) => id === "no-proxy")).toEqual([
      {
        id: "no-proxy",
        message: `The proxy “${host}” cannot be reached: what it was to be asked for was not checked.`,
      },
    ]);
    expect(code).toBe(0);
    expect(out + err).not.toContain("s3cret");
  });
});
