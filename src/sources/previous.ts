import type { Feed } from "../model/feed.ts";
import type { Notice } from "../model/site.ts";
import { isHttp } from "../values/url.ts";
import { readFeed } from "./feed/read.ts";
import type { Library, Opened } from "./library.ts";
import { fitting } from "./previous/fitting.ts";
import type { LoadRequest, Revised, Stores } from "./request.ts";

/** What reading the feeds as they were before takes. */
interface Task {
  readonly request: LoadRequest;
  readonly library: Library;
  readonly stores: Stores;
}

/** The feeds, each with what it was before as far as that is at hand. */
interface WithPrevious {
  readonly feeds: readonly Feed[];
  readonly notices: readonly Notice[];
  /** What could not be read, a sentence each. */
  readonly errors: readonly string[];
}

/** Gives the feeds what they were before. That is no input: it is neither linted nor counted. */
export async function withPrevious(feeds: readonly Feed[], task: Task): Promise<WithPrevious> {
  const { previous } = task.request;
  const comparable = feeds.filter(({ format }) => format !== "unknown");
  if (previous === undefined) return { feeds, notices: [], errors: [] };
  if (comparable.length === 0) return { feeds, notices: [nothingToCompare], errors: [] };
  if ("revision" in previous) return atRevision(feeds, previous.revision, task);
  return fromSource(feeds, previous.source, task);
}

/** The feed that others are held against is no input where a folder or glob happens to hold it. */
export function leavePrevious(request: LoadRequest): LoadRequest {
  const { previous, inputs, isIgnored } = request;
  if (!previous || !("source" in previous) || inputs.some(({ source }) => source === previous.source)) return request;
  return { ...request, isIgnored: (path) => path === previous.source || isIgnored(path) };
}

const nothingToCompare: Notice = {
  id: "no-previous",
  message: "The previous revision was compared with nothing: no feed is linted.",
};

async function fromSource(feeds: readonly Feed[], source: string, task: Task): Promise<WithPrevious> {
  const previous = await readSource(feeds, source, task);
  if (typeof previous === "string") return { feeds, notices: [], errors: [unreadable(previous)] };
  const heir = fitting(feeds, previous);
  const message = `${source} was compared with no feed: it resembles none of those that are linted.`;
  return {
    feeds: feeds.map((feed) => (feed === heir ? { ...feed, previous } : feed)),
    notices: heir ? [] : [{ id: "no-previous", message }],
    errors: [],
  };
}

/** The one feed of a file or address, or why there is none. */
async function readSource(feeds: readonly Feed[], source: string, task: Task): Promise<Feed | string> {
  const opened = await open(source, task);
  if (typeof opened === "string") return opened;
  const { path, recognised } = opened;
  if (feeds.some(({ file }) => file === path)) return `${path} is the very feed that is linted`;
  const feed = await readFeed(opened);
  return feed.format === "unknown" ? `${path} is ${recognised.looksLike}, not a feed` : feed;
}

async function open(source: string, { request, library, stores }: Task): Promise<Opened | string> {
  if (isHttp(source)) {
    if (request.offline !== undefined) return `${source} is an address of the web, and ${request.offline}`;
    const fetched = await stores.fetch(source);
    return fetched.failure === undefined ? library.take(fetched) : `${source} ${fetched.failure}`;
  }
  const kind = library.disk.kind(source);
  if (kind === "none") return `there is no file “${source}”`;
  if (kind === "folder") return `“${source}” is a folder; name the feed in it`;
  try {
    const bytes = library.disk.size(source);
    return bytes > request.maxFeedSize ? `${source} has ${bytes} bytes, too many for a feed` : library.open(source);
  } catch (error) {
    return `${source}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Each feed's own file as it was. A feed that is new has been nothing before, which is no mistake. */
async function atRevision(feeds: readonly Feed[], revision: string, task: Task): Promise<WithPrevious> {
  const reader = new RevisionReader(revision, task);
  const read: Feed[] = [];
  for (const feed of feeds) {
    const previous = feed.format === "unknown" ? undefined : await reader.read(feed);
    read.push(previous ? { ...feed, previous } : feed);
  }
  return { feeds: read, notices: reader.notices, errors: reader.errors };
}

class RevisionReader {
  readonly #revision: string;
  readonly #task: Task;
  readonly #new: string[] = [];
  readonly #outside: string[] = [];
  readonly #noFeed: string[] = [];
  readonly #failures = new Set<string>();
  #inside = false;

  constructor(revision: string, task: Task) {
    this.#revision = revision;
    this.#task = task;
  }

  async read({ file }: Feed): Promise<Feed | undefined> {
    const revised = await this.#revised(file);
    this.#inside ||= revised.outcome === "read" || revised.outcome === "no-file";
    if (revised.outcome === "read") return this.#feed(file, revised.bytes);
    if (revised.outcome === "failed") this.#failures.add(revised.reason);
    else (revised.outcome === "no-file" ? this.#new : this.#outside).push(file);
    return undefined;
  }

  /** What was read by its address has no file. */
  async #revised(file: string): Promise<Revised> {
    const { readRevision } = this.#task.stores;
    if (isHttp(file)) return { outcome: "no-file" };
    return readRevision ? readRevision(this.#revision, file) : { outcome: "no-repository" };
  }

  async #feed(file: string, bytes: Uint8Array): Promise<Feed | undefined> {
    const opened = this.#task.library.take({ path: `git:${this.#revision}:${file}`, bytes });
    const feed = await readFeed(opened);
    if (feed.format !== "unknown") return feed;
    this.#noFeed.push(`${file} was ${opened.recognised.looksLike} in ${this.#revision}, not a feed.`);
    return undefined;
  }

  /** Where some feeds stand in a repository, the others are told of as new ones are. */
  get notices(): Notice[] {
    const absent = this.#inside ? [...this.#new, ...this.#outside] : this.#new;
    const message = `There is no previous revision of ${absent.join(", ")} in ${this.#revision}.`;
    const messages = [...(absent.length > 0 ? [message] : []), ...this.#noFeed];
    return messages.map((text) => ({ id: "no-previous", message: text }));
  }

  get errors(): string[] {
    const [outside] = this.#inside ? [] : this.#outside;
    const reasons = [...this.#failures, ...(outside === undefined ? [] : [`${outside} stands in no git repository`])];
    return reasons.map(unreadable);
  }
}

function unreadable(reason: string): string {
  return `The previous revision could not be read: ${reason}.`;
}
