import type { Diagnostic } from "./diagnostic.ts";
import { Fingerprints } from "./engine/fingerprint.ts";
import { type Mergeable, merge } from "./engine/merge.ts";
import { run } from "./engine/run.ts";
import type { Answer, Link } from "./model/link.ts";
import type { Notice, Site } from "./model/site.ts";
import type { SourceFile } from "./model/source.ts";
import type { AnyRule, Choose } from "./rule.ts";
import { load } from "./sources/load.ts";
import type { LoadRequest, Stores } from "./sources/request.ts";

/** All that a run needs: what to load, what to look for, and what it may ask. */
export interface LintRequest extends LoadRequest {
  readonly rules: Readonly<Record<string, AnyRule>>;
  readonly choose: Choose;
  /** Milliseconds since 1970 that count as now. */
  readonly now: number;
  /** Which links are checked: all, those of this site, or none. */
  readonly links: "all" | "internal" | "none";
  /** Whether pages of other sites are read for the fragments that links to them have. */
  readonly remoteFragments: boolean;
}

/** The world outside: the file system, git and the web. */
export interface World extends Stores {
  /** Where an address of the web leads; with `anchors`, its page is read for the fragments that lead into it. */
  readonly ask: (url: string, wanted: { readonly anchors: boolean }) => Promise<Answer>;
}

export interface LintResult {
  readonly site: Site;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly notices: readonly Notice[];
  /** Inputs that could not be read, a sentence each. */
  readonly errors: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Rules that threw. */
  readonly crashed: readonly { readonly rule: string; readonly error: unknown }[];
}

/** The whole run: load, run the rules, merge what has one cause, put in order. */
export async function lint(request: LintRequest, world: World): Promise<LintResult> {
  const loaded = await load(request, world);
  const { site, files, bodyOf } = loaded;
  const { rules, choose, now } = request;
  const withFragments = new Set(request.remoteFragments ? site.links.filter(hasFragment).map(({ url }) => url) : []);
  const ask = (url: string): Answer | Promise<Answer> => {
    if (request.links === "none") return unchecked;
    const own = loaded.lookUp(url);
    const isAsked = request.links === "all" || loaded.isOnLiveSite(url);
    if (own || !isAsked || request.offline) return own ?? unchecked;
    return world.ask(url, { anchors: withFragments.has(url) });
  };
  const answers = new Map<string, Answer | Promise<Answer>>();
  let tooLate = 0;
  const target = (url: string): Answer | Promise<Answer> => {
    const known = answers.get(url);
    if (known) return known;
    const answer = ask(url);
    answers.set(url, answer);
    if (answer instanceof Promise)
      answer.then(
        ({ late }) => late && tooLate++,
        () => {},
      );
    return answer;
  };
  const text = textsOf(files);
  const { findings, crashed } = await run(site, {
    rules,
    choose,
    now,
    target,
    bodyOf,
    textOf: text,
  });
  const fingerprints = new Fingerprints(site.feeds, ({ file, start, end }) => text(file).slice(start, end));
  const lists = new Set(site.posts.flatMap(({ kind, file }) => (kind === "listing" ? file : [])));
  const found = inOrder(findings).map(({ subject, ...finding }) => {
    const fingerprint = fingerprints.take({ ...finding, subject });
    const diagnostic: Diagnostic = { ...finding, fingerprint, count: 1, suppressed: undefined };
    return {
      diagnostic,
      subject,
      twin: fingerprints.twinKey({ ...finding, subject }),
      inList: lists.has(finding.span.file),
    };
  });
  const { errors } = loaded;
  const notices = [...loaded.notices, ...loaded.lateNotices(tooLate)];
  return { site, files, notices, errors, crashed, diagnostics: inOrder(merge(mainFilesFirst(found, site))) };
}

function hasFragment({ uses }: Link): boolean {
  return uses.some(({ value }) => value.includes("#"));
}

const unchecked: Answer = { outcome: "unchecked", reason: "it was not asked", own: false };

/** By file, place, rule and message: the same order however the rules were scheduled. */
function inOrder<F extends Pick<Diagnostic, "span" | "rule" | "message">>(findings: readonly F[]): F[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.span.file, b.span.file) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

/** What several files share is reported at the feed that was named first, else at the home page, in Markdown, in order. */
function mainFilesFirst(found: readonly Mergeable[], { url, feeds, posts }: Site): Mergeable[] {
  const home = posts.filter((post) => url !== undefined && post.url === url).map(({ file }) => file);
  const written = posts.flatMap(({ source }) => source?.file ?? []).sort();
  const main = [...feeds.map(({ file }) => file), ...home, ...written];
  const ranks = new Map(main.map((file, index) => [file, index]));
  const rank = ({ diagnostic }: Mergeable): number => ranks.get(diagnostic.span.file) ?? main.length;
  return [...found].sort((a, b) => rank(a) - rank(b));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A page's text was released and is read again; findings come file by file. */
function textsOf(files: ReadonlyMap<string, SourceFile>): (file: string) => string {
  let last = { file: "", text: "" };
  return (file) => {
    if (file !== last.file) last = { file, text: textOf(files, file) };
    return last.text;
  };
}

/** A file that changed under way has no text any more; its findings are told apart by their messages' places. */
function textOf(files: ReadonlyMap<string, SourceFile>, file: string): string {
  try {
    return files.get(file)?.text ?? "";
  } catch {
    return "";
  }
}
