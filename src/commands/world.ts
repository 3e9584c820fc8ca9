import type { Config } from "../config/config.ts";
import { filledHeaders } from "../config/secrets.ts";
import type { Web } from "../engine/web/index.ts";
import type { World } from "../lint.ts";
import type { Notice } from "../model/site.ts";
import { withFile } from "../sources/disk.ts";
import { nodeDisk } from "../sources/node-disk.ts";
import { isHttp, parseUrl } from "../values/url.ts";
import { answerMemory } from "./answer-memory.ts";
import type { LintArguments } from "./options.ts";
import type { Progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";
import { webNotices } from "./web-notices.ts";

/** The world of one run; the web is opened when somebody first asks for it. */
export interface OpenWorld extends World {
  /** The path that standard input stands for, when it was read. */
  readonly stdinPath: string | undefined;
  /** What the web could not be asked until now. */
  readonly webNotices: () => readonly Notice[];
  /** Keeps what links answered for the next run; says where it could not. */
  readonly keepAnswers: () => Promise<readonly Notice[]>;
  /** Ends what is shown of the run while it lasts. */
  readonly endProgress: () => void;
  readonly close: () => Promise<void>;
}

interface Surroundings {
  readonly config: Config;
  readonly terminal: Terminal;
}

export async function createWorld(args: LintArguments, surroundings: Surroundings): Promise<OpenWorld> {
  const { config, terminal } = surroundings;
  const real = nodeDisk(terminal.cwd);
  const stdinPath = args.stdin ? (args.stdinPath ?? "stdin") : undefined;
  const disk = stdinPath === undefined ? real : withFile(real, stdinPath, await readAll(terminal.stdin));
  let web: Promise<Web> | undefined;
  let prober: Promise<Pick<Web, "ask">> | undefined;
  let asked: Web | undefined;
  let progress: Progress | undefined;
  const open = async (): Promise<Web> => {
    const [{ createWeb }, { watchWeb }] = await Promise.all([
      import("../engine/web/index.ts"),
      import("./progress.ts"),
    ]);
    progress = watchWeb(terminal, args.quiet === true);
    const options = {
      ...config.links,
      headers: filledHeaders(config.links.headers, terminal.env),
      typedOrigins: typedOrigins(args),
      environment: terminal.env,
    };
    asked = createWeb(options, undefined, progress?.observer);
    return asked;
  };
  const theWeb = (): Promise<Web> => {
    web ??= open();
    return web;
  };
  const memory = answerMemory(args, { config, cwd: terminal.cwd });
  const theProber = (): Promise<Pick<Web, "ask">> => {
    prober ??=
      config.links.engine === "linkinator" ? theWeb().then((opened) => linkinator(opened, surroundings)) : theWeb();
    return prober;
  };
  return {
    disk,
    readRevision: async (revision, path) => {
      const { gitRevisions } = await import("../sources/node-git.ts");
      const { cwd, env } = terminal;
      const read = gitRevisions({ cwd, env, maxSize: config.maxFeedSize, offline: args.offline === true });
      return read(revision, path);
    },
    stdinPath,
    ask: (url, wanted) =>
      memory.answer({ url, ...wanted }, async () => {
        if (!wanted.anchors) return (await theProber()).ask(url);
        const { readAnchors } = await import("./remote-anchors.ts");
        return (await theWeb()).ask(url, readAnchors);
      }),
    visit: async (urls) => {
      const { visit } = await import("../engine/linkinator/index.ts");
      return visit(urls, { web: await theWeb(), env: terminal.env });
    },
    fetch: async (url) => {
      const page = await (await theWeb()).read(url);
      if (!page.ok) return { failure: page.answer.reason };
      return { path: page.url, bytes: page.bytes, delivery: page.delivery };
    },
    webNotices: () => (asked ? webNotices(asked) : []),
    keepAnswers: () => memory.keep(),
    endProgress: () => progress?.end(),
    close: async () => {
      progress?.end();
      await (await web)?.close();
      await memory.keep();
    },
  };
}

async function linkinator(web: Web, { config, terminal }: Surroundings): Promise<Pick<Web, "ask">> {
  const { LinkinatorProber } = await import("../engine/linkinator/index.ts");
  return new LinkinatorProber({ ...config.links, web, env: terminal.env });
}

/** An origin that the user typed may be private: a preview on localhost. What content links to may not. */
function typedOrigins({ inputs, url, previous }: LintArguments): string[] {
  const before = previous && "source" in previous ? previous.source : "";
  return [...inputs, url ?? "", before].flatMap((input) => (isHttp(input) ? (parseUrl(input)?.origin ?? []) : []));
}

async function readAll(stdin: Terminal["stdin"]): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
