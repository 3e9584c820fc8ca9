import type { Answer } from "../model/link.ts";

/** Whether nothing is at an address of the site itself. links/broken says so wherever it is written, and that is enough. */
export function leadsNowhere(url: string, target: (url: string) => Answer | Promise<Answer>): boolean {
  const answer = target(url);
  return !(answer instanceof Promise) && answer.own && answer.outcome === "broken";
}
