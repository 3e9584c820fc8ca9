/** npm run bench: speed and memory, each as a ratio to a floor or a peer measured in the same run. */
import { feedSpeed } from "./feed.ts";
import { hostileFeeds } from "./hostile.ts";
import { linkPeers } from "./link-peers.ts";
import { offlineLinks } from "./links.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { pageFacts } from "./page.ts";
import { processCosts } from "./process.ts";
import { siteSizes } from "./site-size.ts";
import { remoteLinks } from "./web.ts";

const rows = [
  ...processCosts(),
  ...hostileFeeds(),
  ...(await feedSpeed()),
  ...(await pageFacts()),
  ...nearDuplicates(),
  ...siteSizes(),
  ...(await offlineLinks()),
  ...(await remoteLinks()),
  ...(await linkPeers()),
];
const width = Math.max(...rows.map(({ name }) => name.length));
for (const { name, value, budget } of rows)
  console.log(`${name.padEnd(width)}  ${value.padStart(24)}  ${budget ?? ""}`);
