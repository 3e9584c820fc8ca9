import type { Severity } from "../diagnostic.ts";
import { type Finding, finding, type Origin, type Reported } from "./finding.ts";

/** So many findings of one rule and message are kept for a file: more than anybody mends at once. */
const mostKept = 2_000;

/** What one rule said with one message of one file. */
interface Tally {
  count: number;
  /** The first that was not kept. */
  beyond: Finding | undefined;
}

/** The findings of a run. A hostile feed has them by the million; past a limit they are counted, and that is said. */
export class Kept {
  readonly #findings: Finding[] = [];
  readonly #tallies = new Map<string, Tally>();
  /** Rules report in rows: the tally is looked up when the kind changes. */
  #last: { readonly id: string; readonly message: string; readonly file: string; readonly tally: Tally } | undefined;

  add(origin: Origin, severity: Severity, reported: Reported): void {
    const tally = this.#tally(origin.id, reported.message, reported.at.file);
    tally.count++;
    if (tally.count <= mostKept) this.#findings.push(finding(origin, severity, reported));
    else tally.beyond ??= finding(origin, severity, reported);
  }

  push(whole: Finding): void {
    this.#findings.push(whole);
  }

  /** Everything that was kept, and for each kind that was not kept as a whole one finding that says so. */
  all(): Finding[] {
    const beyond = [...this.#tallies.values()].flatMap(({ count, beyond: first }) =>
      first ? [rest(first, count - mostKept)] : [],
    );
    return [...this.#findings, ...beyond];
  }

  #tally(id: string, message: string, file: string): Tally {
    const last = this.#last;
    if (last && last.id === id && last.message === message && last.file === file) return last.tally;
    const key = `${id} ${message} ${file}`;
    const tally = this.#tallies.get(key) ?? { count: 0, beyond: undefined };
    this.#tallies.set(key, tally);
    this.#last = { id, message, file, tally };
    return tally;
  }
}

/**
 * The first that was not kept, and how many are like it. Their number is its subject: who accepted so many has not
 * accepted more. There may be still more, since parsers keep only so many faults.
 */
function rest(first: Finding, count: number): Finding {
  const these = count === 1 ? "this one is" : `this one and ${count - 1} more at least are`;
  const message = `${first.message} ${mostKept} like it are listed before; ${these} neither listed nor fixed. Mend those first, then look again.`;
  return { ...first, messageId: "more", message, related: [], fix: [], fixSafe: false, subject: `${count}` };
}
