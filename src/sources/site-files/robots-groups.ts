import type { RobotsLine } from "../../model/site.ts";
import { type PathPattern, pathPattern } from "./path-pattern.ts";

/** What some crawlers are asked (RFC 9309, section 2.2.1). */
export interface RobotsGroup {
  /** Product tokens in lower case; "*" is every crawler that no other group names. */
  readonly agents: readonly string[];
  readonly rules: readonly RobotsRule[];
}

export interface RobotsRule {
  readonly line: RobotsLine;
  readonly allow: boolean;
  readonly pattern: PathPattern;
}

/** Lines of other keys neither begin a group nor end one (RFC 9309, section 2.2.4). */
export function groupsOf(lines: readonly RobotsLine[]): RobotsGroup[] {
  const groups: { agents: string[]; rules: RobotsRule[] }[] = [];
  for (const line of lines) {
    const key = line.key?.value.toLowerCase();
    const value = line.value?.value ?? "";
    const last = groups.at(-1);
    if (key === "user-agent") {
      if (last && last.rules.length === 0) last.agents.push(productToken(value));
      else groups.push({ agents: [productToken(value)], rules: [] });
    } else if ((key === "allow" || key === "disallow") && last) {
      last.rules.push({ line, allow: key === "allow", pattern: pathPattern(value) });
    }
  }
  return groups;
}

/** “Googlebot/2.1” is the crawler “googlebot”. */
function productToken(value: string): string {
  if (value.startsWith("*")) return "*";
  return /^[a-z_-]*/i.exec(value)?.[0].toLowerCase() ?? "";
}

/**
 * The rules for a crawler, the most specific first: those of every group that names it, else those for all
 * (RFC 9309, sections 2.2.1 and 2.2.2).
 */
export function rulesFor(groups: readonly RobotsGroup[], agent: string): readonly RobotsRule[] {
  const token = agent.toLowerCase();
  const named = groups.filter(({ agents }) => agents.includes(token));
  const counting = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes("*"));
  return counting.flatMap(({ rules }) => rules).sort(bySpecificity);
}

/** The longest pattern counts; of two alike, the one that allows. */
function bySpecificity(a: RobotsRule, b: RobotsRule): number {
  return b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow);
}
