import type { Observer } from "../engine/web/index.ts";
import { cells, totalWidth } from "../reporters/cells.ts";
import { type Terminal, wantsColor } from "./terminal.ts";
import { Waiting } from "./waiting.ts";

/** One line that tells how far the web has been asked. */
export interface Progress {
  readonly observer: Observer;
  /** Takes the line away, for good. */
  readonly end: () => void;
}

/** Milliseconds between two looks at whether the line has to change. */
const pause = 200;
/** Columns, where a terminal does not tell. */
const usualWidth = 80;

/** Columns that a host takes at least, with its comma: "t.co, ". */
const shortestName = 6;

/** Goes to the start of the row and erases it (ECMA-48, 8.3.41). */
const erase = "\r\u001b[K";

/** Undefined where nobody watches: not at a terminal, in continuous integration, or when only errors are wanted. */
export function watchWeb(terminal: Terminal, quiet: boolean): Progress | undefined {
  const { env, err } = terminal;
  const isAutomatic = !["", "0", "false"].includes(env["CI"] ?? "");
  if (quiet || isAutomatic || env["TERM"] === "dumb" || !err.isTerminal) return undefined;
  const waiting = new Waiting(() => performance.now());
  const style = wantsColor(env, err) ? { start: "\u001b[2m", end: "\u001b[22m" } : { start: "", end: "" };
  let shown = "";
  const show = (): void => {
    // The last column stays free: a full row would begin another.
    const line = progressLine(waiting, (err.columns ?? usualWidth) - 1);
    if (line === shown) return;
    err.write(`${erase}${style.start}${line}${style.end}`);
    shown = line;
  };
  const timer = setInterval(show, pause).unref();
  const end = (): void => {
    clearInterval(timer);
    if (shown !== "") err.write(erase);
    shown = "";
  };
  return { observer: waiting, end };
}

/** How many addresses were asked of how many, and as many of the hosts that keep us waiting as the columns hold. */
export function progressLine({ counts, hosts }: Pick<Waiting, "counts" | "hosts">, columns: number): string {
  const asked = `Asked ${counts.answered} of ${counts.asked} ${counts.asked === 1 ? "address" : "addresses"}`;
  if (hosts.length === 0) return cut(asked, columns);
  for (let named = Math.min(hosts.length, Math.ceil(columns / shortestName)); named > 0; named--) {
    const more = named < hosts.length ? ` and ${hosts.length - named} more` : "";
    const line = `${asked}, waiting for ${hosts.slice(0, named).join(", ")}${more}`;
    if (widthOf(line) <= columns) return cut(line, columns);
  }
  const line = `${asked}, waiting for ${hosts.length === 1 ? "1 host" : `${hosts.length} hosts`}`;
  return cut(widthOf(line) <= columns ? line : asked, columns);
}

function widthOf(line: string): number {
  return totalWidth(cells(line, 0));
}

/** Within the columns, and safe to show. */
function cut(line: string, columns: number): string {
  const all = cells(line, 0);
  if (totalWidth(all) <= columns) return all.map(({ shown }) => shown).join("");
  let width = 1;
  let text = "";
  for (const { shown, width: columnsTaken } of all) {
    width += columnsTaken;
    if (width > columns) break;
    text += shown;
  }
  return columns > 0 ? `${text}…` : "";
}
