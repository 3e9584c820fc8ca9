import { type Move, moveOf } from "../../facts/move.ts";
import { atUse } from "../../findings/at-use.ts";
import { isPlainlyWritten, newAddress } from "../../findings/new-address.ts";
import { replacement } from "../../findings/replacement.ts";
import type { Answer, LinkUse } from "../../model/link.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { examples } from "./moved.examples.ts";

const messages = {
  moved: "“{value}” has moved for good to “{target}”. Write the new address.",
  elsewhere:
    "“{value}” leads to “{target}” for good, which may be another page. Look there, and write that address where it is the same.",
  form: {
    text: "“{value}” is redirected for good to “{target}”, which differs in {difference} only. Write that form, and readers are there at once.",
    severity: "info",
  },
  gone: "“{value}” leads to {place} now, “{target}”: the page itself is probably gone. See for yourself, and link to another one.",
} as const;

export default defineRule({
  scope: "link",
  summary: "Links lead to where a page is, not to where it was.",
  why: "A redirect makes readers wait, search engines follow few of them in a row, and one day nobody keeps it any more. One that leads to a home page has lost them already.",
  source: "RFC 9110, sections 15.4.2 and 15.4.9: who edits links is to write the new address.",
  severity: "warning",
  options: {},
  messages,
  examples,

  check({ url, scheme, uses }, { target, report }) {
    if (!/^https?$/.test(scheme)) return undefined;
    const judge = (answer: Answer): void => {
      for (const use of uses) {
        const move = moveOf(url, answer, use);
        if (move) reportMove({ url, use, move }, report);
      }
    };
    const answer = target(url);
    return answer instanceof Promise ? answer.then(judge) : judge(answer);
  },
});

interface MovedUse {
  readonly url: string;
  readonly use: LinkUse;
  readonly move: Move;
}

const places = { home: "a home page", error: "an error page", offer: "an offer of the domain" } as const;

function reportMove({ url, use, move }: MovedUse, report: Context<Options, typeof messages>["report"]): void {
  const { value } = use;
  const address = newAddress(use, url, move.target);
  const about = { ...atUse(use), subject: url };
  const data = { value, target: address };
  if (move.kind === "gone") report({ ...about, message: "gone", data: { ...data, place: places[move.place] } });
  else {
    const fix = isMendable(use) ? replacement(use, address) : undefined;
    const fixSafe = (move.kind === "form" || move.certain) && isPlainlyWritten(use, url);
    const isNew = move.kind === "new";
    if (isNew) report({ ...about, message: move.certain ? "moved" : "elsewhere", data, fix, fixSafe });
    else report({ ...about, message: "form", data: { ...data, difference: move.difference }, fix, fixSafe });
  }
}

/** The link of an entry tells readers which one it is; what a head says again elsewhere is to be changed as a whole. */
function isMendable({ role, copies }: LinkUse): boolean {
  return role !== "entry" && (role !== "head" || copies === undefined);
}
