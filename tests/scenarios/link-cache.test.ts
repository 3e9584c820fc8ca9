import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lintArguments } from "../../src/commands/options.ts";
import { createWorld } from "../../src/commands/world.ts";
import { loadConfig } from "../../src/config/load.ts";
import { serve } from "../engine/web/server.ts";
import { inFolder, runCli } from "../run-cli.ts";

const server = () =>
  serve(({ url = "" }, response) => {
    const page = url === "/feed.xml" ? "<rss version='2.0'><channel/></rss>" : "page";
    response.writeHead(url === "/gone" ? 404 : 200).end(page);
  });

interface Setting {
  readonly cache: boolean | string;
  readonly more?: object;
}

function config({ cache, more = {} }: Setting): string {
  return JSON.stringify({ links: { allowPrivate: ["127.0.0.0/8"], cache }, ...more });
}

const usual = ".cache/contentlint/links.jsonl";

async function lint(cwd: string, ...args: readonly string[]) {
  const { out, err, code } = await runCli(["a.md", ...args, "--format", "json"], { cwd });
  const { diagnostics, notices } = JSON.parse(out);
  const broken = diagnostics.filter(({ rule }: { readonly rule: string }) => rule === "links/broken");
  return { broken: broken.length, notices, err, code };
}

describe("links.cache", () => {
  test("keeps answers from run to run, findings apart, and never decides by --now", async () => {
    const { origin, requests } = await server();
    const files = { "a.md": `[x](${origin}/ok) [y](${origin}/gone)`, ".contentlintrc.json": config({ cache: true }) };
    await inFolder(files, async (cwd) => {
      expect(await lint(cwd)).toMatchObject({ broken: 1, notices: [], code: 1 });
      expect(requests).toContain("HEAD /ok");
      expect(readFileSync(join(cwd, usual), "utf8")).toMatch(/^.*"version":1}\n{"url":"[^"]*\/ok",.*\n$/);
      for (const more of [["--now", "2099-01-01"], ["--now", "1999-01-01"], []]) {
        requests.length = 0;
        expect(await lint(cwd, ...more)).toMatchObject({ broken: 1, notices: [], code: 1 });
        expect([...new Set(requests)].sort()).toEqual(["GET /gone", "HEAD /gone"]);
      }
    });
  });

  test("is off unless it is asked for, and --offline neither reads nor writes it", async () => {
    const { origin, requests } = await server();
    const files = { "a.md": `[x](${origin}/ok)`, ".contentlintrc.json": config({ cache: false }) };
    await inFolder(files, async (cwd) => {
      await lint(cwd);
      await lint(cwd);
      expect(requests).toEqual(["HEAD /ok", "HEAD /ok"]);
      writeFileSync(join(cwd, ".contentlintrc.json"), config({ cache: "kept.jsonl" }));
      await lint(cwd, "--offline");
      expect([existsSync(join(cwd, usual)), existsSync(join(cwd, "kept.jsonl"))]).toEqual([false, false]);
      writeFileSync(join(cwd, "kept.jsonl"), "something else");
      expect(await lint(cwd, "--offline")).toMatchObject({ notices: [], code: 0 });
    });
  });

  test("lies in node_modules where there is such a folder, or where the configuration says", async () => {
    const { origin } = await server();
    const files = { "blog/a.md": `[x](${origin}/ok)`, "blog/.contentlintrc.json": config({ cache: true }) };
    await inFolder(files, async (cwd) => {
      const folder = join(cwd, "blog");
      mkdirSync(join(folder, "node_modules"));
      await lint(folder);
      expect(existsSync(join(folder, "node_modules", usual))).toBe(true);
      writeFileSync(join(folder, ".contentlintrc.json"), config({ cache: "../kept/links.jsonl" }));
      const elsewhere = ["blog/a.md", "--config", "blog/.contentlintrc.json"];
      await runCli(elsewhere, { cwd });
      expect(existsSync(join(cwd, "kept/links.jsonl"))).toBe(true);
    });
  });

  test("a place that cannot be written is one notice, and the run goes on", async () => {
    const { origin } = await server();
    const files = { "a.md": `[x](${origin}/ok)`, ".contentlintrc.json": config({ cache: "a.md" }) };
    await inFolder(files, async (cwd) => {
      const message = "What links answered is not kept in a.md: another file is there.";
      expect(await lint(cwd)).toMatchObject({ notices: [{ id: "link-cache", message }], code: 0 });
      expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(files["a.md"]);
      const { out } = await runCli(["a.md"], { cwd });
      expect(out).toContain(`note   ${message}\n`);
    });
  });

  test("the site that is linted is asked every time, and so is what is read", async () => {
    const { origin, requests } = await server();
    const more = { site: { url: `${origin}/` } };
    const files = { "a.md": `[x](${origin}/ok)`, ".contentlintrc.json": config({ cache: true, more }) };
    await inFolder(files, async (cwd) => {
      await lint(cwd);
      await lint(cwd);
      expect(requests).toEqual(["HEAD /ok", "HEAD /ok"]);
      await runCli([`${origin}/feed.xml`], { cwd });
      await runCli([`${origin}/feed.xml`], { cwd });
      expect(requests.filter((request) => request === "GET /feed.xml")).toHaveLength(2);
      expect(existsSync(join(cwd, usual))).toBe(false);
    });
  });

  test("keeps what was learnt when the run fails", async () => {
    const { origin } = await server();
    await inFolder({ ".contentlintrc.json": config({ cache: true }) }, async (cwd) => {
      const { config: loaded } = await loadConfig({ cwd, rules: {} });
      const sink = { write: () => {}, isTerminal: false, columns: undefined };
      const terminal = { cwd, env: {}, stdin: (async function* () {})(), out: sink, err: sink };
      const world = await createWorld(lintArguments(["a.md"], {}), { config: loaded, terminal });
      await world.ask(`${origin}/ok`, { anchors: false });
      await world.close();
      expect(readFileSync(join(cwd, usual), "utf8")).toContain(`"url":"${origin}/ok"`);
    });
  });

  test("other settings get answers of their own", async () => {
    const { origin, requests } = await server();
    const files = { "a.md": `[x](${origin}/ok)`, ".contentlintrc.json": config({ cache: true }) };
    await inFolder(files, async (cwd) => {
      await lint(cwd);
      const links = { allowPrivate: ["127.0.0.0/8"], cache: true };
      const count = async (more: object): Promise<number> => {
        requests.length = 0;
        writeFileSync(join(cwd, ".contentlintrc.json"), JSON.stringify({ links: { ...links, ...more } }));
        await lint(cwd);
        return requests.length;
      };
      expect([await count({ accept: [404] }), await count({ userAgent: "other" })]).toEqual([1, 1]);
      expect([await count({ concurrency: 1, perHost: 1, deadline: 5000 }), await count({})]).toEqual([0, 0]);
    });
  });
});
