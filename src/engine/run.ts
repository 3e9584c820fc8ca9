import { originOfPassage } from "../facts/origin.ts";
import type { Body, Post, PostKind } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import type { Span } from "../model/source.ts";
import type { AnyRule, Choice, Choose, Context, Rule, Scope, Subjects } from "../rule.ts";
import { crash, type Finding, type Reported } from "./finding.ts";
import { Kept } from "./kept.ts";
import { type Move, movesOf } from "./origin.ts";

/** What a run needs besides the site. */
export interface Run {
  readonly rules: Readonly<Record<string, AnyRule>>;
  readonly choose: Choose;
  readonly target: Context["target"];
  readonly now: number;
  readonly bodyOf: (post: Post) => Promise<Body>;
  /** The whole text of a file that was read; empty where it cannot be read again. */
  readonly textOf: (file: string) => string;
}

export interface Outcome {
  readonly findings: readonly Finding[];
  /** Rules that threw; each is a finding too. */
  readonly crashed: readonly { readonly rule: string; readonly error: unknown }[];
}

const usualKinds: readonly PostKind[] = ["article", "page"];

/** Runs every rule that is on over every subject of its scope. Only rules that return a promise are waited for. */
export async function run(site: Site, settings: Run): Promise<Outcome> {
  const work = new Work(settings);
  for (const feed of site.feeds) work.check(work.jobs("feed", feed.file), feed);
  for (const post of site.posts) await checkPost(post, work);
  for (const link of site.links) work.check(work.jobs("link", link.uses[0]?.file ?? ""), link);
  work.check(work.jobs("site", ""), site);
  await Promise.all(work.waiting);
  return { findings: work.kept.all(), crashed: work.crashed };
}

/** A page and the Markdown it was built from are one post: a rule sees the form that it judges, the Markdown first. */
async function checkPost(post: Post, work: Work): Promise<void> {
  const forms = post.source ? [post.source, post] : [post];
  for (const form of forms) {
    const wanted = (rule: Rule<"post">): boolean =>
      (rule.kinds ?? usualKinds).includes(post.kind) && judged(rule, forms) === form;
    let body: Body | undefined;
    const passageAt = (at: Span): Span | undefined =>
      body && form.source && originOfPassage(at, { ...form, body }, work.settings.textOf(form.source.file));
    const jobs = work.jobs("post", form.file, movesOf(form, passageAt)).filter(({ rule }) => wanted(rule));
    // A body is read only where some rule wants it.
    if (jobs.length === 0) continue;
    body = await work.settings.bodyOf(form);
    work.check(jobs, { ...form, body });
  }
}

/** The form that a rule names first among those that are at hand. */
function judged({ forms: wanted }: Rule<"post">, forms: readonly Post[]): Post | undefined {
  if (!wanted) return forms[0];
  return wanted.flatMap((form) => forms.filter((post) => post.form === form))[0];
}

class Work {
  readonly settings: Run;
  readonly kept = new Kept();
  readonly crashed: { rule: string; error: unknown }[] = [];
  readonly waiting: Promise<void>[] = [];
  #last: { readonly scope: Scope; readonly file: string; readonly jobs: readonly Job<Scope>[] } | undefined;
  readonly #byScope = new Map<Scope, (readonly [string, AnyRule])[]>();

  constructor(settings: Run) {
    this.settings = settings;
    for (const entry of Object.entries(settings.rules)) {
      const { scope } = entry[1];
      const rules = this.#byScope.get(scope);
      if (rules) rules.push(entry);
      else this.#byScope.set(scope, [entry]);
    }
  }

  /** The rules of a scope that are on for a file. */
  jobs<S extends Scope>(scope: S, file: string, move?: Move): readonly Job<S>[] {
    // Links come in the order of the files that use them.
    if (this.#last?.scope === scope && this.#last.file === file) return this.#last.jobs as Job<S>[];
    const jobs = this.#newJobs(scope, file, move);
    this.#last = { scope, file, jobs };
    return jobs;
  }

  #newJobs<S extends Scope>(scope: S, file: string, move: Move | undefined): Job<S>[] {
    const choices = this.settings.choose(file);
    return (this.#byScope.get(scope) ?? []).flatMap(([id, rule]) => {
      const choice = choices.get(id);
      return choice ? [this.#newJob({ id, rule: rule as Rule<S>, choice, file, move })] : [];
    });
  }

  #newJob<S extends Scope>(about: Omit<Job<S>, "context">): Job<S> {
    const { target, now } = this.settings;
    const report = (problem: Reported): void => this.#report(about, problem);
    const options = about.choice.options as Context["options"];
    return { ...about, context: { options, target, now, report } };
  }

  check<S extends Scope>(jobs: readonly Job<S>[], subject: Subjects[S]): void {
    for (const job of jobs) this.#checkOne(job, subject);
  }

  #checkOne<S extends Scope>(job: Job<S>, subject: Subjects[S]): void {
    try {
      const promise = job.rule.check(subject, job.context);
      if (promise) this.waiting.push(promise.catch((error: unknown) => this.#crash(job, error)));
    } catch (error) {
      this.#crash(job, error);
    }
  }

  /** What is reported counts with the severity that its own file gives the rule. */
  #report({ id, rule, move }: Pick<Job<Scope>, "id" | "rule" | "move">, problem: Reported): void {
    const reported = move ? move(problem, rule) : problem;
    const choice = this.settings.choose(reported.at.file).get(id);
    if (choice) this.kept.add({ id, rule }, choice.severity, reported);
  }

  #crash(job: Job<Scope>, error: unknown): void {
    this.crashed.push({ rule: job.id, error });
    this.kept.push(crash(job, error));
  }
}

/** One rule on one subject. */
interface Job<S extends Scope> {
  readonly id: string;
  readonly rule: Rule<S>;
  readonly choice: Choice;
  /** The file the subject stands in. */
  readonly file: string;
  /** Of a built page whose Markdown is known. */
  readonly move: Move | undefined;
  /** The same for every subject. */
  readonly context: Context;
}
