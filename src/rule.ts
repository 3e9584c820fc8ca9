import type { Severity } from "./diagnostic.ts";
import type { Delivery } from "./model/delivery.ts";
import type { Feed } from "./model/feed.ts";
import type { Answer, ImageFile, Link } from "./model/link.ts";
import type { PostForm, PostKind, PostWithBody } from "./model/post.ts";
import type { Site } from "./model/site.ts";
import type { Span } from "./model/source.ts";
import type { Edit } from "./model/text.ts";

/** What a rule is given, by scope; and so what it may look at. */
export interface Subjects {
  post: PostWithBody;
  feed: Feed;
  link: Link;
  site: Site;
}
export type Scope = keyof Subjects;

/** The forms of options, each a fragment of JSON Schema with a default. */
export type Option = { readonly description: string } & (
  | {
      readonly type: "integer" | "number";
      readonly default: number;
      readonly minimum?: number;
      readonly maximum?: number;
    }
  | { readonly type: "boolean"; readonly default: boolean }
  | { readonly type: "string"; readonly default: string; readonly enum?: readonly string[] }
  | {
      readonly type: "array";
      readonly items: { readonly type: "string"; readonly enum?: readonly string[] };
      readonly default: readonly string[];
    }
);
export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends { type: "integer" | "number" }
  ? number
  : O extends { type: "boolean" }
    ? boolean
    : O extends { type: "string"; enum: readonly (infer E)[] }
      ? E
      : O extends { type: "string" }
        ? string
        : readonly string[];
type Values<O extends Options> = { readonly [K in keyof O]: ValueOf<O[K]> };

/** A template with `{names}`; alone it has the rule's severity, else its own, which is never above the rule's. */
export type Message = string | { readonly text: string; readonly severity: Severity };
export type Messages = Readonly<Record<string, Message>>;

type Template<M extends Message> = M extends { text: infer T extends string } ? T : M extends string ? M : never;
type Names<T extends string> = T extends `${string}{${infer N}}${infer Rest}` ? N | Names<Rest> : never;
type Data<T extends string> = [Names<T>] extends [never]
  ? { readonly data?: undefined }
  : { readonly data: Readonly<Record<Names<T>, string | number>> };

/** What a rule reports: where, which message, and perhaps how to mend it. */
export type Problem<M extends Messages, K extends keyof M = keyof M> = {
  /** A Text or Fact is a span too. */
  readonly at: Span;
  readonly message: K;
  readonly related?: readonly { readonly at: Span; readonly note: string }[] | undefined;
  /** All edits or none; safe unless `fixSafe` is false. */
  readonly fix?: readonly Edit[] | undefined;
  readonly fixSafe?: boolean | undefined;
  /** What the report is about (an address, an image): the same one on more than five pages is one finding. */
  readonly subject?: string | undefined;
} & Data<Template<M[K]>>;

/** What a rule may use besides its subject. */
export interface Context<O extends Options = Options, M extends Messages = Messages> {
  readonly options: Values<O>;
  report<const K extends keyof M & string>(problem: Problem<M, K>): void;
  /** Where an address leads: at once for this site's own, later for the web's. Asked once an address and run. */
  target(url: string): Answer | Promise<Answer>;
  /** The time that counts as now, in milliseconds since 1970 (`--now`). Rules never read the clock. */
  readonly now: number;
}

/** Files by path; a string alone is the scope's usual file (feed.xml, post.md). ⟦marks⟧ show what is underlined. */
export type ExampleFiles = string | Readonly<Record<string, string>>;
interface ExampleSettings {
  readonly options?: Readonly<Record<string, unknown>>;
  /** What the web answers, by address; what is not named is unchecked. */
  readonly web?: Readonly<Record<string, Omit<Answer, "own">>>;
  /** What servers said of files that are named by their address; what is not named is as it should be. */
  readonly delivery?: Readonly<Record<string, Partial<Delivery>>>;
  /** Pictures among the files, by path: their size in pixels and bytes. */
  readonly images?: Readonly<Record<string, ImageFile>>;
  /** How the files are written (UTF-8); with `latin1` every character up to U+00FF is one byte. */
  readonly encoding?: "latin1" | "utf-16le" | "utf-32le";
  /** The built site: the folder in the files, and its address. */
  readonly site?: { readonly dir: string; readonly url?: string };
  readonly now?: string;
  /** The file of the example that is the feed as it was before; it is no input. */
  readonly previous?: string;
}
interface GoodExample extends ExampleSettings {
  readonly good: ExampleFiles;
}
interface BadExample extends ExampleSettings {
  readonly bad: ExampleFiles;
  /** The messages, in the order of the findings. */
  readonly says: string | readonly string[];
  /** The marked file once every fix is applied; absent when nothing is mended. */
  readonly fixed?: string;
}
export type Example = GoodExample | BadExample;

export interface Rule<S extends Scope = Scope, O extends Options = Options, M extends Messages = Messages> {
  readonly scope: S;
  /** One sentence: what holds when all is well. */
  readonly summary: string;
  /** One or two sentences: who is harmed when it does not hold. */
  readonly why: string;
  readonly severity: Severity | "off";
  /** Where a threshold comes from: a specification, a page. */
  readonly source?: string;
  /**
   * Post rules only: the forms it judges. Of a page and the Markdown it was built from it is given the one that comes
   * first here; without this, the Markdown.
   */
  readonly forms?: readonly PostForm[];
  /** Post rules only: the kinds of page it judges (article and page). */
  readonly kinds?: readonly PostKind[];
  readonly options: O;
  readonly messages: M;
  readonly examples: readonly [Example, Example, ...Example[]];
  check(subject: Subjects[S], context: Context<O, M>): void | Promise<void>;
}

/** A rule of any scope, its own types worn off, as the engine holds it. */
export type AnyRule = { [S in Scope]: Rule<S> }[Scope];

/** Gives a rule its types: options and message names are inferred and checked, then worn off. */
export function defineRule<S extends Scope, const O extends Options, const M extends Messages>(
  rule: Rule<S, O, M>,
): AnyRule;
export function defineRule(rule: AnyRule): AnyRule {
  return rule;
}

/** How a rule is to be run on a file: what the configuration makes of it. */
export interface Choice {
  readonly severity: Severity;
  /** Checked against the rule's own options, defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** The rules that are on for a file, by id. The same map for files that no override tells apart. */
export type Choose = (file: string) => ReadonlyMap<string, Choice>;
