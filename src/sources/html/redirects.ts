import { detached } from "./detach.ts";

/** Where a refresh leads: the offsets of its address in the content of the meta element. */
interface RefreshTarget {
  readonly from: number;
  readonly to: number;
}

/** Delay, separator, perhaps “url=” and a quotation mark (HTML Standard, 4.2.5.3, “Refresh state”). */
const refresh = /^\s*[\d.]+(?:\s*[;,]\s*|\s+)(?:url\s*=\s*)?(["']?)/i;

/** The address in the content of a meta refresh; undefined where it only loads the page again. */
export function refreshTarget(content: string): RefreshTarget | undefined {
  const before = refresh.exec(content);
  if (!before) return undefined;
  const from = before[0].length;
  const quote = before[1] ?? "";
  const closing = quote === "" ? -1 : content.indexOf(quote, from);
  const address = closing < 0 ? content.slice(from).trimEnd() : content.slice(from, closing);
  return address === "" ? undefined : { from, to: from + address.length };
}

/** Longest script that is looked at, in characters: one that does nothing but lead elsewhere is short. */
const longestStub = 400;
const assignment = /\blocation(?:\.href)?\s*=\s*(?:"([^"\n]+)"|'([^'\n]+)')/;
const call = /\blocation\.(?:replace|assign)\(\s*(?:"([^"\n]+)"|'([^'\n]+)')/;

/** The address that a short script sends its reader to. */
export function scriptTarget(script: string): string | undefined {
  if (script.length > longestStub) return undefined;
  const match = assignment.exec(script) ?? call.exec(script);
  const address = match?.[1] ?? match?.[2];
  return address && detached(address);
}
