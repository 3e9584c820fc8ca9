import type { Answer } from "../../../model/link.ts";

/** What an address answered, as it is kept from run to run. */
export interface Remembered {
  readonly url: string;
  /** The settings that it was asked with, as `signatureOf` gives them: with others it may answer otherwise. */
  readonly settings: string;
  /** Milliseconds since 1970. */
  readonly asked: number;
  readonly outcome: KeptOutcome;
  readonly reason: string;
  readonly status?: number;
  readonly finalUrl?: string;
  readonly redirects?: NonNullable<Answer["redirects"]>;
  /** Ids and names on the page; null when it is no page. Absent when nobody wanted them, or they are too many. */
  readonly anchors?: readonly string[] | null;
}

/** The others are asked again in every run: broken because it is a finding, unchecked because nobody knows. */
export type KeptOutcome = "ok" | "moved" | "unknown";

const hour = 3_600_000;

/** Milliseconds that an answer holds. Where a server would not say, it may do so soon. */
export const lifetimes: Readonly<Record<KeptOutcome, number>> = { ok: 168 * hour, moved: 168 * hour, unknown: hour };

/** Characters of all anchors of a page, as JSON. Long articles have some 5,000; a whole standard has 500,000. */
const mostAnchors = 16_384;

/** Names in queries and fragments whose values open a door: of signed downloads, sessions, keys. */
const secretName = /token|secret|passw|signature|credential|session|api[_-]?key|^(?:sig|key|auth|pwd|code|sid)$/i;

export function isKeptOutcome(outcome: unknown): outcome is KeptOutcome {
  return typeof outcome === "string" && Object.hasOwn(lifetimes, outcome);
}

/** Whether an answer still counts. One from the future does not: a clock was wrong. */
export function holds({ asked, outcome }: Pick<Remembered, "asked" | "outcome">, now: number): boolean {
  return asked <= now && now - asked < lifetimes[outcome];
}

/** Whether an address holds what is nobody else's business: a password, a key. It is in no file of ours. */
export function isSecret(url: string): boolean {
  if (/^[a-z]+:\/\/[^/?#]*@/i.test(url)) return true;
  const parts = url.split(/[?&#;]/).slice(1);
  return parts.some((part) => part.includes("=") && secretName.test(part.slice(0, part.indexOf("="))));
}

interface Asked {
  readonly url: string;
  readonly settings: string;
  readonly asked: number;
  /** Whether the anchors of the page were wanted. */
  readonly withAnchors: boolean;
}

/** What is kept of an answer; undefined when it is not to be kept. */
export function remembered({ withAnchors, ...asked }: Asked, answer: Answer): Remembered | undefined {
  const { outcome, reason, status, finalUrl, redirects, anchors } = answer;
  if (!isKeptOutcome(outcome)) return undefined;
  if ([asked.url, finalUrl ?? "", ...(redirects ?? []).map(({ url }) => url)].some(isSecret)) return undefined;
  const names = anchors ? [...anchors.ids] : null;
  return {
    ...asked,
    outcome,
    reason,
    ...(status !== undefined && { status }),
    ...(finalUrl !== undefined && { finalUrl }),
    ...(redirects !== undefined && { redirects }),
    ...(withAnchors && JSON.stringify(names).length <= mostAnchors && { anchors: names }),
  };
}

/** The answer as the web gave it. */
export function answerOf({ url, settings: _, asked: __, anchors, ...answer }: Remembered): Answer {
  if (!anchors) return { ...answer, own: false };
  const page = { file: answer.finalUrl ?? url, ids: new Set(anchors), headings: [], guessed: false };
  return { ...answer, own: false, anchors: page };
}
