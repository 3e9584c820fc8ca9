import type { Unasked, Web } from "../engine/web/index.ts";
import type { Notice } from "../model/site.ts";

/** What the web could not be asked, a notice for each cause. */
export function webNotices({ offline, proxyTrouble, unasked }: Omit<Web, "ask" | "read" | "close">): Notice[] {
  return [
    ...(offline ? [noNetwork] : []),
    ...(proxyTrouble === undefined ? [] : [noProxy(proxyTrouble)]),
    ...(unasked.hosts.length > 0 ? [unsetVariable(unasked)] : []),
  ];
}

const noNetwork: Notice = { id: "no-network", message: "There is no network: links to other sites were not checked." };

function noProxy(trouble: string): Notice {
  return { id: "no-proxy", message: `${trouble}: what it was to be asked for was not checked.` };
}

function unsetVariable({ hosts, variables }: Unasked): Notice {
  const unset = `${some(variables)} ${variables.length === 1 ? "is" : "are"} not set`;
  return { id: "unset-variable", message: `Links to ${some(hosts)} were not checked: ${unset}.` };
}

function some(names: readonly string[]): string {
  if (names.length > 3) return `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`;
  return names.length === 1 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
