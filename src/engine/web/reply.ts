import type { Anchors, Outcome } from "../../model/link.ts";
import type { Body } from "./body.ts";
import type { Response } from "./client.ts";

/** What one request came to. */
export type Reply = Redirect | Verdict;

export interface Redirect {
  readonly kind: "redirect";
  /** The Location as the server sent it. */
  readonly location: string;
  readonly status: number;
  /** The server set a cookie on the way: without it, it may send us round in a circle. */
  readonly cookie: boolean;
}

/** `names` and `connections`: a failure that also shows when this machine has no network. */
export type Doubt = "names" | "connections";

export interface Verdict {
  readonly kind: "verdict";
  readonly outcome: Exclude<Outcome, "moved">;
  readonly reason: string;
  readonly status?: number;
  readonly doubt?: Doubt;
  /** The server asks for patience: milliseconds, or 0 when it does not say how long. */
  readonly patience?: number;
  /** True when the time-out passed without an answer. */
  readonly silent?: boolean;
  /** True when the run had no time left for it. */
  readonly late?: true;
  /** Asking again would change nothing. */
  readonly final?: boolean;
  readonly body?: Body;
  /** What a fragment can lead to on the page, when it was read for that. */
  readonly anchors?: Anchors | undefined;
}

/** Judges an answer by its status and headers. */
export function judgeResponse({ statusCode: status, headers }: Response, accept: readonly number[]): Reply {
  const { location: locations, "set-cookie": cookies } = headers;
  const location = singleHeader(locations);
  if (status >= 300 && status < 400 && location) {
    return { kind: "redirect", location, status, cookie: cookies !== undefined };
  }
  if ((status >= 200 && status < 300) || accept.includes(status)) return verdict("ok", status);
  if (headers["cf-mitigated"] !== undefined) {
    return { kind: "verdict", outcome: "unknown", reason: "answers with a challenge for people only", status };
  }
  if (status === 404 || status === 410) return verdict("broken", status);
  if (status !== 429 && status !== 503) return verdict("unknown", status);
  return { ...verdict("unknown", status), patience: patience(singleHeader(headers["retry-after"])) };
}

function verdict(outcome: Verdict["outcome"], status: number): Verdict {
  return { kind: "verdict", outcome, reason: `answers ${status}`, status };
}

/** Retry-After is a number of seconds or a date (RFC 9110, section 10.2.3). */
function patience(retryAfter: string | undefined): number {
  if (retryAfter === undefined) return 0;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(wait) ? 0 : Math.max(wait, 0);
}

export function singleHeader(value: string | string[] | undefined): string | undefined {
  return (Array.isArray(value) ? value[0] : value)?.trim();
}
