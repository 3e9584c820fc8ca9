import type { Config } from "../config/config.ts";
import type { Web } from "../engine/web/index.ts";
import type { World } from "../lint.ts";
import { withFile } from "../sources/disk.ts";
import { nodeDisk } from "../sources/node-disk.ts";
import { isHttp, parseUrl } from "../values/url.ts";
import type { LintArguments } from "./options.ts";
import type { Progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** The world of one run; the web is opened when somebody first asks for it. */
export interface OpenWorld extends World {
  /** The path that standard input stands for, when it was read. */
  readonly stdinPath: string | undefined;
  /** True when the web was asked and there turned out to be no network. */
  readonly offline: () => boolean;
  /** Ends what is shown of the run while it lasts. */
  readonly endProgress: () => void;
  readonly close: () => Promise<void>;
}

interface Surroundings {
  readonly config: Config;
  readonly terminal: Terminal;
}

export async function createWorld(args: LintArguments, { config, terminal }: Surroundings): Promise<OpenWorld> {
  const real = nodeDisk(terminal.cwd);
  const stdinPath = args.stdin ? (args.stdinPath ?? "stdin") : undefined;
  const disk = stdinPath === undefined ? real : withFile(real, stdinPath, await readAll(terminal.stdin));
  let web: Promise<Web> | undefined;
  let offline = (): boolean => false;
  let progress: Progress | undefined;
  const open = async (): Promise<Web> => {
    const [{ createWeb }, { watchWeb }] = await Promise.all([
      import("../engine/web/index.ts"),
      import("./progress.ts"),
    ]);
    progress = watchWeb(terminal, args.quiet === true);
    const options = {
      ...config.links,
      allowPrivate: [...config.links.allowPrivate],
      typedOrigins: typedOrigins(args),
    };
    const opened = createWeb(options, undefined, progress?.observer);
    offline = () => opened.offline;
    return opened;
  };
  const theWeb = (): Promise<Web> => {
    web ??= open();
    return web;
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
    ask: async (url) => (await theWeb()).ask(url),
    fetch: async (url) => {
      const page = await (await theWeb()).read(url);
      if (!page.ok) return { failure: page.answer.reason };
      return { path: page.url, bytes: page.bytes, delivery: page.delivery };
    },
    offline: () => offline(),
    endProgress: () => progress?.end(),
    close: async () => {
      progress?.end();
      await (await web)?.close();
    },
  };
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
