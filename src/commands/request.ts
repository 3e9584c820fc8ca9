import { relative, resolve } from "node:path";
import { linkFilter } from "../config/addresses.ts";
import type { Config, PostPattern } from "../config/config.ts";
import { fileMatcher } from "../config/globs.ts";
import { chosenFor } from "../config/resolve.ts";
import type { LintRequest } from "../lint.ts";
import type { AnyRule } from "../rule.ts";
import { shownPath } from "../sources/node-disk.ts";
import type { AddressPattern, Input } from "../sources/request.ts";
import { isHttp } from "../values/url.ts";
import { namedHosts } from "./named-hosts.ts";
import type { LintArguments } from "./options.ts";
import type { Terminal } from "./terminal.ts";

interface Basis {
  readonly config: Config;
  readonly rules: Readonly<Record<string, AnyRule>>;
  readonly terminal: Terminal;
  /** The path that standard input stands for, when it was read. */
  readonly stdinPath: string | undefined;
}

/** What the arguments and the configuration come to. Inputs replace the configuration's feeds and posts, nothing else. */
export async function lintRequest(
  args: LintArguments,
  { config, rules, terminal, stdinPath }: Basis,
): Promise<LintRequest> {
  const { cwd, env } = terminal;
  const preset = args.preset && (`contentlint:${args.preset}` as const);
  const { choose, isIgnored } = await chosenFor({ config, rules, cwd, cliRules: args.rules, preset });
  const dir = args.site ?? builtFolder(args, config);
  return {
    inputs: inputsOf(args, { config, cwd, stdinPath }),
    site: {
      dir: dir === undefined ? undefined : shownPath(cwd, dir),
      url: args.url ?? config.site.url,
      content: config.site.content,
    },
    maxFeedSize: config.maxFeedSize,
    patternFor: await patterns(config, cwd),
    isIgnored,
    isLinkLeftOut: linkFilter(config.links),
    isNamedHost: await namedHosts(config.links.allowPrivate, args.url ?? config.site.url),
    offline: args.offline ? "the run is offline" : undefined,
    crawl: args.crawl && { ...config.crawl, perHost: config.links.perHost },
    previous: previousOf(args, cwd),
    rules,
    choose,
    now: args.now ?? sourceDate(env) ?? Date.now(),
    links: config.links.check,
    remoteFragments: config.links.remoteFragments,
  };
}

/** A live site that is crawled is not held against the folder it was built in. */
function builtFolder({ crawl }: LintArguments, { folder, site }: Config): string | undefined {
  return crawl || site.dir === undefined ? undefined : resolve(folder, site.dir);
}

function previousOf({ previous }: LintArguments, cwd: string): LintRequest["previous"] {
  if (!previous || "revision" in previous || isHttp(previous.source)) return previous;
  return { source: shownPath(cwd, previous.source) };
}

interface InputBasis {
  readonly config: Config;
  readonly cwd: string;
  readonly stdinPath: string | undefined;
}

function inputsOf({ inputs }: LintArguments, { config, cwd, stdinPath }: InputBasis): Input[] {
  const typed = stdinPath === undefined ? inputs : [stdinPath, ...inputs];
  if (typed.length > 0)
    return typed.map((source) => ({ source: isHttp(source) ? source : shownPath(cwd, source), role: "any" }));
  const path = (source: string): string => (isHttp(source) ? source : shownPath(cwd, resolve(config.folder, source)));
  const feeds = config.feeds.map((source): Input => ({ source: path(source), role: "feed" }));
  const posts = config.posts.map(({ files }): Input => ({ source: path(files), role: "post" }));
  const site = config.site.dir === undefined ? undefined : path(config.site.dir);
  if (feeds.length + posts.length === 0) return [{ source: site ?? ".", role: "any" }];
  // Without a feed by name the site's own one is looked for, as in a folder.
  const folder: Input[] = feeds.length > 0 || site === undefined ? [] : [{ source: site, role: "any" }];
  return [...feeds, ...folder, ...posts];
}

/** The first pattern whose files a Markdown file is among tells its address. */
async function patterns({ posts, folder }: Config, cwd: string): Promise<LintRequest["patternFor"]> {
  const known = await Promise.all(
    posts.map(async (pattern) => ({ pattern, matches: await fileMatcher([pattern.files], { cwd, folder }) })),
  );
  return (path) => {
    const found = known.find(({ matches }) => matches(path));
    return found && addressPattern(found.pattern, relative(cwd, folder));
  };
}

function addressPattern({ files, url }: PostPattern, folder: string): AddressPattern {
  const fixed = files.replace(/(?:^|\/)[^/]*[*?[{].*$/, "").replace(/^\.\//, "");
  const root = /[*?[{]/.test(files) ? fixed : files.replace(/\/?[^/]*$/, "");
  return { url, root: [folder.replaceAll("\\", "/"), root].filter((part) => part !== "").join("/") };
}

/** reproducible-builds.org/specs/source-date-epoch: seconds since 1970. */
function sourceDate(env: Terminal["env"]): number | undefined {
  const seconds = env["SOURCE_DATE_EPOCH"];
  return seconds !== undefined && /^\d+$/.test(seconds) ? Number(seconds) * 1000 : undefined;
}
