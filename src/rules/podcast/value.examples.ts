import type { Example } from "../../rule.ts";

const node = "02d5c1bf8b940dc9cadca86d1b0a3c37fbe39cee4c7e839e33bef9174531d27f52";
const show = (inside: string, attributes = 'type="lightning" method="keysend"'): string =>
  `<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
  <podcast:value ${attributes}>
    ${inside}
  </podcast:value>
</channel></rss>`;
const recipient = (split: string, address = node): string =>
  `<podcast:valueRecipient name="Ann" type="node" address="${address}" split="${split}"/>`;
const remote = '<podcast:remoteItem feedGuid="a94f5cc9-8c58-55fc-91fe-a324087a655b"/>';

export const examples: readonly [Example, Example, ...Example[]] = [
  {
    good: show(
      `${recipient("95")}<podcast:valueTimeSplit startTime="60" duration="237">${remote}</podcast:valueTimeSplit>`,
    ),
  },
  { good: show('<podcast:valueRecipient type="account" address="ann" split="1"/>', 'type="hive" method="default"') },
  {
    bad: show(recipient("0") + recipient("0"))
      .replace("<podcast:value ", "⟦<podcast:value ")
      .replace('d">', 'd">⟧'),
    says: "The recipients share 0 among them, so nobody is paid. Give each a split above 0.",
  },
  {
    bad: show(recipient("100", "⟦ann@wallet.example⟧")),
    says: "“ann@wallet.example” is no address of a Lightning node. Write its public key, 66 hexadecimal digits.",
  },
  {
    bad: show(recipient("100"), 'type="lightning" method="⟦lightning⟧"'),
    says: "Apps know no method “lightning” for Lightning payments. Write “keysend”.",
  },
  {
    bad: show(
      `${recipient("95")}⟦<podcast:valueTimeSplit startTime="60" duration="237">⟧${remote}${recipient("5")}</podcast:valueTimeSplit>`,
    ),
    says: "The time split names both recipients and a remote item. Keep one of the two.",
  },
  {
    bad: show(`${recipient("95")}⟦<podcast:valueTimeSplit startTime="60" duration="237"/>⟧`),
    says: "The time split names nobody to pay. Put recipients or one remote item into it.",
  },
];
