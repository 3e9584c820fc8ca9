import type { FeedElement } from "../../model/element.ts";
import { defineRule } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";
import { examples } from "./value.examples.ts";

export default defineRule({
  scope: "feed",
  summary: "Whom <podcast:value> and its time splits pay can be worked out.",
  why: "An app that cannot tell whom to pay, or how much of it, pays nobody: the money of listeners does not arrive.",
  source: "podcastindex.org/namespace/1.0, Value, version 1.4; Value Time Split.",
  severity: "error",
  options: {},
  messages: {
    nothing: "The recipients share 0 among them, so nobody is paid. Give each a split above 0.",
    node: "“{address}” is no address of a Lightning node. Write its public key, 66 hexadecimal digits.",
    method: {
      text: "Apps know no method “{method}” for Lightning payments. Write “keysend”.",
      severity: "warning",
    },
    both: "The time split names both recipients and a remote item. Keep one of the two.",
    nobody: "The time split names nobody to pay. Put recipients or one remote item into it.",
  },
  examples,

  check(feed, { report }) {
    for (const value of elementsNamed(feed, "podcast:value")) {
      const recipients = namedIn(value, "podcast:valueRecipient");
      const splits = recipients.map((recipient) => valueOf(recipient, "split"));
      // One recipient is paid everything, whatever its split.
      if (recipients.length > 1 && splits.every((split) => /^0+$/.test(split))) {
        report({ at: value.opening, message: "nothing" });
      }
      if (valueOf(value, "type").toLowerCase() !== "lightning") continue;
      const method = value.attribute("method")?.value.trim();
      if (method?.value && !/^(?:keysend|amp|lnaddress|default)$/i.test(method.value)) {
        report({ at: method, message: "method", data: { method: method.value } });
      }
    }
    for (const recipient of elementsNamed(feed, "podcast:valueRecipient")) {
      const at = recipient.attribute("address")?.value.trim();
      if (!at?.value || valueOf(recipient, "type").toLowerCase() !== "node") continue;
      if (!/^0[23][\da-f]{64}$/i.test(at.value)) report({ at, message: "node", data: { address: at.value } });
    }
    for (const split of elementsNamed(feed, "podcast:valueTimeSplit")) {
      const isRemote = namedIn(split, "podcast:remoteItem").length > 0;
      const isLocal = namedIn(split, "podcast:valueRecipient").length > 0;
      if (isRemote && isLocal) report({ at: split.opening, message: "both" });
      if (!isRemote && !isLocal) report({ at: split.opening, message: "nobody" });
    }
  },
});

function namedIn({ children }: FeedElement, name: string): FeedElement[] {
  return children.filter((child) => child.name === name);
}

function valueOf(element: FeedElement, name: string): string {
  return element.attribute(name)?.value.value.trim() ?? "";
}
